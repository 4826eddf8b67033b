import type { CellValue, GridEdit, SheetEdits as RowAndCellEdits } from '#core/grid/grid';

/** What to change on one worksheet. Row numbers count the rows as they stand before all edits, see core’s `SheetEdits`. */
export interface SheetEdits extends Partial<Omit<RowAndCellEdits, 'cells'>> {
  /** Name of the sheet, as on its tab. */
  readonly sheet: string;
  /** Of several edits of one cell the last counts. Null and empty text clear a cell. */
  readonly cells: readonly GridEdit[];
  /** Zero-based columns to hide. */
  readonly hiddenColumns?: readonly number[];
}

/** Values by row and column, rows and columns ascending. */
export type EditsByRow = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

export function editsByRow(edits: readonly GridEdit[]): EditsByRow {
  const byRow = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const cells = byRow.get(row) ?? new Map<number, CellValue>();
    byRow.set(row, cells.set(column, value === '' ? null : value));
  }
  return byRow;
}
