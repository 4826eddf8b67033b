import { Person as Hands } from '#tools/excel-host/keyboard/person';
import { ExcelApp } from '#tools/excel-host/excel-app';
import type { Book } from '#tools/excel-host/model/book';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { sampleBook } from '#tests/addin/open-pane';

export const RULES = '制度建设规范年';
export const FOUNDATION = '基础工作提升年';
export const INNOVATION = '特色创新发展年';

/** The sample ledgers with the slips that clerks make. */
export async function slips(): Promise<Book> {
  const book = await sampleBook();
  const hands = new Hands(new ExcelApp(book));
  hands.type(RULES, 'D9', '政治部 ');
  hands.type(RULES, 'G12', "'2023.5.16");
  hands.type(RULES, 'G14', "'2023年３月20日");
  hands.type(RULES, 'F13', "'６0%");
  hands.type(RULES, 'G7', "'2023.6.31");
  hands.type(RULES, 'C4', '5月低前');
  return book;
}

/** The sample ledgers before anything has been prepared: as a bureau hands them out. */
export async function bare(): Promise<Book> {
  const book = await sampleBook();
  const hands = new Hands(new ExcelApp(book));
  for (const { name } of book.sheets.slice(0, 3)) hands.deleteColumns(name, 'E:O');
  hands.deleteColumns('重点工程推进年', 'G:Q');
  for (const name of ['督导检查记录', '规则设置']) hands.deleteSheet(name);
  return book;
}

/** The workbook as another clerk gets it by mail or memory stick. */
export async function copyOf(book: Book): Promise<Book> {
  return openWorkbook(await saveWorkbook(book), book.name);
}
