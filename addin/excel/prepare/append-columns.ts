import type { TablePreparation } from '#core/prepare/preparation';
import { formatBody, pointsWide } from './column-format';

/** The header cells: they look like the last one of the table, and are as high. */
function appendHeaders(sheet: Excel.Worksheet, table: TablePreparation): void {
  const { headerTop, headerRow, repeatedHeaders, left, columns, looksLike } = table;
  const height = headerRow - headerTop + 1;
  const headers = sheet.getRangeByIndexes(headerTop, left, height, columns.length);
  headers.copyFrom(sheet.getRangeByIndexes(headerTop, looksLike.header, height, 1), 'Formats');
  // Excel copies merged areas with formats.
  headers.unmerge();
  const titles = columns.map(({ title }) => title);
  for (const row of [headerTop, ...repeatedHeaders])
    sheet.getRangeByIndexes(row, left, 1, columns.length).values = [titles];
  if (height === 1) return;
  for (const offset of columns.keys()) sheet.getRangeByIndexes(headerTop, left + offset, height, 1).merge();
}

/** The cells below: row by row they look like the table's, but are never merged and take no conditional formats over. */
function appendBody(sheet: Excel.Worksheet, table: TablePreparation): void {
  const { headerRow, lastRow, left, columns, looksLike } = table;
  const [top, rowCount] = [headerRow + 1, lastRow - headerRow];
  if (rowCount === 0) return;
  const body = sheet.getRangeByIndexes(top, left, rowCount, columns.length);
  body.copyFrom(sheet.getRangeByIndexes(top, looksLike.body, rowCount, 1), 'Formats');
  body.unmerge();
  body.conditionalFormats.clearAll();
  formatBody({ sheet, top, left, rowCount }, columns);
}

function setWidths(sheet: Excel.Worksheet, { left, columns, headerRow }: TablePreparation): void {
  for (const [offset, { isBare, width }] of columns.entries()) {
    if (isBare) sheet.getCell(headerRow, left + offset).format.columnWidth = pointsWide(width);
  }
}

/** Writes what a table lacks. Nothing that stands there is touched. */
export function appendColumns(sheet: Excel.Worksheet, table: TablePreparation): void {
  const { columns, headerRow, token } = table;
  if (columns.length > 0) {
    appendHeaders(sheet, table);
    appendBody(sheet, table);
    setWidths(sheet, table);
  }
  if (!token) return;
  const head = sheet.getCell(headerRow, token.index);
  head.values = [[token.header]];
  head.columnHidden = true;
}
