import { Person } from '#tools/excel-host/keyboard/person';
import { conditionalStyle } from '#tools/excel-host/model/conditional-style';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { ExcelApp } from '#tools/excel-host/excel-app';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { type Mark, markCells } from './mark-cells';

const ROWS = [
  ['序号', '事项'],
  [1, '调研'],
  [2, '培训'],
];

const SHEETS = ['台账', '汇总'];

function open() {
  const host = excel({ version: '2021', sheets: { 台账: ROWS, 汇总: ROWS } });
  const fill = (sheet: string, row: number, column: number): string | undefined => {
    const found = host.book.sheet(sheet);
    return found && conditionalStyle(host.book, found, row, column)?.fill;
  };
  const mark = (...marks: Mark[]) => host.run((context) => markCells(context, marks, SHEETS));
  return { ...host, fill, mark, unmark: () => mark() };
}

const error: Mark = { sheet: '台账', cell: 'A2', severity: 'error' };
const warning: Mark = { sheet: '台账', cell: 'B2', severity: 'warning' };
const elsewhere: Mark = { sheet: '汇总', cell: 'A3', severity: 'info' };

it('fills cells by how severe their worst finding is, in two round trips', async () => {
  const { app, fill, mark } = open();
  await mark(error, warning, elsewhere, { ...error, severity: 'info' });
  expect(app.requests.all).toHaveLength(2);
  const fills = [fill('台账', 1, 0), fill('台账', 1, 1), fill('台账', 2, 0), fill('汇总', 2, 0)];
  expect(fills).toEqual(['#FFC7CE', '#FFEB9C', undefined, '#DDEBF7']);
  noneMissing(app);
});

it('marks thousands of cells apart from each other in two round trips, with few formats', async () => {
  const { app, book, fill, mark } = open();
  await mark(...Array.from({ length: 3000 }, (_, row): Mark => ({ ...error, cell: `C${2 * row + 1}` })));
  expect(app.requests.all).toHaveLength(2);
  expect([fill('台账', 5998, 2), fill('台账', 5999, 2)]).toEqual(['#FFC7CE', undefined]);
  expect(book.sheet('台账')?.conditions.items.length).toBeLessThan(10);
});

it('takes former marks off, and formats of others never', async () => {
  const { app, book, run, mark, unmark } = open();
  await run(async (context) => {
    const formats = context.workbook.worksheets.getItem('台账').getRange('A1:B3').conditionalFormats;
    formats.add('Custom').custom.rule.formula = '=A1>1';
    formats.add('DataBar');
    await context.sync();
  });
  const sheet = book.sheet('台账');
  const own = sheet?.conditions.items;
  const before = book.sheets.map((one) => [...one.conditions.items]);
  await mark(error, warning, elsewhere);
  await mark(warning);
  expect(sheet?.conditions.items).toHaveLength((own?.length ?? 0) + 1);
  expect(book.sheet('汇总')?.conditions.items).toEqual([]);
  await unmark();
  expect(book.sheets.map((one) => [...one.conditions.items])).toEqual(before);
  noneMissing(app);
});

it('takes marks off in two round trips, where others are added and where none are', async () => {
  const { app, book, mark, unmark } = open();
  await mark(error, elsewhere);
  app.requests.clear();
  await mark(warning);
  expect(app.requests.all).toHaveLength(2);
  expect(book.sheets.map(({ conditions }) => conditions.items.length)).toEqual([1, 0]);
  app.requests.clear();
  await unmark();
  expect(app.requests.all).toHaveLength(2);
  expect(book.sheets.flatMap(({ conditions }) => conditions.items)).toEqual([]);
});

it('takes marks off a sheet that came with them since the workbook was read', async () => {
  const { app, book, run, mark, unmark } = open();
  await mark(error);
  await run(async (context) => {
    context.workbook.worksheets.getItem('台账').copy();
    await context.sync();
  });
  expect(book.sheets.map(({ conditions }) => conditions.items.length)).toContain(1);
  await unmark();
  expect(book.sheets).toHaveLength(3);
  expect(book.sheets.flatMap(({ conditions }) => conditions.items)).toEqual([]);
  noneMissing(app);
});

it('asks for a new reading where a sheet is gone since the last one', async () => {
  const { run, mark } = open();
  await mark(error);
  await run(async (context) => {
    context.workbook.worksheets.getItem('汇总').delete();
    await context.sync();
  });
  await expect(mark(error)).rejects.toMatchObject({ code: 'ItemNotFound' });
});

it('takes marks off that were saved and moved with rows', async () => {
  const { app, book, mark } = open();
  await mark(error, warning);
  new Person(app).insertRows('台账', '1:1');
  const reopened = await openWorkbook(await saveWorkbook(book), '台账.xlsx');
  expect(reopened.sheet('台账')?.conditions.items).toHaveLength(2);
  await loadOffice(new ExcelApp(reopened, { version: '2021' })).Excel.run((context) =>
    markCells(context, [], SHEETS),
  );
  expect(reopened.sheet('台账')?.conditions.items).toEqual([]);
});

it('names the sheet that is protected, and marks nothing', async () => {
  const { app, book, mark } = open();
  new Person(app).protect('台账');
  await expect(mark(elsewhere, error)).rejects.toMatchObject({
    reason: 'protected',
    message: expect.stringContaining('“台账”') as string,
  });
  expect(book.sheets.flatMap(({ conditions }) => conditions.items)).toEqual([]);
});
