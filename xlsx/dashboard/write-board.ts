import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { COLOUR } from '#core/dashboard/board-looks';
import { footerText, PRINT } from '#core/dashboard/board-print';
import { BOARD_NAME, type BoardSheet } from '#core/dashboard/board-sheet';
import type { CivilDate } from '#core/date/civil-date';
import { cellAddress, columnLetters } from '#core/grid/address';
import { addCharts } from '../chart/add-charts';
import { changePart, type PackageParts } from '../package/change-parts';
import { dateCell } from '../report/item-columns';
import { stablePackage } from '../stable-package';
import { boardCharts } from './board-charts';
import { writeBoardRules } from './board-rules';
import { BoardStyles } from './board-styles';

const POINTS_AN_INCH = 72;
/** A character of the standard font is 8 pixels wide, a pixel ¾ of a point. */
const POINTS_A_CHARACTER = 6;

/** Whatever theme the reader has: widths of columns are counted in its characters. */
const STANDARD_FONT = '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';
const FIRST_FONT = /<font>(?:(?!<\/font>).)*<\/font>/s;

function writeCells(sheet: ExcelJS.Worksheet, board: BoardSheet): void {
  const { rowHeights, columnWidths, cells } = board;
  const styles = new BoardStyles(board);
  const formats = new Map(cells.map(({ row, column, format }) => [`${row} ${column}`, format]));
  sheet.columns = columnWidths.map((points) => ({ width: points / POINTS_A_CHARACTER }));
  for (const [row, height] of rowHeights.entries()) {
    sheet.getRow(row + 1).height = height;
    for (const column of columnWidths.keys())
      sheet.getCell(row + 1, column + 1).style = styles.at(
        row,
        column,
        formats.get(`${row} ${column}`) ?? 'General',
      );
  }
  for (const { row, column, value } of cells)
    if (value !== '') sheet.getCell(row + 1, column + 1).value = value;
}

function setUpPage(sheet: ExcelJS.Worksheet, { page, columnWidths }: BoardSheet): void {
  const { left, right, top, bottom, header, footer } = PRINT.margins;
  const inches = (points: number): number => points / POINTS_AN_INCH;
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: PRINT.paperNumber, orientation: 'landscape' },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 1, horizontalCentered: true },
    margins: {
      ...{ left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom) },
      ...{ header: inches(header), footer: inches(footer) },
    },
    // exceljs fixes the columns of what it is given, and leaves the rows as they are.
    printArea: `A$1:${columnLetters(columnWidths.length - 1)}$${page.rowCount}`,
  });
  sheet.headerFooter.oddFooter = `&L${footerText(page.footer.left)}&C${PRINT.pageNumber}&R${footerText(page.footer.right)}`;
}

/** exceljs compares each merged area with all others. */
function mergesXml({ merges }: BoardSheet): string {
  const areas = merges.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_row, index) => {
      const row = top + index;
      return `<mergeCell ref="${cellAddress(row, left)}:${cellAddress(row, right)}"/>`;
    }),
  );
  return areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`;
}

function withTheRest(file: Uint8Array, board: BoardSheet): Uint8Array {
  const parts: PackageParts = unzipSync(file);
  changePart(parts, 'xl/styles.xml', (xml) => xml.replace(FIRST_FONT, STANDARD_FONT));
  changePart(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', (end) => end + mergesXml(board)),
  );
  const charts = boardCharts(board);
  if (charts.length > 0) addCharts(parts, charts, { index: 0, before: 0 });
  return zipSync(parts);
}

/**
 * The board as an .xlsx workbook of one sheet, which says and looks what the add-in writes into a workbook. The same board
 * gives the same bytes; `asOf` is the day it says it was made.
 */
export async function writeBoard(board: BoardSheet, asOf: CivilDate): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '台账通';
  workbook.created = dateCell(asOf);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(BOARD_NAME, {
    properties: { tabColor: { argb: COLOUR.accent.replace('#', 'FF') } },
    views: [{ showGridLines: false, zoomScale: 85 }],
  });
  writeCells(sheet, board);
  writeBoardRules(sheet, board);
  setUpPage(sheet, board);
  return stablePackage(withTheRest(new Uint8Array(await workbook.xlsx.writeBuffer()), board));
}
