import type ExcelJS from 'exceljs';
import { isBlank } from '../model/cell';
import { STANDARD_HEIGHT } from '../model/lines';
import type { Sheet } from '../model/sheet';
import type { Style } from '../model/style';
import { writeContent } from './cell-content';
import { fileColor } from './colours';
import { writeConditions } from './file-conditions';
import { writeNotes } from './file-notes';
import { writePage } from './file-page';
import { writeProtection } from './file-protection';
import { writeFilter, writeTables } from './file-tables';
import { writeValidations } from './file-validations';
import { charactersOfPoints } from './sizes';

type StyleWriter = (style: Style) => Partial<ExcelJS.Style>;

const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeLines({ rows, columns }: Sheet, to: ExcelJS.Worksheet, styleOf: StyleWriter): void {
  for (const [index, { size, hidden, filtered, style }] of columns.entries()) {
    const column = to.getColumn(index + 1);
    if (size !== undefined) column.width = charactersOfPoints(size);
    if (style) Object.assign(column, { style: styleOf(style) });
    column.hidden = hidden === true || filtered === true;
  }
  for (const [index, { size, hidden, filtered, style }] of rows.entries()) {
    const row = to.getRow(index + 1);
    if (style) Object.assign(row, { style: styleOf(style) });
    row.hidden = hidden === true || filtered === true;
    // exceljs forgets a row without cells or a height of its own, and with it that it is hidden.
    if (size !== undefined || row.hidden) row.height = size ?? STANDARD_HEIGHT;
  }
}

function writeCells(sheet: Sheet, to: ExcelJS.Worksheet, styleOf: StyleWriter): void {
  for (const { row, column, cell } of sheet.filled()) {
    const written = to.getCell(row + 1, column + 1);
    written.style = styleOf(cell.style);
    if (!isBlank(cell)) written.value = writeContent(cell);
  }
}

function writeView({ frozen, showsGridlines, showsHeadings }: Sheet, to: ExcelJS.Worksheet): void {
  const view = { showGridLines: showsGridlines, showRowColHeaders: showsHeadings };
  const { rows: ySplit, columns: xSplit } = frozen;
  to.views = [
    xSplit > 0 || ySplit > 0 ? { ...view, state: 'frozen', xSplit, ySplit } : { ...view, state: 'normal' },
  ];
}

/** Puts a sheet into a file's empty one. */
export function saveSheet(sheet: Sheet, to: ExcelJS.Worksheet, styleOf: StyleWriter): void {
  to.state = STATE[sheet.visibility];
  if (sheet.tabColor) to.properties.tabColor = fileColor(sheet.tabColor);
  writeLines(sheet, to, styleOf);
  writeCells(sheet, to, styleOf);
  for (const { top, left, bottom, right } of sheet.merges)
    to.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  writeView(sheet, to);
  writePage(sheet, to);
  writeNotes(sheet, to);
  writeTables(sheet, to);
  writeFilter(sheet, to);
  writeValidations(sheet, to);
  writeConditions(sheet, to);
  writeProtection(sheet, to);
}
