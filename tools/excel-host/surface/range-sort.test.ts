import { parseArea, type Area } from '../model/area';
import { PLAIN_STYLE } from '../model/style';
import { eventsTold, excel, noneMissing } from '../testing/excel';

type Value = string | number | boolean | null;

const area = (address: string): Area => parseArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

const column = (...values: Value[]): Value[][] => values.map((value) => [value]);

function sorting(rows: readonly (readonly Value[])[]) {
  const host = excel({ sheets: { 台账: rows } });
  const values = (address: string) =>
    host.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange(address).load('values');
      await context.sync();
      return range.values;
    });
  const sort = (address: string, ...args: Parameters<Excel.RangeSort['apply']>) =>
    host.run(async (context) => {
      context.workbook.worksheets
        .getItem('台账')
        .getRange(address)
        .sort.apply(...args);
      await context.sync();
    });
  return { ...host, values, sort };
}

it.each<[string, Value[], Partial<Excel.SortField>, Value[]]>([
  [
    'numbers, text, truth, nothing',
    [true, '乙', null, 2, '甲', false, 1],
    {},
    [1, 2, '甲', '乙', false, true, ''],
  ],
  [
    'the other way round, nothing still last',
    [true, '乙', null, 2, '甲', 1],
    { ascending: false },
    [true, '乙', '甲', 2, 1, ''],
  ],
  ['Chinese by pinyin', ['张', '李', '陈', '王', '阿'], {}, ['阿', '陈', '李', '王', '张']],
  ['text as it reads', ['10', '9', '1'], {}, ['1', '10', '9']],
  ['text as numbers where asked', ['10', 2, '9'], { dataOption: 'TextAsNumber' }, [2, '9', '10']],
  ['without regard to case, the first one first', ['b', 'B', 'a'], {}, ['a', 'b', 'B']],
])('sorts %s', async (_what, values, field, sorted) => {
  const { app, sort, values: read } = sorting(column(...values));
  const address = `A1:A${values.length}`;
  await sort(address, [{ key: 0, ascending: true, ...field }]);
  expect(await read(address)).toEqual(column(...sorted));
  noneMissing(app);
});

it('keeps headers and the order of equal rows, and sorts by several columns', async () => {
  const rows = [
    ['单位', '分数', '号'],
    ['乙', 1, 1],
    ['甲', 2, 2],
    ['乙', 1, 3],
    ['甲', 3, 4],
  ];
  const { sort, values } = sorting(rows);
  await sort('A1:C5', [{ key: 0 }, { key: 1, ascending: false }], false, true);
  expect(await values('C1:C5')).toEqual(column('号', 4, 2, 1, 3));
});

it('sorts columns', async () => {
  const { sort, values } = sorting([
    [3, 1, 2],
    ['c', 'a', 'b'],
  ]);
  await sort('A1:C2', [{ key: 0 }], false, false, 'Columns');
  expect(await values('A1:C2')).toEqual([
    [1, 2, 3],
    ['a', 'b', 'c'],
  ]);
});

it('moves formulas and looks along, but no borders', async () => {
  const { book, sort, values } = sorting([[2], [1]]);
  const sheet = book.active;
  const edge = { style: 'Continuous', weight: 'Thin', color: '#000000' } as const;
  sheet.put(0, 1, {
    value: 20,
    formula: 'A1*10',
    style: { ...PLAIN_STYLE, fill: '#FF0000', borders: { EdgeTop: edge } },
  });
  sheet.put(1, 1, { value: 100, formula: '$A$2*100', style: PLAIN_STYLE });
  await sort('A1:B2', [{ key: 0 }]);
  expect([sheet.cell(0, 1), sheet.cell(1, 1)]).toMatchObject([
    { formula: '$A$2*100', style: { borders: { EdgeTop: edge } } },
    { formula: 'A2*10', style: { fill: '#FF0000', borders: {} } },
  ]);
  expect(sheet.cell(0, 1).style.fill).toBeUndefined();
  expect(await values('B1:B2')).toEqual([[200], [20]]);
});

it('takes comments along', async () => {
  const { book, run, sort } = sorting(column(2, 1, 3));
  await run(async (context) => {
    context.workbook.comments.add('台账!A1', '核实');
    await context.sync();
  });
  await sort('A1:A3', [{ key: 0 }]);
  expect(book.active.comments.items.map(({ place }) => place)).toEqual([{ row: 1, column: 0 }]);
});

it('leaves hidden rows where they are', async () => {
  const { book, sort, values } = sorting(column(3, 9, 1));
  book.active.rows.put(1, { filtered: true });
  await sort('A1:A3', [{ key: 0 }]);
  expect(await values('A1:A3')).toEqual(column(1, 9, 3));
});

it.each<[string, string[], string | undefined, unknown[]]>([
  ['of one size everywhere', ['A1:B1', 'A2:B2', 'A3:B3', 'A4:B4'], undefined, ['a', 'b', 'c', 'd']],
  ['in pairs of rows', ['A1:B2', 'A3:B4'], undefined, ['c', '', 'd', '']],
  ['in one row only', ['A1:B1'], 'MergedRangeConflict', []],
  ['of several sizes', ['A1:B2', 'A3:B3', 'A4:B4'], 'MergedRangeConflict', []],
  ['that reach out of the range', ['A4:B5'], 'MergedRangeConflict', []],
])('with merged cells %s', async (_what, merges, code, sorted) => {
  const { book, sort, values } = sorting(column('d', 'b', 'c', 'a'));
  book.active.merges = merges.map(area);
  if (merges.length === 2)
    for (const row of [1, 3]) book.active.put(row, 0, { value: null, style: PLAIN_STYLE });
  const sorted4 = sort('A1:B4', [{ key: 0 }]);
  if (code) await expect(sorted4).rejects.toMatchObject({ code });
  else {
    await sorted4;
    expect((await values('A1:A4')).flat()).toEqual(sorted);
  }
});

it.each<[string, Excel.SortField, string]>([
  ['a column that is not there', { key: 5 }, 'InvalidArgument'],
  ['what is not simulated', { key: 0, sortOn: 'CellColor', color: '#FF0000' }, 'NotImplemented'],
])('refuses %s', async (_what, field, code) => {
  const { sort } = sorting(column(2, 1));
  await expect(sort('A1:A2', [field])).rejects.toMatchObject({ code });
});

it('tells that rows were sorted', async () => {
  const { app, run } = sorting(column(2, 1));
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onRowSorted.add(({ address, source }) => Promise.resolve(void heard.push([address, source])));
    sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    sheet.getRange('A1:A2').sort.apply([{ key: 0 }]);
    await context.sync();
    await eventsTold();
  });
  expect(heard).toEqual([['A1:A2', 'Local']]);
  noneMissing(app);
});
