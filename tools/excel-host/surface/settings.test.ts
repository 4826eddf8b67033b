import { excel, noneMissing } from '../testing/excel';

it.each<[string, unknown]>([
  ['text', '台账'],
  ['a number', 3],
  ['an object', { ledgers: ['甲', '乙'], at: null }],
])('keeps %s', async (_name, value) => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    context.workbook.settings.add('状态', value);
    await context.sync();
    const again = context.workbook.settings.getItem('状态').load('key,value');
    await context.sync();
    return [again.key, again.value as unknown];
  });
  expect(seen).toEqual(['状态', value]);
  noneMissing(app);
});

it('counts, changes and deletes settings', async () => {
  const { app, book, run } = excel();
  const seen = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add('一', 1);
    settings.add('二', 2);
    settings.add('一', '又一');
    const setting = settings.getItem('二');
    setting.value = '改';
    settings.load('items/key,items/value');
    const count = settings.getCount();
    await context.sync();
    const pairs = settings.items.map(({ key, value }) => [key, value as unknown]);
    setting.delete();
    const gone = settings.getItemOrNullObject('二');
    await context.sync();
    return [pairs, count.value, gone.isNullObject];
  });
  expect(seen).toEqual([
    [
      ['一', '又一'],
      ['二', '改'],
    ],
    2,
    true,
  ]);
  expect([...book.documentSettings]).toEqual([['一', '"又一"']]);
  noneMissing(app);
});

it('leaves dates as the client library writes them', async () => {
  const { app, book, run } = excel();
  const text = `Date(${Date.UTC(2023, 5, 30)})`;
  const seen = await run(async (context) => {
    context.workbook.settings.add('期限', { at: text });
    const again = context.workbook.settings.getItem('期限').load('value');
    await context.sync();
    return (again.value as { at: Date }).at.toISOString();
  });
  expect(book.documentSettings.get('期限')).toBe(JSON.stringify({ at: text }));
  expect(seen).toBe('2023-06-30T00:00:00.000Z');
  noneMissing(app);
});
