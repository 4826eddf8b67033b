import { UnreadableWorkbookError } from '../errors';
import { createDecoder } from '../package/xml';

/** A stretch of a part's text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that takes the place of a stretch; an insertion where the stretch is empty. */
export interface Patch extends Span {
  readonly text: string;
}

/**
 * The part as text whose positions are those that `parseXml` tells. Throws UnreadableWorkbookError `damaged` for what is
 * not UTF-8.
 */
export function decodePart(content: Uint8Array): string {
  try {
    return createDecoder().decode(content);
  } catch (error) {
    throw new UnreadableWorkbookError('damaged', error);
  }
}

/** The tag that ends at `end`. No attribute value of well-formed XML holds a `<`. */
export function tagEndingAt(xml: string, end: number): Span {
  return { start: xml.lastIndexOf('<', end - 1), end };
}

export function isSelfClosing(xml: string, tag: Span): boolean {
  return xml.charAt(tag.end - 2) === '/';
}

/** The namespace prefix of a tag with its colon: `x:` for `<x:row r="1">`, mostly empty. */
export function prefixOf(xml: string, tag: Span): string {
  return /^<\/?([^\s/>:]+:)?/.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
}

export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The text with patches applied; they must not overlap, insertions at one place keep their order. */
export function applyPatches(xml: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...patches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}
