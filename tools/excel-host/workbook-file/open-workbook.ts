import ExcelJS from 'exceljs';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { Book } from '../model/book';
import { styleReader } from './cell-style';
import { themeColors } from './colours';
import { type FileContext, openSheet } from './open-sheet';
import { repack } from './package-parts';
import { preparedParts } from './prepared-parts';
import { readNames } from './file-names';
import { readPrinted } from './file-page';
import { readSettings } from './file-settings';

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // What exceljs declares as its Buffer may be any bytes.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  if (workbook.worksheets.length === 0) throw new UnreadableWorkbookError('not-workbook');
  return workbook;
}

function activeSheet(workbook: ExcelJS.Workbook, book: Book): void {
  const tab = (workbook.views as readonly { activeTab?: number }[] | undefined)?.[0]?.activeTab ?? 0;
  const shown = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const active = shown.find((sheet) => book.sheets[tab] === sheet) ?? shown[0];
  if (active) book.activate(active);
}

/**
 * The workbook in the bytes of an .xlsx file. Values, formulas with what they came to last and looks are kept; pictures
 * and charts are not. Runs in Node and in a page.
 *
 * Throws UnreadableWorkbookError, and nothing else, for a file that is no workbook, is damaged or larger than 20 MB;
 * its message tells the user what to do.
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Book> {
  const { parts, names, validationAreas, formats } = preparedParts(bytes);
  try {
    const workbook = await load(repack(parts));
    const book = new Book(name);
    book.date1904 = workbook.properties.date1904;
    const themes = themeColors(parts);
    const context: FileContext = {
      date1904: book.date1904,
      themes,
      styleOf: styleReader({ themes, formats }),
      validationAreas,
    };
    for (const sheet of workbook.worksheets) openSheet(sheet, book, book.addSheet(sheet.name), context);
    readNames(book, names);
    readPrinted(book, names);
    book.documentSettings = readSettings(parts);
    activeSheet(workbook, book);
    book.events.take();
    return book;
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError('damaged', error);
  }
}
