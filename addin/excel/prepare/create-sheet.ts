import type { NewSheet } from '#core/prepare/preparation';
import { setRule } from './cell-rules';
import { formatBody, pointsWide } from './column-format';
import { contentOf, rangeOf } from './written-block';

const HEADER_FILL = '#DDEBF7';
const LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const;

function formatTitle(range: Excel.Range): void {
  range.merge();
  range.format.font.bold = true;
  range.format.font.size = 16;
  range.format.horizontalAlignment = 'Center';
  range.format.verticalAlignment = 'Center';
  range.format.rowHeight = 36;
}

function formatHeader(range: Excel.Range): void {
  range.format.font.bold = true;
  range.format.fill.color = HEADER_FILL;
  range.format.horizontalAlignment = 'Center';
  range.format.verticalAlignment = 'Center';
  range.format.rowHeight = 24;
}

/** Lines around the cells of a header and the rows under it. */
function drawLines(table: Excel.Range, rowCount: number): void {
  for (const line of LINES) table.format.borders.getItem(line).style = 'Continuous';
  if (rowCount > 1) table.format.borders.getItem('InsideHorizontal').style = 'Continuous';
}

/** Adds a sheet at the end, with all it holds at first. The one that is in front stays there. */
export function createSheet(worksheets: Excel.WorksheetCollection, planned: NewSheet): void {
  const { name, title, columns, rows, rowRules = [], spareRows } = planned;
  const sheet = worksheets.add(name);
  const headerRow = title === undefined ? 0 : 1;
  formatBody({ sheet, top: headerRow + 1, left: 0, rowCount: rows.length + spareRows }, columns);
  for (const { row, column, rule } of rowRules) setRule(sheet.getCell(headerRow + 1 + row, column), rule);
  const content = contentOf(planned);
  rangeOf(sheet, content).values = content.values.map((row) => [...row]);
  if (title !== undefined) formatTitle(sheet.getRangeByIndexes(0, 0, 1, columns.length));
  formatHeader(sheet.getRangeByIndexes(headerRow, 0, 1, columns.length));
  const table = sheet.getRangeByIndexes(headerRow, 0, rows.length + 1, columns.length);
  drawLines(table, rows.length + 1);
  for (const [index, { width }] of columns.entries())
    sheet.getCell(headerRow, index).format.columnWidth = pointsWide(width);
  if (rows.length > 0) table.getOffsetRange(1, 0).getResizedRange(-1, 0).format.autofitRows();
  sheet.freezePanes.freezeRows(headerRow + 1);
}
