import type { SheetPart } from './sheet-part';

/** Whether a row (one-based) holds anything outside the ledger's columns; taking the row out would lose it. */
export function hasOtherContent({ ledger, grid }: SheetPart, row: number): boolean {
  const known = new Set([...ledger.columns.map(({ index }) => index), ledger.tokenColumn.index]);
  return (grid.values[row - 1] ?? []).some(
    (value, index) => value !== null && value !== '' && !known.has(index),
  );
}
