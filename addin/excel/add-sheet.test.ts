import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { addSheet, removeSheet } from './add-sheet';

const SHEET = {
  name: '列对应',
  values: [
    ['工作表', '列'],
    ['6月30日', 'B'],
    ['=1+1', 2],
  ],
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

it('adds a sheet with texts as they are, and leaves the front one in front', async () => {
  const { run, app, book } = excel({ version: '2019' });
  await run((context) => addSheet(context, SHEET));
  expect(book.sheets.map(({ name }) => name)).toEqual(['台账', '列对应']);
  expect(book.active.name).toBe('台账');
  const sheet = book.sheet('列对应');
  const texts = [0, 1, 2].map((row) => [0, 1].map((column) => textOf(sheet?.cell(row, column).value)));
  expect(texts).toEqual(SHEET.values.map((row) => row.map(String)));
  noneMissing(app);
});

it('does not touch a sheet of that name', async () => {
  const { run, book } = excel({ version: '2019', sheets: { 列对应: [['别人的']] } });
  await expect(run((context) => addSheet(context, SHEET))).rejects.toMatchObject({ reason: 'changed' });
  expect(book.sheet('列对应')?.cell(0, 0).value).toBe('别人的');
});

it('takes it away again, unless somebody has written on it', async () => {
  const { run, book } = excel({ version: '2019' });
  await run((context) => addSheet(context, SHEET));
  await run((context) => removeSheet(context, SHEET));
  expect(book.sheets.map(({ name }) => name)).toEqual(['台账']);
  await run((context) => removeSheet(context, SHEET));

  await run((context) => addSheet(context, SHEET));
  await run(async (context) => {
    context.workbook.worksheets.getItem('列对应').getRange('A9').values = [['我加的']];
    await context.sync();
  });
  await expect(run((context) => removeSheet(context, SHEET))).rejects.toMatchObject({ reason: 'changed' });
  expect(book.sheet('列对应')).toBeDefined();
});
