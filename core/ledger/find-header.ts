import { cellText } from '#core/grid/cell-text';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey, oneLine } from '#core/text/normalise';
import type { ColumnDefinition, LedgerKind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import type { LedgerColumn } from './ledger';

/** No header of any kind is longer; longer cells are never keyed, which keeps the scan of a long sheet cheap. */
const LONGEST_HEADER = 30;

/** A header line (or two) that fits one or more kinds equally well. */
export interface HeaderMatch {
  /** Zero-based first and last header row. */
  readonly top: number;
  readonly bottom: number;
  /** Kinds whose columns fit best; more than one where only the title can tell them apart. */
  readonly candidates: readonly { readonly kind: LedgerKind; readonly columns: readonly LedgerColumn[] }[];
}

interface HeaderCell {
  readonly index: number;
  readonly header: string;
  readonly keys: readonly string[];
}

const withoutHint = (key: string): string => key.replace(/\([^()]*\)$/, '');

function keysOf(text: string): string[] {
  const key = looseKey(text);
  return key === '' ? [] : [...new Set([key, withoutHint(key)])].filter((candidate) => candidate !== '');
}

/** The header texts of one line, or of two lines read together (`信息任务` over `外宣信息`). */
function headerCells(cells: MergedCells, top: number, bottom: number): HeaderCell[] {
  const found: HeaderCell[] = [];
  for (let index = 0; index < cells.columnCount; index++) {
    const upper = cellText(cells.valueAt(top, index));
    const lower = bottom > top ? cellText(cells.valueAt(bottom, index)) : '';
    if (upper.length > LONGEST_HEADER || lower.length > LONGEST_HEADER) continue;
    const header = lower === '' ? upper : lower;
    const keys = [...keysOf(lower), ...(upper === lower ? [] : [...keysOf(upper), ...keysOf(upper + lower)])];
    if (header !== '') found.push({ index, header: oneLine(header).replaceAll(' ', ''), keys });
  }
  return found;
}

const acceptedKeys = new Map<ColumnDefinition, ReadonlySet<string>>();
function accepts(definition: ColumnDefinition, key: string): boolean {
  let accepted = acceptedKeys.get(definition);
  if (!accepted) {
    accepted = new Set([definition.title, ...(definition.aliases ?? [])].map(looseKey));
    acceptedKeys.set(definition, accepted);
  }
  return accepted.has(key);
}

function repeatedColumns(definition: ColumnDefinition, cells: readonly HeaderCell[]): LedgerColumn[] {
  const suffix = definition.repeatsWithSuffix ?? '';
  return cells
    .filter((cell) => cell.header.endsWith(suffix) && cell.header.length > suffix.length)
    .map((cell) => ({
      id: `${definition.id}:${cell.header}`,
      definition,
      header: cell.header,
      index: cell.index,
    }));
}

function matchColumns(kind: LedgerKind, cells: readonly HeaderCell[]): LedgerColumn[] {
  const taken = new Set<number>();
  const columns: LedgerColumn[] = [];
  for (const definition of kind.columns) {
    const free = cells.filter((cell) => !taken.has(cell.index));
    const hits = definition.repeatsWithSuffix
      ? repeatedColumns(definition, free)
      : free
          .filter((cell) => cell.keys.some((key) => accepts(definition, key)))
          .slice(0, 1)
          .map(({ header, index }) => ({ id: definition.id, definition, header, index }));
    for (const hit of hits) taken.add(hit.index);
    columns.push(...hits);
  }
  return columns.sort((a, b) => a.index - b.index);
}

/** Whether the columns found are enough to call the line a header of this kind. */
export function isRecognised(kind: LedgerKind, columns: readonly LedgerColumn[]): boolean {
  const repeats = columns.filter((column) => column.definition.repeatsWithSuffix).length;
  return (
    kind.recognisedBy.every((id) => columns.some((column) => column.id === id)) &&
    repeats >= (kind.minRepeats ?? 0)
  );
}

function matchAt(cells: MergedCells, top: number, bottom: number): HeaderMatch | undefined {
  const headers = headerCells(cells, top, bottom);
  if (headers.length < 2) return undefined;
  const matches = ALL_KINDS.map((kind) => ({ kind, columns: matchColumns(kind, headers) })).filter(
    ({ kind, columns }) => isRecognised(kind, columns),
  );
  if (matches.length === 0) return undefined;
  const most = Math.max(...matches.map(({ columns }) => columns.length));
  return { top, bottom, candidates: matches.filter(({ columns }) => columns.length === most) };
}

/** Every header word any kind knows; a row with fewer than two of them cannot be a header. */
const knownWords: ReadonlySet<string> = new Set(
  ALL_KINDS.flatMap((kind) =>
    kind.columns.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(looseKey)),
  ),
);
const knownSuffixes = ALL_KINDS.flatMap((kind) =>
  kind.columns.flatMap((column) => column.repeatsWithSuffix ?? []),
);

function isHeaderWord(text: string): boolean {
  return keysOf(text).some(
    (key) => knownWords.has(key) || knownSuffixes.some((suffix) => key.endsWith(suffix)),
  );
}

/** Counts header words a row; texts repeat down a ledger, so each is keyed once. */
function headerWordCounter(cells: MergedCells): (row: number) => number {
  const known = new Map<string, boolean>();
  return (row) => {
    let count = 0;
    for (let column = 0; column < cells.columnCount; column++) {
      const value = cells.valueAt(row, column);
      if (typeof value !== 'string' || value.length > LONGEST_HEADER) continue;
      let isWord = known.get(value);
      if (isWord === undefined) known.set(value, (isWord = isHeaderWord(value)));
      if (isWord) count++;
    }
    return count;
  };
}

/** A vertically merged header cell begins above the line its columns were found on. */
function withMergedTop(cells: MergedCells, match: HeaderMatch): HeaderMatch {
  const tops = (match.candidates[0]?.columns ?? []).map(
    (column) => cells.mergeAt(match.top, column.index)?.top ?? match.top,
  );
  return { ...match, top: Math.min(match.top, ...tops) };
}

const columnsFound = (match: HeaderMatch | undefined): number => match?.candidates[0]?.columns.length ?? 0;

/** The first header at or after a zero-based row. A second line is taken in only where it adds columns. */
export function findHeader(cells: MergedCells, fromRow: number): HeaderMatch | undefined {
  const headerWords = headerWordCounter(cells);
  for (let row = fromRow; row < cells.rowCount; row++) {
    if (headerWords(row) === 0) continue;
    const single = matchAt(cells, row, row);
    const double =
      row + 1 < cells.rowCount && headerWords(row + 1) > 0 ? matchAt(cells, row, row + 1) : undefined;
    // Where the lower line fits just as well by itself, the upper one is a title or a group caption.
    const lower = double && matchAt(cells, row + 1, row + 1);
    if (double && columnsFound(double) > Math.max(columnsFound(single), columnsFound(lower))) return double;
    if (single && columnsFound(lower) <= columnsFound(single)) return withMergedTop(cells, single);
  }
  return undefined;
}
