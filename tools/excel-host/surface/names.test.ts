import { excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['姓名', '金额'],
  ['张三', 30],
  ['李四', 10],
];

const naming = () => excel({ sheets: { 台账: LEDGER, 汇总: [] } });

it.each<[string, (context: Excel.RequestContext) => Excel.Range | string, unknown[]]>([
  [
    'a range',
    ({ workbook }) => workbook.worksheets.getItem('台账').getRange('B2:B3'),
    ['=台账!$B$2:$B$3', 'Range', '台账!$B$2:$B$3'],
  ],
  [
    'whole columns',
    ({ workbook }) => workbook.worksheets.getItem('台账').getRange('A:B'),
    ['=台账!$A:$B', 'Range', '台账!$A:$B'],
  ],
  ['an address', () => '=汇总!$A$1', ['=汇总!$A$1', 'Range', '汇总!$A$1']],
  ['a number', () => '=12.5', ['=12.5', 'Double', 12.5]],
  ['text', () => '="市局"', ['="市局"', 'String', '市局']],
  ['plain text', () => '市局', ['="市局"', 'String', '市局']],
  ['a formula', () => '=SUM(台账!$B$2:$B$3)', ['=SUM(台账!$B$2:$B$3)', 'Double', 40]],
  ['what is gone', () => '=台账!#REF!', ['=台账!#REF!', 'Error', '#REF!']],
])('names %s', async (_what, reference, [formula, type, value]) => {
  const { app, run } = naming();
  const seen = await run(async (context) => {
    context.workbook.names.add('名称', reference(context), '说明');
    await context.sync();
    const item = context.workbook.names.getItem('名称').load('formula,type,value,comment,scope,visible');
    const range = item.getRangeOrNullObject();
    await context.sync();
    return [
      item.formula as string,
      item.type,
      item.value as string | number,
      item.comment,
      item.scope,
      item.visible,
      range.isNullObject,
    ];
  });
  expect(seen).toEqual([formula, type, value, '说明', 'Workbook', true, type !== 'Range']);
  noneMissing(app);
});

it('keeps names of a sheet apart from those of the workbook', async () => {
  const { app, run } = naming();
  const seen = await run(async (context) => {
    const { workbook } = context;
    const [ledger, total] = ['台账', '汇总'].map((name) => workbook.worksheets.getItem(name));
    workbook.names.add('范围', '=台账!$A$1');
    ledger?.names.addFormulaLocal('范围', '=台账!$B$1');
    const own = ledger?.names.getItem('范围').load('formula,scope');
    const sheet = own?.worksheet.load('name');
    const none = total?.names.getItemOrNullObject('范围');
    workbook.names.load('items/name');
    await context.sync();
    own?.delete();
    const gone = ledger?.names.getItemOrNullObject('范围');
    await context.sync();
    return [
      own?.formula as string | undefined,
      own?.scope,
      sheet?.name,
      none?.isNullObject,
      workbook.names.items.length,
      gone?.isNullObject,
    ];
  });
  expect(seen).toEqual(['=台账!$B$1', 'Worksheet', '台账', true, 1, true]);
  noneMissing(app);
});

it.each<[string, string]>([
  ['已有', 'ItemAlreadyExists'],
  ['A1', 'InvalidArgument'],
  ['有 空格', 'InvalidArgument'],
  ['1号', 'InvalidArgument'],
])('refuses the name %s', async (name, code) => {
  const { run } = naming();
  const failing = run(async (context) => {
    context.workbook.names.add('已有', '=1');
    context.workbook.names.add(name, '=2');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code });
});

it('follows its cells, and can be given others', async () => {
  const { app, run } = naming();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const item = context.workbook.names.add('金额', sheet.getRange('B2:B3'));
    sheet.getRange('1:1').insert('Down');
    const moved = item.getRange().load('address,values');
    await context.sync();
    item.formula = '=台账!$A$1:$A$2';
    item.comment = '改过';
    item.visible = false;
    item.load('value,comment,visible');
    await context.sync();
    return [
      moved.address,
      moved.values as number[][],
      item.value as string | number,
      item.comment,
      item.visible,
    ];
  });
  expect(seen).toEqual(['台账!B3:B4', [[30], [10]], '台账!$A$1:$A$2', '改过', false]);
  noneMissing(app);
});
