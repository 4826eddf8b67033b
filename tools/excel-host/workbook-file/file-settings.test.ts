import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { bookOf } from '../testing/book-of';
import { ADDIN_ID } from './file-settings';
import { openWorkbook } from './open-workbook';
import { saveWorkbook } from './save-workbook';

it('keeps what the add-in keeps in the workbook', async () => {
  const book = bookOf({ 台账: [['序号']] });
  book.documentSettings = new Map([
    ['映射', '{"台账":["<A1>","B\\"2\\""]}'],
    ['年度', '2026'],
  ]);
  const saved = await saveWorkbook(book);
  const again = await openWorkbook(saved, '簿.xlsx');
  expect([...again.documentSettings]).toEqual([...book.documentSettings]);
  expect([...(await openWorkbook(await saveWorkbook(again), '簿.xlsx')).documentSettings]).toHaveLength(2);
  // Others still read it.
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(saved as unknown as ExcelJS.Buffer);
  expect(workbook.getWorksheet('台账')?.getCell('A1').value).toBe('序号');
});

it('knows the add-in by the id in its manifest', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');
  expect(/<Id>(.*?)<\/Id>/.exec(manifest)?.[1]).toBe(ADDIN_ID);
});
