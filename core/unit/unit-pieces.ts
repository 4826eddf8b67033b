import { bracketEnds } from './brackets';
import type { DirectoryIndex } from './directory-index';
import { endsAsPlace, endsAsUnit, localOffice } from './unit-name';

/** How strongly a piece is parted from the one before it. */
export type Gap = 'clause' | 'list' | 'blank';

/** The text between two separators. */
export interface Piece {
  readonly text: string;
  readonly gap: Gap;
  /** A colon follows: the piece announces what comes after it (`牵头单位：`). */
  readonly heading: boolean;
}

const GAPS: ReadonlyMap<string, Gap> = new Map([
  ...Array.from(' \n', (char) => [char, 'blank'] as const),
  ...Array.from('、､/／|｜&＆+＋', (char) => [char, 'list'] as const),
  ...Array.from(',，;；。:：①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', (char) => [char, 'clause'] as const),
]);

const gapOf = (char: string): Gap | undefined => GAPS.get(char);

const STRENGTH: Readonly<Record<Gap, number>> = { blank: 0, list: 1, clause: 2 };

function stronger(a: Gap, b: Gap): Gap {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/** Length of the longest known name with a separator inside that stands at `at` as a whole, else 0. */
function knownLength(text: string, at: number, index: DirectoryIndex): number {
  const isWhole = (name: string): boolean => {
    const after = text.charAt(at + name.length);
    return text.startsWith(name, at) && (after === '' || gapOf(after) !== undefined);
  };
  return index.spanning.find(isWhole)?.length ?? 0;
}

/** Cuts tidied text at its separators. Separators inside brackets and inside names of the directory do not cut. */
export function cutPieces(text: string, index: DirectoryIndex): Piece[] {
  const ends = bracketEnds(text);
  const pieces: Piece[] = [];
  let gap: Gap = 'clause';
  let at = 0;
  while (at < text.length) {
    const separator = gapOf(text.charAt(at));
    if (separator !== undefined) {
      gap = stronger(gap, separator);
      at += 1;
      continue;
    }
    const start = at;
    at += knownLength(text, at, index);
    while (at < text.length && gapOf(text.charAt(at)) === undefined) at = (ends.get(at) ?? at) + 1;
    pieces.push({ text: text.slice(start, at), gap, heading: ':：'.includes(text.charAt(at) || ' ') });
    gap = 'blank';
  }
  return pieces;
}

const WRAPPED_REST = 5;
const OFFICE_NOUN = /^[科股处室局所部队]$/u;
const CLOSING_BRACKET = /[(（[【][^()（）]*[)）\]】]$/u;
const ONE_BRACKET = /^[(（[【][^()（）]*[)）\]】]$/u;

/** Whether a blank or line break between two pieces only spreads or wraps one name (`办 公 室`, `公共法律服务⏎管理科`). */
function isOneName(left: string, right: string, isSpread: boolean): boolean {
  if (ONE_BRACKET.test(right)) return true;
  if (right.length === 1)
    return isSpread || (left.length > 1 && OFFICE_NOUN.test(right) && !endsAsUnit(left));
  if (endsAsUnit(left.replace(CLOSING_BRACKET, '')) || /[一二三四五六七八九十\d]$/u.test(left)) return false;
  if (/^[(（]/u.test(right)) return true;
  if (endsAsPlace(left)) return localOffice(left + right)?.place === left;
  return left.length === 1 || (left.length > 3 && right.length <= WRAPPED_REST && endsAsUnit(right));
}

/** Joins the pieces of names that were spread over the cell's width or wrapped to its next line. */
export function joinWrapped(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let isSpread = false;
  for (const piece of pieces) {
    const left = joined.at(-1);
    if (left?.heading === false && piece.gap === 'blank' && isOneName(left.text, piece.text, isSpread)) {
      joined[joined.length - 1] = { ...piece, text: left.text + piece.text, gap: left.gap };
    } else {
      joined.push(piece);
      isSpread = piece.text.length === 1;
    }
  }
  return joined;
}
