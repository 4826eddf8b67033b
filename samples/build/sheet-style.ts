import type ExcelJS from 'exceljs';

const font = { name: '宋体', size: 11 };
const titleFont = { name: '方正小标宋简体', size: 18 };
const annexFont = { name: '黑体', size: 12 };
const line = { style: 'thin' } as const;
/** The paper's number in the file format. exceljs has an enum of them in its typings only, not at run time. */
const A4 = 9;
const printMargins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** An A4 landscape sheet, one page wide, whose rows up to `headerRow` stay in sight and print on every page. */
export function addPrintSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  headerRow: number,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 0 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: printMargins,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  });
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
  return sheet;
}

export function writeAnnex(cell: ExcelJS.Cell, text: string): void {
  cell.value = text;
  cell.font = annexFont;
}

/** The title over the table, merged over its first `columns` columns. */
export function writeTitle(sheet: ExcelJS.Worksheet, row: number, columns: number, text: string): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = titleFont;
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(row).height = 34;
}

export type HorizontalAlignment = 'left' | 'center';

/** Border, font and wrapping of a table cell; the value is the caller's. */
export function styleTableCell(cell: ExcelJS.Cell, horizontal: HorizontalAlignment): void {
  cell.font = font;
  cell.border = { top: line, left: line, bottom: line, right: line };
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

export function styleHeaderCell(cell: ExcelJS.Cell): void {
  styleTableCell(cell, 'center');
  cell.font = { ...font, bold: true };
}
