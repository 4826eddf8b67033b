import { HostError } from '../richapi/host-error';
import { type Area, columnCount, intersection, rowCount } from './area';
import type { Book } from './book';
import { isBlank } from './cell';
import { applyFilters, type Criteria } from './filter';
import type { Sheet } from './sheet';
import { type Axis, type Shift, shiftCells } from './shift';
import { otherAxis, spanOf, withSpan } from './shift-geometry';
import { PLAIN_STYLE } from './style';
import { isBlankRow, type Table } from './tables';

/** Empties cells: what they hold, and how they look unless `keepLooks`. */
export function emptyCells(sheet: Sheet, area: Area, keepLooks = false): void {
  for (const { row, column, cell } of [...sheet.filled(area)])
    sheet.put(row, column, { value: null, style: keepLooks ? cell.style : PLAIN_STYLE });
}

/** The rows of the table, of which a table that only has an empty one has none. */
export function tableRowCount(table: Table): number {
  const count = rowCount(table.body);
  return count === 1 && isBlankRow(table, table.body.top) ? 0 : count;
}

/** Whether nothing stands in the way of a table that grows into these cells. */
export function isFree(sheet: Sheet, area: Area): boolean {
  for (const { cell } of sheet.filled(area)) if (!isBlank(cell)) return false;
  const taken = [...sheet.merges, ...sheet.tables.items.map((table) => table.area)];
  return !taken.some((other) => intersection(other, area));
}

/** A new last line looks like the one before it. */
function copyLooks(sheet: Sheet, area: Area, axis: Axis): void {
  const { first, last } = spanOf(area, axis);
  const before = withSpan(area, axis, { first: first - 1, last: first - 1 });
  for (const { row, column, cell } of [...sheet.filled(before)])
    for (let line = first; line <= last; line++) {
      const look = { value: null, style: cell.style };
      if (axis === 'rows') sheet.put(line, column, look);
      else sheet.put(row, line, look);
    }
}

/**
 * Makes room for lines in a table, before line `at` of the sheet; `isEnd` where the table does not reach it yet. Behind
 * the last line a table takes empty cells as they are; others it moves. Throws HostError where they cannot be moved.
 */
function makeRoom(book: Book, table: Table, { axis, at, count }: Shift): void {
  const { sheet, area } = table;
  const isEnd = at > spanOf(area, axis).last;
  const room = withSpan(area, axis, { first: at, last: at + count - 1 });
  if (isEnd && isFree(sheet, room)) copyLooks(sheet, room, axis);
  else shiftCells(book, sheet, { axis, at, count, across: spanOf(area, otherAxis(axis)) });
  if (!isEnd) return;
  table.area = withSpan(area, axis, { ...spanOf(area, axis), last: at + count - 1 });
  if (axis === 'columns') {
    const added = Array.from({ length: count }, () => table.newColumn());
    table.setColumns([...table.columns, ...added]);
  }
}

/**
 * Inserts empty rows before row `index` of a table, at its end where it is absent; gives the area of the new ones. The
 * empty row of a table without rows becomes the first of them.
 */
export function insertTableRows(book: Book, table: Table, index: number | undefined, count: number): Area {
  const { body } = table;
  const isVacant = tableRowCount(table) === 0;
  const at = index === undefined ? body.bottom + 1 : body.top + index;
  const first = isVacant ? body.top : at;
  const added = isVacant ? count - 1 : count;
  if (added > 0) makeRoom(book, table, { axis: 'rows', at: isVacant ? body.top + 1 : at, count: added });
  return { ...body, top: first, bottom: first + count - 1 };
}

/** Deletes rows of a table; the cells below it move up. Of the last ones an empty row is left. */
export function deleteTableRows(book: Book, table: Table, index: number, count: number): void {
  const { body, sheet } = table;
  const across = { first: body.left, last: body.right };
  const isAll = count >= rowCount(body);
  const deleted = isAll ? rowCount(body) - 1 : count;
  if (deleted > 0) shiftCells(book, sheet, { axis: 'rows', at: body.top + index, count: -deleted, across });
  if (isAll) emptyCells(sheet, table.body, true);
}

/** Inserts a column before column `index`, at the right where it is absent; gives its index. */
export function insertTableColumn(book: Book, table: Table, index = columnCount(table.area)): number {
  makeRoom(book, table, { axis: 'columns', at: table.area.left + index, count: 1 });
  table.completeHeaders();
  return index;
}

export function deleteTableColumn(book: Book, table: Table, index: number): void {
  const { area, sheet } = table;
  if (columnCount(area) === 1) throw new HostError('InvalidOperation', 'TableColumn.delete');
  const across = { first: area.top, last: area.bottom };
  shiftCells(book, sheet, { axis: 'columns', at: area.left + index, count: -1, across });
}

/** Filters the rows of a table by other criteria than before. */
export function filterTable(book: Book, table: Table, criteria: Criteria): void {
  table.criteria = criteria;
  applyFilters(book, table.sheet);
}
