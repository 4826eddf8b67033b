import { strFromU8, unzipSync } from 'fflate';

/** A part of a .docx file as text; empty where there is none. */
export function partOf(file: Uint8Array, path = 'word/document.xml'): string {
  return strFromU8(unzipSync(file)[path] ?? new Uint8Array());
}

const PIECE = /<w:p[ >]|<w:br\/>|<w:tab\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The texts of its paragraphs, those in tables too, in order. */
export function paragraphsOf(file: Uint8Array, path?: string): readonly string[] {
  const paragraphs: string[] = [];
  for (const [whole, text] of partOf(file, path).matchAll(PIECE)) {
    if (whole.startsWith('<w:p')) paragraphs.push('');
    else {
      const added = text === undefined ? (whole === '<w:br/>' ? '\n' : '\t') : unescape(text);
      paragraphs.push((paragraphs.pop() ?? '') + added);
    }
  }
  return paragraphs;
}
