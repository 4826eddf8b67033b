import { formatArea } from '../model/area';
import { excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['姓名', '金额'],
  ['张三', 30],
  ['李四', 10],
];

const withSheets = () => excel({ sheets: { 台账: LEDGER, 名单: [], 汇总: [] } });

it.each<[string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => Excel.Worksheet, string[]]>([
  ['at the end', (sheet) => sheet.copy(), ['台账', '名单', '汇总', '台账 (2)']],
  ['in front', (sheet) => sheet.copy('Beginning'), ['台账 (2)', '台账', '名单', '汇总']],
  ['before another', (sheet, other) => sheet.copy('Before', other), ['台账', '名单', '台账 (2)', '汇总']],
  ['after another', (sheet, other) => sheet.copy('After', other), ['台账', '名单', '汇总', '台账 (2)']],
])('copies a sheet %s', async (_where, copy, names) => {
  const { app, book, run } = withSheets();
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const made = copy(worksheets.getItem('台账'), worksheets.getItem('汇总')).load('name');
    const used = made.getUsedRange().load('address,values');
    await context.sync();
    return [made.name, used.values];
  });
  expect(seen).toEqual(['台账 (2)', LEDGER]);
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
  noneMissing(app);
});

it('copies what is on the sheet, which then stands on its own', async () => {
  const { app, book, run } = withSheets();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.tables.add('A1:B3', true).name = '明细';
    sheet.getRange('D1:E1').merge();
    sheet.freezePanes.freezeRows(1);
    context.workbook.names.add('金额', sheet.getRange('B2:B3'));
    await context.sync();
    const copy = sheet.copy();
    copy.getRange('1:1').insert('Down');
    copy.getRange('B3').values = [[99]];
    await context.sync();
  });
  const [first, copy] = [book.sheet('台账'), book.sheet('台账 (2)')];
  const facts = [first, copy].map((sheet) => [
    sheet?.merges.map(formatArea),
    sheet?.tables.items.map(({ name, area }) => [name, formatArea(area)]),
    sheet?.frozen.rows,
    sheet?.cell(2, 1).value,
  ]);
  expect(facts).toEqual([
    [['D1:E1'], [['明细', 'A1:B3']], 1, 10],
    [['D2:E2'], [['明细2', 'A2:B4']], 1, 99],
  ]);
  expect(book.names.map(({ formula, scope }) => [formula, scope?.name])).toEqual([
    ['台账!$B$2:$B$3', undefined],
    ["'台账 (2)'!$B$3:$B$4", '台账 (2)'],
  ]);
  noneMissing(app);
});

it('goes from sheet to sheet', async () => {
  const { app, run } = withSheets();
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('名单').visibility = 'Hidden';
    const first = worksheets.getItem('台账');
    const [next, shown, back] = [
      first.getNext(),
      first.getNext(true),
      worksheets.getItem('汇总').getPrevious(),
    ];
    for (const sheet of [next, shown, back]) sheet.load('name');
    const none = [first.getPreviousOrNullObject(), worksheets.getItem('汇总').getNextOrNullObject()];
    await context.sync();
    return [next.name, shown.name, back.name, ...none.map(({ isNullObject }) => isNullObject)];
  });
  expect(seen).toEqual(['名单', '汇总', '名单', true, true]);
  noneMissing(app);
});

it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | undefined]>([
  [
    'rows',
    (panes) => {
      panes.freezeRows(2);
    },
    '台账!1:2',
  ],
  [
    'columns',
    (panes) => {
      panes.freezeColumns(1);
    },
    '台账!A:A',
  ],
  [
    'both',
    (panes) => {
      panes.freezeAt('A1:B3');
    },
    '台账!A1:B3',
  ],
  [
    'whole rows',
    (panes) => {
      panes.freezeAt('1:3');
    },
    '台账!1:3',
  ],
  [
    'nothing',
    (panes) => {
      panes.freezeRows(2);
      panes.unfreeze();
    },
    undefined,
  ],
])('keeps %s in sight', async (_what, freeze, address) => {
  const { app, run } = withSheets();
  const seen = await run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('台账');
    freeze(freezePanes);
    const location = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return location.isNullObject ? undefined : location.address;
  });
  expect(seen).toBe(address);
  noneMissing(app);
});

it('shows and hides what surrounds the cells', async () => {
  const { app, run } = withSheets();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    await context.sync();
    const fresh = context.workbook.worksheets
      .getItem('台账')
      .load('showGridlines,showHeadings,standardHeight,standardWidth');
    await context.sync();
    return [fresh.showGridlines, fresh.showHeadings, fresh.standardHeight, fresh.standardWidth];
  });
  expect(seen).toEqual([false, false, 13.5, 8.38]);
  noneMissing(app);
});
