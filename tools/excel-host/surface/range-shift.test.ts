import { STRICT_PROTECTION } from '../model/protection';
import { eventsTold, excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['姓名', '金额'],
  ['张三', 1],
  ['李四', 2],
  ['王五', 3],
];

it.each<[string, (sheet: Excel.Worksheet) => unknown, unknown[][]]>([
  [
    'whole rows go down',
    (sheet) => sheet.getRange('2:3').insert('Down'),
    [
      ['姓名', '金额'],
      ['', ''],
      ['', ''],
      ['张三', 1],
      ['李四', 2],
      ['王五', 3],
    ],
  ],
  [
    'whole rows go down whatever is asked',
    (sheet) => sheet.getRange('2:2').insert('Right'),
    [
      ['姓名', '金额'],
      ['', ''],
      ['张三', 1],
      ['李四', 2],
      ['王五', 3],
    ],
  ],
  [
    'cells go down',
    (sheet) => sheet.getRange('A2').insert('Down'),
    [
      ['姓名', '金额'],
      ['', 1],
      ['张三', 2],
      ['李四', 3],
      ['王五', ''],
    ],
  ],
  [
    'cells go right',
    (sheet) => sheet.getRange('A2:A3').insert('Right'),
    [
      ['姓名', '金额', ''],
      ['', '张三', 1],
      ['', '李四', 2],
      ['王五', 3, ''],
    ],
  ],
  [
    'whole columns go right',
    (sheet) => sheet.getRange('B:B').insert('Right'),
    [
      ['姓名', '', '金额'],
      ['张三', '', 1],
      ['李四', '', 2],
      ['王五', '', 3],
    ],
  ],
  [
    'rows close up',
    (sheet) => {
      sheet.getRange('A2:A3').getEntireRow().delete('Up');
    },
    [
      ['姓名', '金额'],
      ['王五', 3],
    ],
  ],
  [
    'cells close up',
    (sheet) => {
      sheet.getRange('B2').delete('Up');
    },
    [
      ['姓名', '金额'],
      ['张三', 2],
      ['李四', 3],
      ['王五', ''],
    ],
  ],
  [
    'cells close up to the left',
    (sheet) => {
      sheet.getRange('A2:A4').delete('Left');
    },
    [
      ['姓名', '金额'],
      [1, ''],
      [2, ''],
      [3, ''],
    ],
  ],
])('%s', async (_what, change, values) => {
  const { app, run } = excel({ sheets: { 台账: LEDGER } });
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    change(sheet);
    const used = sheet.getUsedRange(true).load('values');
    await context.sync();
    return used.values;
  });
  expect(seen).toEqual(values);
  noneMissing(app);
});

it('gives the new cells, while held ranges follow theirs until they are deleted', async () => {
  const { app, run } = excel({ sheets: { 台账: LEDGER } });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const [row, all] = [sheet.getRange('A3:B3'), sheet.getRange('A1:B4')];
    row.load('address');
    all.load('address');
    await context.sync();
    const inserted = row.insert('Down').load('address');
    row.load('address,values');
    all.load('address');
    await context.sync();
    expect([inserted.address, row.address, row.values, all.address]).toEqual([
      '台账!A3:B3',
      '台账!A4:B4',
      [['李四', 2]],
      '台账!A1:B5',
    ]);
    sheet.getRange('4:4').delete('Up');
    await context.sync();
    row.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
  noneMissing(app);
});

it('lets several areas held together follow their cells, too', async () => {
  const { app, run } = excel({ sheets: { 台账: LEDGER } });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const areas = sheet.getRanges('A2,B3:B4').load('address');
    await context.sync();
    sheet.getRange('3:3').insert('Down');
    areas.load('address');
    await context.sync();
    expect(areas.address).toBe('台账!A2,台账!B4:B5');
    sheet.getRange('2:2').delete('Up');
    areas.load('address');
    await context.sync();
    expect(areas.address).toBe('台账!B3:B4');
  });
  noneMissing(app);
});

it('tells what was inserted and deleted, with the direction', async () => {
  const { app, run } = excel({ sheets: { 台账: LEDGER } });
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onChanged.add(({ address, changeType, changeDirectionState, source }) =>
      Promise.resolve(void heard.push([changeType, address, changeDirectionState, source])),
    );
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('2:2').delete('Up');
    sheet.getRange('B:B').insert('Right');
    sheet.getRange('B:B').delete('Left');
    sheet.getRange('B2').insert('Down');
    sheet.getRange('B2').delete('Left');
    await context.sync();
    await eventsTold();
  });
  expect(heard).toEqual([
    ['RowInserted', '2:3', { insertShiftDirection: 'Down' }, 'Local'],
    ['RowDeleted', '2:2', { deleteShiftDirection: 'Up' }, 'Local'],
    ['ColumnInserted', 'B:B', { insertShiftDirection: 'Right' }, 'Local'],
    ['ColumnDeleted', 'B:B', { deleteShiftDirection: 'Left' }, 'Local'],
    ['CellInserted', 'B2', { insertShiftDirection: 'Down' }, 'Local'],
    ['CellDeleted', 'B2', { deleteShiftDirection: 'Left' }, 'Local'],
  ]);
  noneMissing(app);
});

it('computes formulas with the cells where they are now', async () => {
  const { run } = excel({ sheets: { 台账: LEDGER, 汇总: [] } });
  const seen = await run(async (context) => {
    const [ledger, total] = [
      context.workbook.worksheets.getItem('台账'),
      context.workbook.worksheets.getItem('汇总').getRange('A1'),
    ];
    total.formulas = [['=SUM(台账!B2:B4)']];
    ledger.getRange('3:3').insert('Down');
    ledger.getRange('B3').values = [[10]];
    ledger.getRange('2:2').delete('Up');
    total.load('values,formulas');
    await context.sync();
    return [total.formulas, total.values];
  });
  expect(seen).toEqual([[['=SUM(台账!B2:B4)']], [[15]]]);
});

it('lets only rows be inserted where the protection of the sheet says so', async () => {
  const { book, run } = excel({ sheets: { 台账: LEDGER } });
  book.active.protection = { options: { ...STRICT_PROTECTION, allowInsertRows: true } };
  const inserting = (address: string) =>
    run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange(address).insert('Down');
      await context.sync();
    });
  await inserting('2:2');
  expect(book.active.cell(2, 0).value).toBe('张三');
  await expect(inserting('A2')).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(inserting('B:B')).rejects.toMatchObject({ code: 'AccessDenied' });
});
