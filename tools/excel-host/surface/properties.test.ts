import { excel, noneMissing } from '../testing/excel';

it('keeps what the workbook says about itself', async () => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '项目年台账';
    properties.author = '办公室';
    properties.revisionNumber = 4;
    properties.custom.add('台账编号', 'L-7');
    properties.custom.add('比例', 0.5);
    properties.custom.add('台账编号', 'L-8');
    await context.sync();
    properties.load('title,author,subject,revisionNumber');
    properties.custom.load('items/key,items/value,items/type');
    const missing = properties.custom.getItemOrNullObject('没有');
    await context.sync();
    return [
      ...[properties.title, properties.author, properties.subject, properties.revisionNumber],
      ...[
        missing.isNullObject,
        properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
      ],
    ];
  });
  expect(seen).toEqual([
    ...['项目年台账', '办公室', '', 4],
    true,
    [
      ['台账编号', 'L-8', 'String'],
      ['比例', 0.5, 'Float'],
    ],
  ]);
  noneMissing(app);
});

it('keeps texts with a sheet, by names in any case', async () => {
  const { app, book, run } = excel();
  const seen = await run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem('台账');
    customProperties.add('Ledger', 'L-7');
    customProperties.add('Kind', '规范年');
    await context.sync();
    const ledger = customProperties.getItem('ledger').load('key,value');
    await context.sync();
    const { key, value } = ledger;
    ledger.value = 'L-8';
    customProperties.getItem('KIND').delete();
    const count = customProperties.getCount();
    await context.sync();
    return [key, value, count.value];
  });
  expect(seen).toEqual(['Ledger', 'L-7', 1]);
  expect(book.active.customProperties.get('LEDGER')).toBe('L-8');
  noneMissing(app);
});
