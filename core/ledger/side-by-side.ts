import { cellText } from '#core/grid/cell-text';
import type { CellValue, Grid, Merge } from '#core/grid/grid';
import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import { bestCandidates } from './decide-kind';
import type { HeaderMatch } from './find-header';
import { type HeaderCell, headerCells } from './header-cells';
import type { LedgerKind } from './kind';
import { isRecognised, matchColumns } from './match-columns';
import { findTokenColumn } from './token-column';
import { isBesideAnother } from './twin-columns';

/** The rows of a sheet on which tables stand beside each other, zero-based [from, to). */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The columns of one of them: its content, zero-based [from, to), and where its tokens are or would go. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly token: number;
  readonly hasTokens: boolean;
}

/** Columns in which a table of the same family begins: what its kinds have at their left. */
const FIRST_COLUMNS = new Set(['no', 'group']);

function recognised(kinds: readonly LedgerKind[], cells: readonly HeaderCell[]) {
  return kinds
    .map((kind) => ({ kind, columns: matchColumns(kind, cells) }))
    .filter(({ kind, columns }) => isRecognised(kind, columns));
}

/** How clearly a table begins at a header cell: as the one at its left, of another family, with a first column, after a gap. */
function clearness(kinds: readonly LedgerKind[], left: readonly HeaderCell[], right: readonly HeaderCell[]) {
  const [begin] = right;
  const [other] = left;
  const last = left.at(-1);
  if (!begin || !other || !last) return 0;
  const heads = recognised(kinds, right).flatMap(({ kind: { family }, columns }) =>
    columns.flatMap(({ id, index }) => (index === begin.index ? { family, id } : [])),
  );
  const families = recognised(kinds, left).map(({ kind }) => kind.family);
  const isFirst = heads.some(({ family, id }) => FIRST_COLUMNS.has(id) || !families.includes(family));
  const isSame = looseKey(begin.header) === looseKey(other.header);
  return (isSame ? 4 : 0) + (isFirst ? 2 : 0) + (begin.index > last.index + 1 ? 1 : 0);
}

/** The first header cells of tables beside each other, left to right; one where they cannot be told apart. */
function beginnings(kinds: readonly LedgerKind[], cells: readonly HeaderCell[]): number[] {
  let best = { at: 0, clear: 0 };
  for (let at = 2; at <= cells.length - 2; at++) {
    const [left, right] = [cells.slice(0, at), cells.slice(at)];
    if (recognised(kinds, right).length === 0 || recognised(kinds, left).length === 0) continue;
    const clear = clearness(kinds, left, right);
    if (clear > 0 && clear >= best.clear) best = { at, clear };
  }
  if (best.at === 0) return cells.slice(0, 1).map(({ index }) => index);
  return [...beginnings(kinds, cells.slice(0, best.at)), cells[best.at]?.index ?? 0];
}

/** The token columns on a header row, left to right. */
function tokenColumns(cells: MergedCells, row: number): number[] {
  const found: number[] = [];
  for (let from = 0; ;) {
    const rest = {
      ...cells,
      valueAt: (at: number, column: number) => (column < from ? null : cells.valueAt(at, column)),
    };
    const { index, header } = findTokenColumn(rest, row);
    if (header === undefined) return found;
    found.push(index);
    from = index + 1;
  }
}

/** The column after the last one with content, token columns apart. */
function contentEnd({ values }: Grid, tokens: readonly number[]): number {
  let end = 0;
  for (const row of values) {
    for (let column = row.length - 1; column >= end; column--) {
      if (cellText(row[column] ?? null) !== '' && !tokens.includes(column)) end = column + 1;
    }
  }
  return end;
}

/**
 * The places of tables beside each other. Their token columns stand at the right of all of them, in the tables' order;
 * undefined where one stands elsewhere, as then nobody can say whose rows it names.
 */
function placesOf(grid: Grid, begins: readonly number[], tokens: readonly number[]): Place[] | undefined {
  const end = contentEnd(grid, tokens);
  if (tokens.some((token) => token < end || token >= end + begins.length)) return undefined;
  return begins.map((from, index) => {
    const token = end + index;
    return { from, to: begins[index + 1] ?? end, token, hasTokens: tokens.includes(token) };
  });
}

/** One table's part of a sheet: nothing else stands in it, and every cell stands where it stood. */
function partOf(grid: Grid, cells: MergedCells, { from, to, token, hasTokens }: Place, band: Band): Grid {
  const inBand = ({ top, left, bottom, right }: Merge): boolean =>
    top < band.to && bottom >= band.from && left < to && right >= from;
  const valueAt = (row: number, column: number): CellValue => {
    const own = grid.values[row]?.[column] ?? null;
    if (column !== from && row !== band.from) return own;
    // A title over all the tables is the title of each.
    const merge = cells.mergeAt(row, column);
    const isCut = merge !== undefined && (merge.left < from || merge.top < band.from);
    const isCorner = merge && row === Math.max(merge.top, band.from) && column === Math.max(merge.left, from);
    return isCut && isCorner ? cells.valueAt(row, column) : own;
  };
  const values = grid.values.slice(0, band.to).map((row, index) => {
    if (index < band.from) return [];
    const line: CellValue[] = Array.from({ length: token }, (_, column) =>
      column >= from && column < to ? valueAt(index, column) : null,
    );
    return hasTokens ? [...line, row[token] ?? null] : line;
  });
  const merges = grid.merges.filter(inBand).map((merge) => ({
    top: Math.max(merge.top, band.from),
    bottom: Math.min(merge.bottom, band.to - 1),
    left: Math.max(merge.left, from),
    right: Math.min(merge.right, to - 1),
  }));
  return { ...grid, values, merges };
}

/** A sheet and one of its header lines. */
interface HeadedSheet {
  readonly grid: Grid;
  readonly cells: MergedCells;
  readonly match: HeaderMatch;
}

/** The columns at which tables beside each other begin, left to right; none where they cannot be told apart. */
export function tablesBeside({ cells, match }: HeadedSheet, kinds: readonly LedgerKind[]): readonly number[] {
  const tokens = tokenColumns(cells, match.bottom);
  const headers = headerCells(cells, match.top, match.bottom).filter(({ index }) => !tokens.includes(index));
  const begins = beginnings(kinds, headers);
  return begins.length > 1 ? begins : [];
}

/**
 * Whether a header line heads more than one table. What one project ledger leaves of it may be the columns of another
 * by chance; it is one only where its beginning can be told.
 */
export function hasTablesBeside(sheet: HeadedSheet, kinds: readonly LedgerKind[]): boolean {
  const { cells, match } = sheet;
  const best = bestCandidates(match);
  if (best.some((candidate) => isBesideAnother(cells, match, candidate, kinds))) return true;
  const headers = headerCells(cells, match.top, match.bottom);
  const leavesOne = best.some(({ columns }) => {
    const rest = headers.filter(({ index }) => !columns.some((column) => column.index === index));
    return recognised(kinds, rest).length > 0;
  });
  return leavesOne && tablesBeside(sheet, kinds).length > 0;
}

/** Whether a header further down belongs to one of the tables beside each other, and ends none of the others. */
export function isWithinOne(begins: readonly number[], { candidates }: HeaderMatch): boolean {
  const parts = candidates.flatMap(({ columns }) =>
    columns.map(({ index }) => begins.filter((begin) => begin <= index).length),
  );
  return new Set(parts).size === 1;
}

/** The parts of a sheet that hold one of the tables beside each other each; none where tokens stand between them. */
export function splitTables(
  { grid, cells, match }: HeadedSheet,
  begins: readonly number[],
  band: Band,
): Grid[] {
  const places = placesOf(grid, begins, tokenColumns(cells, match.bottom)) ?? [];
  return places.map((place) => partOf(grid, cells, place, band));
}
