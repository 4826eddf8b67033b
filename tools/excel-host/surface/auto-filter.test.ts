import { eventsTold, excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['单位', '分数', '办结'],
  ['甲局', 90, '2026-01'],
  ['乙局', 75, null],
  ['丙所', 60, null],
  ['甲所', null, null],
];

function filtering() {
  const host = excel({ sheets: { 台账: LEDGER } });
  const rows = () => [1, 2, 3, 4].filter((row) => host.book.active.rows.isShown(row));
  const apply = (...args: Parameters<Excel.AutoFilter['apply']>) =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').autoFilter.apply(...args);
      await context.sync();
    });
  return { ...host, rows, apply };
}

it.each<[string, number, Excel.FilterCriteria, number[]]>([
  ['values', 0, { filterOn: 'Values', values: ['甲局', '丙所'] }, [1, 3]],
  ['numbers as they are shown', 1, { filterOn: 'Values', values: ['75'] }, [2]],
  ['empty cells', 1, { filterOn: 'Values', values: [''] }, [4]],
  ['more than', 1, { filterOn: 'Custom', criterion1: '>60' }, [1, 2]],
  ['a span', 1, { filterOn: 'Custom', criterion1: '>=60', criterion2: '<90', operator: 'And' }, [2, 3]],
  [
    'one or the other',
    0,
    { filterOn: 'Custom', criterion1: '=*局', criterion2: '=丙*', operator: 'Or' },
    [1, 2, 3],
  ],
  ['anything but', 0, { filterOn: 'Custom', criterion1: '<>甲?' }, [2, 3]],
  ['what is not empty', 1, { filterOn: 'Custom', criterion1: '<>' }, [1, 2, 3]],
  ['what is empty', 1, { filterOn: 'Custom', criterion1: '=' }, [4]],
  ['the highest', 1, { filterOn: 'TopItems', criterion1: '2' }, [1, 2]],
  ['the lowest', 1, { filterOn: 'BottomItems', criterion1: '1' }, [3]],
])('shows %s', async (_what, column, criteria, shown) => {
  const { app, rows, apply } = filtering();
  await apply('A1:C5', column, criteria);
  expect(rows()).toEqual(shown);
  noneMissing(app);
});

it('combines columns, clears one, clears all, and goes away', async () => {
  const { app, rows, apply, run } = filtering();
  await apply('A1:C5', 0, { filterOn: 'Custom', criterion1: '=甲*' });
  await apply('A1:C5', 1, { filterOn: 'Custom', criterion1: '>0' });
  expect(rows()).toEqual([1]);
  const steps = await run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem('台账');
    const range = autoFilter.getRangeOrNullObject().load('address');
    autoFilter.load('enabled,isDataFiltered,criteria');
    await context.sync();
    const before = [autoFilter.enabled, autoFilter.isDataFiltered, range.address, autoFilter.criteria.length];
    autoFilter.clearColumnCriteria(0);
    await context.sync();
    const one = rows();
    autoFilter.clearCriteria();
    autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    const cleared = [autoFilter.enabled, autoFilter.isDataFiltered, rows().length];
    autoFilter.remove();
    autoFilter.load('enabled');
    const none = autoFilter.getRangeOrNullObject();
    await context.sync();
    return { before, one, cleared, after: [autoFilter.enabled, none.isNullObject] };
  });
  expect(steps).toEqual({
    before: [true, true, '台账!A1:C5', 3],
    one: [1, 2, 3],
    cleared: [true, false, 4],
    after: [false, true],
  });
  noneMissing(app);
});

it('takes one cell for the block around it, and new values only when applied again', async () => {
  const { rows, apply, run } = filtering();
  await apply('B2', 1, { filterOn: 'Custom', criterion1: '>80' });
  expect(rows()).toEqual([1]);
  const address = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange('B4').values = [[99]];
    const range = sheet.autoFilter.getRange().load('address');
    await context.sync();
    expect(rows()).toEqual([1]);
    sheet.autoFilter.reapply();
    await context.sync();
    return range.address;
  });
  expect([address, rows()]).toEqual(['台账!A1:C5', [1, 3]]);
});

it('moves with its cells and ends with its headers', async () => {
  const { book, rows, apply, run } = filtering();
  await apply('A1:C5', 1, { filterOn: 'Custom', criterion1: '>80' });
  const at = (change: (sheet: Excel.Worksheet) => void) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      change(sheet);
      sheet.autoFilter.load('enabled');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      return range.isNullObject ? undefined : range.address;
    });
  expect(await at((sheet) => sheet.getRange('A:A').insert('Right'))).toBe('台账!B1:D5');
  expect([...(book.active.filters.items[0]?.criteria.keys() ?? [])]).toEqual([1]);
  expect(await at((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('台账!B2:D6');
  expect(rows()).toEqual([1, 2]);
  expect(
    await at((sheet) => {
      sheet.getRange('2:2').delete('Up');
    }),
  ).toBeUndefined();
});

it.each<[string, Parameters<Excel.AutoFilter['apply']>, string]>([
  ['a column outside', ['A1:C5', 3, { filterOn: 'Values', values: ['甲'] }], 'InvalidArgument'],
  [
    'what is not simulated',
    ['A1:C5', 0, { filterOn: 'Dynamic', dynamicCriteria: 'Today' }],
    'NotImplemented',
  ],
])('refuses %s', async (_what, args, code) => {
  await expect(filtering().apply(...args)).rejects.toMatchObject({ code });
});

it('moves cells of filtered rows only as whole rows', async () => {
  const { apply, run } = filtering();
  await apply('A1:C5', 1, { filterOn: 'Custom', criterion1: '>80' });
  const inserting = (address: string) =>
    run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange(address).insert('Down');
      await context.sync();
    });
  await expect(inserting('A2:C2')).rejects.toMatchObject({ code: 'FilteredRangeConflict' });
  await expect(inserting('A7')).resolves.toBeUndefined();
  await expect(inserting('2:2')).resolves.toBeUndefined();
});

it('tells which rows are hidden and shown', async () => {
  const { app, run } = filtering();
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onRowHiddenChanged.add(({ address, changeType }) =>
      Promise.resolve(void heard.push([address, changeType])),
    );
    await context.sync();
    sheet.autoFilter.apply('A1:C5', 0, { filterOn: 'Values', values: ['乙局'] });
    sheet.autoFilter.remove();
    await context.sync();
    await eventsTold();
  });
  expect(heard).toEqual([
    ['2:2', 'Hidden'],
    ['4:5', 'Hidden'],
    ['2:2', 'Unhidden'],
    ['4:5', 'Unhidden'],
  ]);
  noneMissing(app);
});
