import { HostError } from '../richapi/host-error';
import { cellAddress } from '#core/grid/address';
import { type Area, hasAllColumns, hasAllRows, intersection, isOnSheet } from './area';
import type { Book } from './book';
import { plainValue } from './cell';
import { applyFilters } from './filter';
import type { Sheet } from './sheet';
import { shiftCells } from './shift';
import { emptyCells, isFree } from './table-lines';
import { checkTableArea, freeTableName, Table } from './tables';

/**
 * Makes a table of an area. Without headers a row is inserted for them; a header alone takes in the row below it. Throws
 * HostError where another table or merged cells are in the way.
 */
export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  const location = 'TableCollection.add';
  if (hasAllRows(area) || hasAllColumns(area)) throw new HostError('InvalidArgument', location);
  const isHeaderOnly = hasHeaders && area.top === area.bottom;
  const whole = { ...area, bottom: area.bottom + Number(isHeaderOnly) };
  if (!isOnSheet(whole)) throw new HostError('InvalidArgument', location);
  checkTableArea(sheet, whole, location);
  if (!hasHeaders)
    shiftCells(book, sheet, {
      axis: 'rows',
      at: area.top,
      count: 1,
      across: { first: area.left, last: area.right },
    });
  const withHeaders = hasHeaders ? whole : { ...area, bottom: area.bottom + 1 };
  const table = new Table(book.newId(), freeTableName(book), sheet, withHeaders);
  sheet.tables.add(table);
  table.completeHeaders();
  return table;
}

/** Lets the cells be no table any more; they stay as they are, and rows it filtered are shown. */
export function convertTable(book: Book, table: Table): void {
  table.sheet.tables.remove(table);
  applyFilters(book, table.sheet);
}

/** Takes the table away with all its cells hold. */
export function deleteTable(book: Book, table: Table): void {
  convertTable(book, table);
  emptyCells(table.sheet, table.area);
}

/** Gives the table other cells; the headers stay in their row, and some of the old cells must be among the new. */
export function resizeTable(table: Table, area: Area, location: string): void {
  const hasBody = area.bottom - area.top >= Number(table.showHeaders) + Number(table.showTotals);
  if (area.top !== table.area.top || !intersection(area, table.area) || !hasBody)
    throw new HostError('InvalidArgument', location);
  checkTableArea(table.sheet, area, location, table);
  const old = table.columns;
  const offset = area.left - table.area.left;
  const columns = Array.from(
    { length: area.right - area.left + 1 },
    (_column, index) => old[index + offset] ?? table.newColumn(),
  );
  table.setColumns(columns);
  const criteria = [...table.criteria].map(([index, criterion]) => [index - offset, criterion] as const);
  table.criteria = new Map(criteria.filter(([index]) => index >= 0 && index < table.columns.length));
  table.area = area;
  table.completeHeaders();
}

/** Shows the headers above the rows, or takes them away. */
export function showHeaders(book: Book, table: Table, isShown: boolean): void {
  if (table.showHeaders === isShown) return;
  const { sheet, area } = table;
  if (!isShown) {
    table.hiddenNames = table.columnNames();
    emptyCells(sheet, { ...area, bottom: area.top });
    table.area = { ...area, top: area.top + 1 };
    table.showHeaders = false;
    return;
  }
  const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
  const hasRoom = area.top > 0 && isFree(sheet, above);
  if (!hasRoom)
    shiftCells(book, sheet, {
      axis: 'rows',
      at: area.top,
      count: 1,
      across: { first: area.left, last: area.right },
    });
  table.area = hasRoom ? { ...area, top: area.top - 1 } : { ...area, bottom: area.bottom + 1 };
  table.showHeaders = true;
  for (const [index, name] of table.hiddenNames.entries()) table.nameColumn(index, name);
}

/** The sum of numbers, or the count of whatever else the last column holds. */
function totalFormula({ sheet, body }: Table): string {
  const column = body.right;
  const range = `${cellAddress(body.top, column)}:${cellAddress(body.bottom, column)}`;
  const isNumeric = typeof plainValue(sheet.cell(body.top, column).value) === 'number';
  return `SUBTOTAL(${isNumeric ? 109 : 103},${range})`;
}

/** Shows a row of totals below the rows, or takes it away. */
export function showTotals(book: Book, table: Table, isShown: boolean): void {
  if (table.showTotals === isShown) return;
  const { sheet, area } = table;
  if (!isShown) {
    emptyCells(sheet, { ...area, top: area.bottom });
    table.area = { ...area, bottom: area.bottom - 1 };
    table.showTotals = false;
    return;
  }
  const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (!isFree(sheet, below))
    shiftCells(book, sheet, {
      axis: 'rows',
      at: below.top,
      count: 1,
      across: { first: area.left, last: area.right },
    });
  const { style } = sheet.cell(area.bottom, area.left);
  const formula = totalFormula(table);
  sheet.put(below.top, area.left, { value: '汇总', style });
  if (area.right > area.left) sheet.put(below.top, area.right, { value: 0, formula, style });
  table.area = { ...area, bottom: below.bottom };
  table.showTotals = true;
}
