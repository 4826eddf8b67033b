import { Person } from '#tools/excel-host/keyboard/person';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { selectCell } from './select-cell';

function open() {
  const host = excel({ version: '2019', sheets: { 汇总: [['甲']], 台账: [['单位'], ['甲'], ['乙']] } });
  return { ...host, select: (cell: string) => host.run((context) => selectCell(context, '台账', cell)) };
}

it('shows the sheet and selects the cell', async () => {
  const { app, book, select } = open();
  await select('C5');
  expect(book.active.name).toBe('台账');
  expect(book.selection(book.active)).toEqual([{ top: 4, left: 2, bottom: 4, right: 2 }]);
  noneMissing(app);
});

it.each<[string, (host: ReturnType<typeof open>) => void, string]>([
  [
    'the sheet is hidden',
    ({ book }) => {
      const sheet = book.sheet('台账');
      if (sheet) sheet.visibility = 'Hidden';
    },
    '“台账”已隐藏',
  ],
  ['a filter hides the row', ({ app }) => new Person(app).filterBy('台账', 'A1', ['乙']), '这一行'],
  ['the row is hidden', ({ app }) => new Person(app).hideRows('台账', '2:2'), '这一行'],
  ['the column is hidden', ({ app }) => new Person(app).hideColumns('台账', 'A:A'), '这一列'],
])('says so where %s, and selects nothing', async (_, hide, message) => {
  const host = open();
  hide(host);
  host.book.activate(host.book.sheets[0] ?? host.book.active);
  await expect(host.select('A2')).rejects.toMatchObject({
    name: 'ExcelRefusal',
    message: expect.stringContaining(message) as string,
  });
  expect(host.book.active.name).toBe('汇总');
});

it.each(['GeneralException', 'InvalidSelection'] as const)(
  'asks to switch to the window where Excel answers %s',
  async (code) => {
    const { app, run } = open();
    const selected = run((context) => {
      const sync = context.sync.bind(context);
      let syncs = 0;
      context.sync = (passed) => {
        if (++syncs === 2) app.faults.failNext(code);
        return sync(passed);
      };
      return selectCell(context, '台账', 'A1');
    });
    await expect(selected).rejects.toMatchObject({
      reason: 'not-in-front',
      message: '请先切换到台账窗口再点击。',
    });
  },
);

it('passes on that the sheet is gone', async () => {
  const { run } = open();
  const selected = run((context) => selectCell(context, '别处', 'A1'));
  await expect(selected).rejects.toMatchObject({ code: 'ItemNotFound' });
});
