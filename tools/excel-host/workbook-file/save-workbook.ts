import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Book } from '../model/book';
import type { Style } from '../model/style';
import { writeStyle } from './cell-style';
import { addCharts } from './file-charts';
import { addNames } from './file-names';
import { addSettings } from './file-settings';
import { saveSheet } from './save-sheet';

/** Styles written once however many cells have them: exceljs compares them all. */
function styleWriter(): (style: Style) => Partial<ExcelJS.Style> {
  const known = new Map<Style, Partial<ExcelJS.Style>>();
  return (style) => {
    const written = known.get(style) ?? writeStyle(style);
    known.set(style, written);
    return written;
  };
}

/** The file with what exceljs does not write. */
function withTheRest(file: Uint8Array, book: Book): Uint8Array {
  const parts = unzipSync(file);
  addNames(parts, book);
  addSettings(parts, book);
  addCharts(parts, book);
  return zipSync(parts);
}

/** The bytes of an .xlsx file with the workbook as it stands. Runs in Node and in a page. */
export async function saveWorkbook(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = book.date1904;
  const styleOf = styleWriter();
  for (const sheet of book.sheets) saveSheet(sheet, workbook.addWorksheet(sheet.name), styleOf);
  const activeTab = book.sheets.indexOf(book.active);
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  return withTheRest(new Uint8Array(await workbook.xlsx.writeBuffer()), book);
}
