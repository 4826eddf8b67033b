import type { ChartTitle } from './chart';

const HUNDREDTHS = 100;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Controls, halves of surrogate pairs and what is no character: XML cannot hold them. */
const NOT_XML = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;

/** As the text of an element or attribute. */
export function escaped(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** `<c:name val="…"/>`. */
export function value(name: string, content: string | number | boolean): string {
  return `<c:${name} val="${typeof content === 'boolean' ? Number(content) : content}"/>`;
}

export function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;
}

export function titleXml({ text, size, bold, color }: ChartTitle): string {
  const look = `lang="zh-CN" sz="${Math.round(size * HUNDREDTHS)}" b="${Number(bold)}"`;
  const run = `<a:r><a:rPr ${look}>${fillXml(color)}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>${value('overlay', false)}</c:title>`;
}
