import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';
import { type ReferenceEnd, replaceReferences } from '#xlsx/rows/formula-references';
import { translateFormula } from '#xlsx/rows/shift-formula';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula of a rule that was written for one cell, as it reads for another: rows and columns without `$` move along,
 * and beyond one edge of the sheet are those at the other. Without the leading `=`.
 */
export function formulaAt(formula: string, writtenFor: CellPlace, cell: CellPlace): string {
  return translateFormula(formula, cell.row - writtenFor.row, cell.column - writtenFor.column);
}

function moved(line: number | undefined, isFixed: boolean, by: number): number | undefined {
  return line === undefined || isFixed ? line : line + by;
}

function isOff(line: number | undefined, length: number): boolean {
  return line !== undefined && (line < 0 || line >= length);
}

/** The formula of a cell that is copied or sorted so many rows down and columns to the right: what leaves the sheet is lost. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: moved(end.row, end.isRowFixed, rows),
    column: moved(end.column, end.isColumnFixed, columns),
  });
  return replaceReferences(formula, ({ from, to }) => {
    const ends = { from: move(from), to: to && move(to) };
    const isLost = [ends.from, ...(ends.to ? [ends.to] : [])].some(
      ({ row, column }) => isOff(row, SHEET_ROWS) || isOff(column, SHEET_COLUMNS),
    );
    return isLost ? undefined : ends;
  });
}
