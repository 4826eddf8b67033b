import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { headerCells } from './header-cells';
import { headerText } from './header-keys';
import { HeaderWords } from './header-words';
import type { LedgerKind } from './kind';
import type { LedgerColumn } from './ledger';
import { isRecognised, matchColumns } from './match-columns';

/** Headers of three lines are common, of five the tallest seen; a clerk may have left rows between them. */
const MOST_LINES = 5;
const FARTHEST_LINE = 8;

/** A kind whose columns a header has. */
export interface HeaderCandidate {
  readonly kind: LedgerKind;
  readonly columns: readonly LedgerColumn[];
}

/** One header line, or several. */
export interface HeaderMatch {
  /** Zero-based first and last header row. */
  readonly top: number;
  readonly bottom: number;
  /** Every kind that the columns fit; several where only the title, or the number of columns, tells them apart. */
  readonly candidates: readonly HeaderCandidate[];
}

/** Finds the first header at or after a zero-based row. */
export type HeaderFinder = (fromRow: number) => HeaderMatch | undefined;

interface Search {
  readonly cells: MergedCells;
  readonly kinds: readonly LedgerKind[];
  readonly words: HeaderWords;
}

/** The first filled rows at and after a zero-based row: what may be lines of one header. */
function linesFrom({ words }: Search, row: number): number[] {
  const lines: number[] = [];
  for (let line = row; line < row + FARTHEST_LINE && lines.length < MOST_LINES; line++) {
    if (!words.isBlank(line)) lines.push(line);
  }
  return lines;
}

/** Every header has two words at least; one that fills a column of a ledger (科室 in 单位名录) is but one. */
function hasTwoWords({ words }: Search, lines: readonly number[]): boolean {
  if (lines.every((line) => words.in(line).length === 0)) return false;
  const found = lines.flatMap((line) => words.in(line));
  return found.length > 1 && new Set(found).size > 1;
}

function matchLines({ cells, kinds }: Search, top: number, bottom: number, byCaption = false) {
  const headers = headerCells(cells, top, bottom);
  if (headers.length < 2) return undefined;
  const candidates = kinds
    .map((kind) => ({ kind, columns: matchColumns(kind, headers, { byCaption }) }))
    .filter(({ kind, columns }) => isRecognised(kind, columns));
  return candidates.length === 0 ? undefined : { top, bottom, candidates };
}

const columnsFound = (match: HeaderMatch | undefined): number =>
  Math.max(0, ...(match?.candidates ?? []).map(({ columns }) => columns.length));

/** Whether a line further down says in some column what the top line says: the header is printed again. */
function isSameLine(cells: MergedCells, top: number, line: number): boolean {
  if (line === top) return false;
  for (let column = 0; column < cells.columnCount; column++) {
    const text = headerText(cells.valueAt(top, column));
    const isOneCell = (cells.mergeAt(line, column)?.top ?? line) <= top;
    if (text && !isOneCell && headerText(cells.valueAt(line, column)) === text) return true;
  }
  return false;
}

/** The header that begins on the first of some lines. A further line is taken in only where it adds columns. */
function headerOn(search: Search, [top = 0, ...further]: readonly number[]): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  for (const bottom of [top, ...further]) {
    if (best && isSameLine(search.cells, top, bottom)) break;
    const match = matchLines(search, top, bottom);
    if (columnsFound(match) > columnsFound(best)) best = match;
  }
  const found = best;
  // Where the lower lines fit just as well by themselves, the upper one is a title or belongs to another table.
  const lower = further.filter((line) => found && line <= found.bottom);
  const isNeedless = lower.some(
    (line) => columnsFound(matchLines(search, line, found?.bottom ?? line)) >= columnsFound(found),
  );
  return isNeedless ? undefined : found;
}

/** Whether a line under a header belongs to it: it divides headers, and has nothing where an item has its text. */
function isSubHeader(
  { cells, words }: Search,
  { top, bottom, candidates }: HeaderMatch,
  row: number,
): boolean {
  const [candidate] = candidates;
  const key = candidate?.columns.find((column) => column.id === candidate.kind.keyColumn);
  if (!key) return false;
  const isBlank = (column: number): boolean => cellText(cells.valueAt(row, column)) === '';
  const startsAbove = (column: number): boolean => (cells.mergeAt(row, column)?.top ?? row) < row;
  if (startsAbove(key.index)) return (cells.mergeAt(row, key.index)?.top ?? row) >= top;
  if (!isBlank(key.index)) return false;
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column);
  const own = columns.filter((column) => !isBlank(column) && !startsAbove(column));
  const texts = own.flatMap((column) => headerText(cells.valueAt(row, column)) ?? []);
  if (texts.length < own.length) return false;
  const isDivided = (column: number): boolean => {
    const above = cells.mergeAt(bottom, column);
    return above !== undefined && above.right > above.left;
  };
  return texts.some((text) => words.isWord(text)) || (own.length > 1 && own.every(isDivided));
}

/** Takes in the lines under a header that only divide it (`牵头` and `配合` under 责任单位). */
function withSubHeaders(search: Search, match: HeaderMatch, lines: readonly number[]): HeaderMatch {
  let header = match;
  for (const line of lines.filter((further) => further > match.bottom)) {
    if (!isSubHeader(search, header, line)) break;
    header = { ...header, bottom: line };
  }
  if (header === match) return match;
  return { ...header, candidates: (matchLines(search, match.top, header.bottom, true) ?? match).candidates };
}

/** A vertically merged header cell begins above the line its columns were found on. */
function withMergedTop(cells: MergedCells, match: HeaderMatch): HeaderMatch {
  const tops = match.candidates.flatMap(({ columns }) =>
    columns.map((column) => cells.mergeAt(match.top, column.index)?.top ?? match.top),
  );
  return { ...match, top: Math.min(match.top, ...tops) };
}

/** A finder for the headers of these kinds. Rows without two header words near each other cost next to nothing. */
export function headerFinder(cells: MergedCells, kinds: readonly LedgerKind[]): HeaderFinder {
  const words = new HeaderWords(cells, kinds);
  const search = { cells, kinds, words };
  return (fromRow) => {
    for (let row = fromRow; row < cells.rowCount; row++) {
      if (words.isBlank(row)) continue;
      const lines = linesFrom(search, row);
      if (!hasTwoWords(search, lines)) continue;
      const match = headerOn(search, lines);
      if (match) return withMergedTop(cells, withSubHeaders(search, match, lines));
    }
    return undefined;
  };
}
