import { ExcelApp } from '../excel-app';
import { Book } from '../model/book';
import { PLAIN_STYLE } from '../model/style';
import type { ExcelVersion } from './requirement-sets';
import { loadOffice } from '../node/load-office';

function excel(version: ExcelVersion = '2021') {
  const book = new Book();
  const sheet = book.addSheet('台账');
  sheet.put(0, 0, { value: '姓名', style: PLAIN_STYLE });
  sheet.put(1, 1, { value: 12.5, style: PLAIN_STYLE });
  const app = new ExcelApp(book, { version });
  return { app, book, sheet, ...loadOffice(app) };
}

it('answers what a batch selects, through the real client library', async () => {
  const { app, Excel } = excel();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values,address');
    await context.sync();
    return [range.address, range.values];
  });
  expect(read).toEqual([
    '台账!A1:B2',
    [
      ['姓名', ''],
      ['', 12.5],
    ],
  ]);
  expect([...app.session.missing]).toEqual([]);
});

it('adds a sheet once, however often its path is followed', async () => {
  const { book, Excel } = excel();
  const added = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('新表');
    sheet.load('id,name');
    await context.sync();
    sheet.load('position');
    await context.sync();
    return [sheet.name, sheet.position];
  });
  expect(added).toEqual(['新表', 1]);
  expect(book.sheets.map(({ name }) => name)).toEqual(['台账', '新表']);
});

it('gives null objects, and null for what hangs on them', async () => {
  const { Excel } = excel();
  const nothing = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    const range = sheet.getUsedRangeOrNullObject();
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(nothing).toEqual([true, true]);
});

it('refuses what there is not with the code that Excel gives, and keeps what was done before', async () => {
  const { book, Excel } = excel();
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.add('甲');
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(book.sheets).toHaveLength(2);
});

it('does not know members newer than the Excel it plays, and notes what it does not have', async () => {
  const { app, Excel } = excel('2019');
  const asked = (ask: (range: Excel.Range) => unknown) =>
    Excel.run(async (context) => {
      ask(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
      await context.sync();
    });
  await expect(asked((range) => range.getMergedAreasOrNullObject())).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
  expect([[...app.session.tooNew], [...app.session.missing]]).toEqual([
    ['Range.GetMergedAreasOrNullObject'],
    [],
  ]);
  await expect(asked((range) => range.load('linkedDataTypeState,hyperlink'))).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
  expect([...app.session.missing]).toHaveLength(1);
});

it('gives references back when a run is over', async () => {
  const { app, Excel } = excel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange('A1');
    range.load('values');
    await context.sync();
    range.load('address');
    await context.sync();
    expect(app.session.referenceCount).toBe(1);
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(app.session.referenceCount).toBe(0);
});

it('tells handlers what happens, on the sheet and for all sheets', async () => {
  const { app, book, sheet, Excel } = excel();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const proxy = context.workbook.worksheets.getItem('台账');
    proxy.onChanged.add(({ address, source }) =>
      Promise.resolve(void heard.push(['sheet', address, source])),
    );
    context.workbook.worksheets.onChanged.add(({ address }) =>
      Promise.resolve(void heard.push(['all', address])),
    );
    await context.sync();
  });
  book.raise('changed', sheet, { address: 'B2', changeType: 'RangeEdited', source: 'Remote' });
  app.tellEvents();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual([
    ['sheet', 'B2', 'Remote'],
    ['all', 'B2'],
  ]);
});
