import { type DocumentText, piecesOf, type TextPiece } from '#core/document/document-text';

/*
 * The template engine fills in plain strings. Pieces that are more than text pass through it between these characters,
 * which Unicode reserves for a program's own use, and become runs and comments afterwards.
 */
const GAP = '\uFDD0';
const SOURCED = '\uFDD1';
const SOURCE = '\uFDD2';
const END = '\uFDD3';

/** Controls but tab and line feed, halves of surrogate pairs and noncharacters: what XML cannot hold, or we mark with. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** The text without what a document cannot hold. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNPRINTABLE, '');
}

/** As `printable`, on one line. */
function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}

function encodePiece(piece: TextPiece): string {
  if (typeof piece === 'string') return printable(piece);
  if ('gap' in piece) return `${GAP}${oneLine(piece.gap)}${END}`;
  return `${SOURCED}${oneLine(piece.text)}${SOURCE}${oneLine(piece.source)}${END}`;
}

export function encodeText(text: DocumentText): string {
  return piecesOf(text).map(encodePiece).join('');
}

const MARKED = new RegExp(
  `${GAP}([^${END}]*)${END}|${SOURCED}([^${SOURCE}]*)${SOURCE}([^${END}]*)${END}`,
  'g',
);

/** Whether an encoded text holds more than text. */
export function isMarked(text: string): boolean {
  return text.includes(END);
}

/** The pieces of an encoded text, in order. */
export function decodeText(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const [whole, gap, sourced = '', source = ''] = match;
    pieces.push(gap === undefined ? { text: sourced, source } : { gap });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
