import { cellText } from '#core/grid/cell-text';
import type { CellValue, Grid } from '#core/grid/grid';
import { type MergedCells, resolveMerges } from '#core/grid/merged-cells';
import { findColumn, type Ledger } from '#core/ledger/ledger';
import { looseKey } from '#core/text/normalise';
import type { Landmarks } from './preparation';

/** Where a table stands on its sheet; zero-based, inclusive. */
export interface TablePlace {
  readonly grid: Grid;
  readonly cells: MergedCells;
  readonly headerTop: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** The column of its last header, the token column apart. */
  readonly lastColumn: number;
}

/** The last of the columns with a header on this row. */
function lastHeader(cells: MergedCells, { headerRow, columns, tokenColumn }: Ledger): number {
  let last = Math.max(...columns.map(({ index }) => index));
  for (let column = last + 1; column < cells.columnCount; column++) {
    const isToken = tokenColumn.header !== undefined && column === tokenColumn.index;
    if (!isToken && cellText(cells.valueAt(headerRow - 1, column)) !== '') last = column;
  }
  return last;
}

export function placeOf(ledger: Ledger, grid: Grid): TablePlace {
  const cells = resolveMerges(grid);
  const headerRow = ledger.headerRow - 1;
  const lastColumn = lastHeader(cells, ledger);
  const lastItem = Math.max(
    ledger.headerRow,
    ledger.rows.at(-1)?.row ?? 0,
    ledger.subtotals.at(-1)?.row ?? 0,
  );
  // A last item may be merged over rows in which nothing more stands.
  const ends = ledger.columns.map(({ index }) => cells.mergeAt(lastItem - 1, index)?.bottom ?? 0);
  return {
    ...{ grid, cells, headerRow, lastColumn },
    headerTop: cells.mergeAt(headerRow, lastColumn)?.top ?? headerRow,
    lastRow: Math.max(lastItem - 1, ...ends),
  };
}

/** How far around a table new columns must stand clear of everything: beside its rows, or on the whole sheet. */
export type Clearance = 'rows' | 'sheet';

/** The columns in which something stands, or that are hidden. */
function occupiedColumns(place: TablePlace, clearance: Clearance): Set<number> {
  const { grid } = place;
  const { headerTop, lastRow } = clearance === 'rows' ? place : { headerTop: 0, lastRow: Infinity };
  const occupied = new Set<number>();
  for (const row of grid.values.slice(headerTop, lastRow + 1))
    for (const [column, value] of row.entries()) if (cellText(value) !== '') occupied.add(column);
  const merged = grid.merges.filter(({ top, bottom }) => top <= lastRow && bottom >= headerTop);
  const spans = [
    ...merged.map(({ left, right }) => ({ first: left, last: right })),
    ...(grid.hidden?.columns ?? []),
  ];
  for (const { first, last } of spans)
    for (let column = first; column <= last; column++) occupied.add(column);
  return occupied;
}

/** The first of so many free neighbouring columns right of the table. */
export function freeColumns(place: TablePlace, count: number, clearance: Clearance): number {
  const occupied = occupiedColumns(place, clearance);
  let left = place.lastColumn + 1;
  for (let column = left; column < left + count; column++) if (occupied.has(column)) left = column + 1;
  return left;
}

/** Whether nothing stands in a column of the sheet. */
export function isBareColumn({ cells }: TablePlace, column: number): boolean {
  for (let row = 0; row < cells.rowCount; row++) {
    if (cells.mergeAt(row, column) || cellText(cells.valueAt(row, column)) !== '') return false;
  }
  return true;
}

/** The column in which the fewest rows are merged, the one farthest to the right of those: whose look is copied. */
export function plainestColumn({ grid, headerRow, lastRow }: TablePlace, { columns }: Ledger): number {
  const body = grid.merges.filter(({ top, bottom }) => top <= lastRow && bottom > headerRow);
  const mergedIn = (column: number): number =>
    body.filter(({ left, right }) => left <= column && column <= right).length;
  const [plainest] = columns
    .map(({ index }) => ({ index, merged: mergedIn(index) }))
    .sort((a, b) => a.merged - b.merged || b.index - a.index);
  return plainest?.index ?? 0;
}

/** The rows under the header in which it is printed again. */
export function repeatedHeaders({ cells, headerRow, lastRow }: TablePlace, ledger: Ledger): number[] {
  const key = findColumn(ledger, ledger.kind.keyColumn);
  if (!key) return [];
  const rows: number[] = [];
  for (let row = headerRow + 1; row <= lastRow; row++) {
    const value = cells.valueAt(row, key.index);
    const isShort = typeof value === 'string' && value.length < 2 * key.header.length + 10;
    if (isShort && looseKey(value) === looseKey(key.header)) rows.push(row);
  }
  return rows;
}

export function landmarksOf({ grid, headerRow, lastRow, lastColumn }: TablePlace, ledger: Ledger): Landmarks {
  const valueAt = (row: number, column: number): CellValue => grid.values[row]?.[column] ?? null;
  const keyColumn = findColumn(ledger, ledger.kind.keyColumn)?.index ?? 0;
  return {
    header: Array.from({ length: lastColumn + 1 }, (_, column) => valueAt(headerRow, column)),
    keyColumn,
    keys: Array.from({ length: lastRow - headerRow }, (_, row) => valueAt(headerRow + 1 + row, keyColumn)),
  };
}
