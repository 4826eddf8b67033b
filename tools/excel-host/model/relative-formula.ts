import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';
import { type ReferenceEnd, replaceReferences } from '#xlsx/rows/formula-references';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Lines beyond one edge of the sheet are those at the other, as in Excel's rules. */
function around(line: number | undefined, by: number, length: number): number | undefined {
  return line === undefined ? undefined : (line + by + length) % length;
}

/**
 * A formula that was written for one cell, as it reads for another: rows and columns without `$` move along. Without the
 * leading `=`.
 */
export function formulaAt(formula: string, writtenFor: CellPlace, cell: CellPlace): string {
  const [rows, columns] = [cell.row - writtenFor.row, cell.column - writtenFor.column];
  if (rows === 0 && columns === 0) return formula;
  const end = (old: ReferenceEnd): ReferenceEnd => ({
    ...old,
    row: old.isRowFixed ? old.row : around(old.row, rows, SHEET_ROWS),
    column: old.isColumnFixed ? old.column : around(old.column, columns, SHEET_COLUMNS),
  });
  return replaceReferences(formula, ({ from, to }) => ({ from: end(from), to: to && end(to) }));
}
