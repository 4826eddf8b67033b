import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { readWorkbook } from '#xlsx/read-workbook';
import type { Book } from '../model/book';
import { CellError } from '../model/cell';
import { validationAt } from '../model/validations';
import { openWorkbook } from './open-workbook';
import { saveWorkbook } from './save-workbook';

const SAMPLES = path.resolve('samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

const byIndex = <T>(entries: Iterable<[number, T]>): [number, T][] => [...entries].sort(([a], [b]) => a - b);

/** Whatever has an id gets another one whenever the file is opened; a table knows its sheet. */
const LEFT_OUT = new Set(['id', 'sheet', 'calendar', 'anchored']);

function plainValue(value: unknown): unknown {
  if (value instanceof Map) return byIndex(value as Map<number, unknown>).map(plainValue);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, plainValue(inner)]));
}

/** All of a book that a file keeps, as plain data. */
function plain({ name, active, sheets, names }: Book): unknown {
  const scoped = names.map(({ scope, ...rest }) => ({ ...rest, scope: scope?.name }));
  return plainValue({ name, active: active.name, names: scoped, sheets });
}

describe.each(samples)('%s', (name) => {
  const bytes = readFileSync(path.join(SAMPLES, name));

  it('opens, is saved, reads the same and opens the same', async () => {
    const book = await openWorkbook(bytes, name);
    const saved = await saveWorkbook(book);
    expect(plain(await openWorkbook(saved, name))).toEqual(plain(book));
    expect(await readWorkbook(saved, name)).toEqual(await readWorkbook(bytes, name));
  });
});

/** A file with one sheet, made by exceljs. */
async function made(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('表'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function opened(fill: Parameters<typeof made>[0]): Promise<Book> {
  const book = await openWorkbook(await made(fill), '簿.xlsx');
  // All of it survives being saved.
  expect(plain(await openWorkbook(await saveWorkbook(book), '簿.xlsx'))).toEqual(plain(book));
  return book;
}

describe('cells', () => {
  it('hold what they show', async () => {
    const { active } = await opened((sheet) => {
      sheet.addRow(['字', 1.5, true, { error: '#N/A' }, { richText: [{ text: '甲' }, { text: '乙' }] }]);
      sheet.addRow([{ text: '链接', hyperlink: 'https://a.test/' }, new Date('2023-06-30T12:00:00Z')]);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect([0, 1, 2, 4].map((column) => active.cell(0, column).value)).toEqual(['字', 1.5, true, '甲乙']);
    expect(active.cell(0, 3).value).toEqual(new CellError('#N/A'));
    expect(active.cell(1, 0).value).toBe('链接');
    // 30 June 2023 is day 45107 of Excel.
    expect(active.cell(1, 1)).toMatchObject({ value: 45107.5, style: { numberFormat: 'yyyy-mm-dd hh:mm' } });
  });

  it('count days from 1904 where the workbook does', async () => {
    const book = await openWorkbook(
      await made((sheet, workbook) => {
        workbook.properties.date1904 = true;
        sheet.getCell('A1').value = new Date('1904-01-11T00:00:00Z');
        sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
      }),
      '簿.xlsx',
    );
    expect(book.active.cell(0, 0).value).toBe(10);
    const again = await openWorkbook(await saveWorkbook(book), '簿.xlsx');
    expect([again.date1904, again.active.cell(0, 0).value]).toEqual([true, 10]);
  });

  it('have formulas, shared ones moved to their place, with what they came to', async () => {
    const { active } = await opened((sheet) => {
      sheet.getCell('A1').value = { formula: 'B1*2', result: 4 };
      sheet.getCell('A2').value = { sharedFormula: 'A1', result: 6 };
      sheet.getCell('A3').value = { formula: 'NA()', result: { error: '#N/A' } };
      sheet.getCell('A4').value = { formula: 'B9' };
    });
    expect(active.cell(0, 0)).toMatchObject({ formula: 'B1*2', value: 4 });
    expect(active.cell(1, 0)).toMatchObject({ formula: 'B2*2', value: 6 });
    expect(active.cell(2, 0).value).toEqual(new CellError('#N/A'));
    expect(active.cell(3, 0)).toMatchObject({ formula: 'B9', value: null });
  });

  it('look as they do, colours of theme and palette resolved', async () => {
    const { active } = await opened((sheet) => {
      sheet.getCell('A1').style = {
        font: { name: '黑体', size: 14, bold: true, underline: true, color: { theme: 4 } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { indexed: 10 } as unknown as ExcelJS.Color },
        border: { left: { style: 'mediumDashed', color: { argb: 'FF112233' } } },
        alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
        protection: { locked: false },
      };
    });
    const { style } = active.cell(0, 0);
    expect(style.font).toMatchObject({
      name: '黑体',
      size: 14,
      bold: true,
      underline: 'Single',
      color: '#4F81BD',
    });
    expect(style.fill).toBe('#FF0000');
    expect(style.borders).toEqual({ EdgeLeft: { style: 'Dash', weight: 'Medium', color: '#112233' } });
    expect(style.alignment).toMatchObject({ horizontal: 'Center', vertical: 'Center', wrapText: true });
    expect(style.locked).toBe(false);
  });
});

describe('a sheet', () => {
  it('has its lines, merged areas, tab and frozen panes', async () => {
    const book = await opened((sheet, workbook) => {
      sheet.addRow(['题']);
      sheet.mergeCells('A1:C2');
      sheet.getRow(5).hidden = true;
      sheet.getRow(5).height = 20;
      sheet.getColumn(2).width = 10;
      sheet.getColumn(2).style = { numFmt: '0%' };
      sheet.getColumn(4).hidden = true;
      sheet.properties.tabColor = { argb: 'FF00B050' };
      sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2 }];
      workbook.addWorksheet('暗', { state: 'veryHidden' });
    });
    const [sheet, dark] = book.sheets;
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(sheet?.rows.at(4)).toMatchObject({ hidden: true, size: 20 });
    expect(sheet?.columns.at(1)).toMatchObject({ size: 60, style: { numberFormat: '0%' } });
    expect(sheet?.columns.isShown(3)).toBe(false);
    expect(sheet).toMatchObject({ tabColor: '#00B050', frozen: { rows: 2, columns: 1 } });
    expect(dark?.visibility).toBe('VeryHidden');
  });

  it('has rules for what may be typed, of all rows without listing them', async () => {
    const { active } = await opened((sheet) => {
      const rules = (sheet as unknown as { dataValidations: { add(at: string, rule: object): void } })
        .dataValidations;
      rules.add('B2:B1048576', {
        type: 'list',
        formulae: ['"是,否"'],
        allowBlank: true,
        showErrorMessage: true,
      });
      rules.add('C3:C3', { type: 'whole', operator: 'between', formulae: [1, 9], error: '一到九' });
    });
    expect(validationAt(active, 999_999, 1)?.content).toMatchObject({
      criteria: { type: 'List', items: ['是', '否'] },
      ignoreBlanks: true,
      errorAlert: { showAlert: true },
    });
    expect(validationAt(active, 2, 2)?.content).toMatchObject({
      criteria: { type: 'WholeNumber', operator: 'Between', formula1: '1', formula2: '9' },
      errorAlert: { message: '一到九', showAlert: false },
    });
  });

  it('has its table, filter, notes, conditional formats, protection and names', async () => {
    const book = await opened((sheet, workbook) => {
      sheet.addTable({
        name: '清单',
        ref: 'A1',
        columns: [{ name: '项' }, { name: '数', filterButton: true }],
        rows: [
          ['甲', 1],
          ['乙', 2],
        ],
      });
      sheet.getCell('D1').value = '丁';
      sheet.getCell('D1').note = '办公室:\n请核对';
      sheet.addConditionalFormatting({
        ref: 'B2:B3',
        rules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formulae: [1],
            priority: 1,
            style: { font: { color: { argb: 'FFFF0000' } } },
          },
        ],
      });
      Object.assign(sheet, {
        sheetProtection: { sheet: true, sort: true, objects: false, scenarios: false },
      });
      workbook.definedNames.add('表!$A$2:$A$3', '项目');
      workbook.addWorksheet('筛').autoFilter = 'A1:C9';
    });
    const [sheet, filtered] = book.sheets;
    expect(sheet?.tables.items[0]).toMatchObject({
      name: '清单',
      area: { top: 0, left: 0, bottom: 2, right: 1 },
    });
    expect(sheet?.notes.items[0]).toMatchObject({ place: { row: 0, column: 3 }, author: '办公室' });
    expect(sheet?.conditions.items[0]).toMatchObject({
      rule: { type: 'CellValue', operator: 'GreaterThan', formula1: '1' },
      look: { font: { color: '#FF0000' } },
    });
    expect(sheet?.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(book.names).toMatchObject([{ name: '项目', formula: "'表'!$A$2:$A$3" }]);
    expect(filtered?.filters.items[0]?.area).toEqual({ top: 0, left: 0, bottom: 8, right: 2 });
  });
});

describe('a file that cannot be opened', () => {
  const code = (bytes: Uint8Array): Promise<unknown> =>
    openWorkbook(bytes, '坏.xlsx').then(
      () => 'opened',
      (error: unknown) => (error instanceof UnreadableWorkbookError ? error.code : error),
    );

  /** A file whose only part says that it is so large. */
  function declaring(size: number): Uint8Array {
    const file = zipSync({ 'xl/big.xml': strToU8('<a/>') });
    const view = new DataView(file.buffer);
    const directory = view.getUint32(file.length - 6, true);
    view.setUint32(directory + 24, size, true);
    return file;
  }

  it.each([
    ['nothing', () => new Uint8Array(), 'empty-file'],
    ['text', () => strToU8('序号,部门'), 'not-workbook'],
    ['half a file', () => readFileSync(path.join(SAMPLES, samples[0] ?? '')).subarray(0, 4000), 'damaged'],
    ['another package', () => zipSync({ 'a.txt': strToU8('a') }), 'not-workbook'],
    ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
    ['what grows to 300 MB', () => declaring(300 * 1024 * 1024), 'too-large'],
  ])('%s: a message that says what to do', async (_, bytes, expected) => {
    expect(await code(bytes())).toBe(expected);
  });

  async function withSheetXml(change: (xml: string) => string): Promise<Uint8Array> {
    const parts = unzipSync(await made((sheet) => sheet.addRow(['甲'])));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(change(sheet)) });
  }

  it('a sheet that breaks off', async () => {
    expect(await code(await withSheetXml((xml) => xml.slice(0, -40)))).toBe('damaged');
  });

  it('a merged area as large as the sheet, and a row beyond its end', async () => {
    const merges = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(await code(await withSheetXml((xml) => xml.replace('</sheetData>', merges)))).toBe('too-large');
    const row = '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>';
    expect(await code(await withSheetXml((xml) => xml.replace('</sheetData>', row)))).toBe('damaged');
  });
});
