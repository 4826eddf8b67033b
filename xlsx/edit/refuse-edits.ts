import { cellAddress, parseAddress } from '#core/grid/address';
import type { GridEdit, Merge } from '#core/grid/grid';
import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from '../limits';
import { type EditRefusedCode, EditRefusedError } from './edit-refused-error';
import type { EditsByRow, SheetEdits } from './sheet-edits';
import type { GroupFormula } from './sheet-layout';

/** A rectangle of cells; zero-based, inclusive. */
export type Range = Merge;

/** The rectangle of `A1:B2` or `A1`; undefined where the text is none. */
export function parseRange(text: string): Range | undefined {
  const [first = '', last = first] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

/** Why no worksheet can hold the edit; Excel would offer to repair the file. */
export function impossibility({ row, column, value }: GridEdit): EditRefusedCode | undefined {
  if (!isIndex(row, SHEET_ROWS) || !isIndex(column, SHEET_COLUMNS)) return 'outside-sheet';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not-a-number';
  return typeof value === 'string' && value.length > CELL_CHARACTERS ? 'text-too-long' : undefined;
}

/** Throws EditRefusedError for what no worksheet can hold. */
export function refuseImpossible({ sheet, cells, hiddenColumns = [] }: SheetEdits): void {
  for (const edit of cells) {
    const code = impossibility(edit);
    if (code === 'outside-sheet') throw new EditRefusedError(code, sheet);
    if (code) throw new EditRefusedError(code, sheet, cellAddress(edit.row, edit.column));
  }
  if (!hiddenColumns.every((column) => isIndex(column, SHEET_COLUMNS)))
    throw new EditRefusedError('outside-sheet', sheet);
}

function refuseInside(range: Range, edits: EditsByRow, refuse: (row: number, column: number) => never): void {
  for (const [row, cells] of edits) {
    if (row < range.top || row > range.bottom) continue;
    const column = [...cells.keys()].find((candidate) => candidate >= range.left && candidate <= range.right);
    if (column !== undefined) refuse(row, column);
  }
}

/** Table titles are written in the table's own part too, and Excel holds a file where they differ for damaged. */
export function refuseTableHeaders(sheet: string, edits: EditsByRow, headers: readonly Range[]): void {
  for (const range of headers) {
    refuseInside(range, edits, (row, column) => {
      throw new EditRefusedError('table-header', sheet, cellAddress(row, column));
    });
  }
}

function isOneCell({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right;
}

/**
 * Throws EditRefusedError where an edit would break a formula of other cells: the cell that holds a shared formula
 * for others that stay, or any cell of an array formula's range of several cells.
 */
export function refuseBrokenFormulas(
  sheet: string,
  edits: EditsByRow,
  formulas: readonly GroupFormula[],
): void {
  const isEdited = ({ row, column }: GroupFormula): boolean => edits.get(row)?.has(column) ?? false;
  const staying = new Set(formulas.filter((formula) => !isEdited(formula)).map(({ index }) => index));
  for (const formula of formulas) {
    const range = parseRange(formula.range ?? '');
    if (!range) continue;
    if (formula.kind === 'shared' && isEdited(formula) && staying.has(formula.index)) {
      throw new EditRefusedError('shared-formula', sheet, cellAddress(formula.row, formula.column));
    }
    if (formula.kind === 'array' && !isOneCell(range)) {
      refuseInside(range, edits, (row, column) => {
        throw new EditRefusedError('array-formula', sheet, cellAddress(row, column));
      });
    }
  }
}
