import { eventsTold, noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';
import { PLAIN_STYLE } from '../model/style';

describe('setting values', () => {
  it.each<[string, unknown, unknown, string]>([
    ['a text', '公章', '公章', 'General'],
    ['a number', 12.5, 12.5, 'General'],
    ['a truth value', true, true, 'General'],
    ['an empty text empties', '', '', 'General'],
    ['a text of digits', '0012', 12, 'General'],
    ['a text behind an apostrophe', "'0012", '0012', 'General'],
    ['a day', '2026-6-30', 46203, 'm/d/yyyy'],
    ['a day in Chinese', '2026年6月30日', 46203, 'yyyy"年"m"月"d"日"'],
    ['a percentage', '45%', 0.45, '0%'],
    ['a truth value in words', 'true', true, 'General'],
    ['an error', '#N/A', '#N/A', 'General'],
  ])('%s', async (_what, input, value, format) => {
    const { app, on, read } = oneSheet([['旧']]);
    await on('A1', (range) => {
      range.values = [[input]];
    });
    expect(await read('A1', 'values')).toEqual([[value]]);
    expect(await read('A1', 'numberFormat')).toEqual([[format]]);
    noneMissing(app);
  });

  it.each<[string, string, unknown, unknown]>([
    [
      'one value stands for all cells',
      'A1:B2',
      7,
      [
        [7, 7],
        [7, 7],
      ],
    ],
    [
      'so does an array of one',
      'A1:B2',
      [[7]],
      [
        [7, 7],
        [7, 7],
      ],
    ],
    [
      'null leaves a cell as it is',
      'A1:B2',
      [
        [null, 8],
        [9, null],
      ],
      [
        ['甲', 8],
        [9, '丁'],
      ],
    ],
  ])('%s', async (_what, address, input, values) => {
    const { on, read } = oneSheet([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    await on(address, (range) => {
      range.values = input as unknown[][];
    });
    expect(await read('A1:B2', 'values')).toEqual(values);
  });

  it.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    ['rows of different length', [[1, 2], [3]]],
    ['a list that is no rows', [1, 2]],
    ['a text longer than a cell holds', [['一'.repeat(32_768)]]],
    ['a formula that does not end', [['=SUM(A1']]],
  ])('refuses %s and changes nothing', async (_what, input) => {
    const { book, on, read } = oneSheet([['甲']]);
    const setting = on('A1:B2', (range) => {
      range.values = input as unknown[][];
    });
    await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(await read('A1', 'values')).toEqual([['甲']]);
    expect(book.events.take()).toEqual([]);
  });

  it('keeps everything as text in cells for text', async () => {
    const { on, read } = oneSheet();
    await on('A1:C1', (range) => {
      range.numberFormat = [['@']];
      range.values = [['0012', '2026-6-30', 5]];
    });
    expect(await read('A1:C1', 'values')).toEqual([['0012', '2026-6-30', '5']]);
    expect(await read('A1:C1', 'valueTypes')).toEqual([['String', 'String', 'String']]);
  });

  it('does not reach cells under a merged area', async () => {
    const { book, on, read } = oneSheet([['甲', null]]);
    book.active.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    await on('A1:B1', (range) => {
      range.values = [['乙', '丙']];
    });
    expect(await read('A1:B1', 'values')).toEqual([['乙', '']]);
  });
});

describe('events', () => {
  const heard = async (address: string, set: (range: Excel.Range) => void) => {
    const { app, run, on } = oneSheet([[12.5]]);
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      context.workbook.worksheets
        .getItem('台账')
        .onChanged.add((event) => Promise.resolve(void events.push(event)));
      await context.sync();
    });
    await on(address, set);
    await eventsTold();
    noneMissing(app);
    return events;
  };

  it('tells before and after of a single cell', async () => {
    const [event, ...more] = await heard('A1', (range) => {
      range.values = [[99]];
    });
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: 12.5, valueAfter: 99, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    });
  });

  it('tells no details of several cells', async () => {
    const [event] = await heard('A1:B2', (range) => {
      range.values = [[1]];
    });
    expect(event).toMatchObject({ address: 'A1:B2' });
    expect(event?.details).toBeUndefined();
  });

  it('lets a handler get at the range', async () => {
    const { app, run, on } = oneSheet([['旧']]);
    const read: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets.getItem('台账').onChanged.add((event) =>
        run(async (own) => {
          const range = event.getRange(own).load('values');
          await own.sync();
          read.push(range.values);
        }),
      );
      await context.sync();
    });
    await on('A1', (range) => {
      range.values = [['新']];
    });
    await eventsTold();
    await app.idle();
    await eventsTold();
    expect(read).toEqual([[['新']]]);
    noneMissing(app);
  });

  it('comes to one for a large value that is sent in pieces, though formulas are computed in between', async () => {
    const rows = Array.from({ length: 520 }, (_row, row) => [row, '甲', `=A${row + 1}`]);
    const events = await heard('A1:C520', (range) => {
      range.values = rows;
    });
    expect(events.map(({ address }) => address)).toEqual(['A1:C520']);
  });
});

it('gives null for whole rows and columns', async () => {
  const { read } = oneSheet([['甲']]);
  expect(await read('A:A', 'values')).toBeNull();
  expect(await read('2:3', 'text')).toBeNull();
});

it('keeps the format of a whole column for cells to come', async () => {
  const { app, on, read } = oneSheet([['甲']]);
  await on('B:B', (range) => {
    range.numberFormat = [['@']];
  });
  await on('B9', (range) => {
    range.values = [['007']];
  });
  expect(await read('B9', 'values')).toEqual([['007']]);
  expect(await read('B3', 'numberFormat')).toEqual([['@']]);
  noneMissing(app);
});

it('takes the general format back', async () => {
  const { on, read } = oneSheet([['甲']]);
  await on('A1', (range) => {
    range.numberFormat = [['@']];
    range.numberFormat = [['General']];
  });
  expect(await read('A1', 'numberFormat')).toEqual([['General']]);
});

it('shows what cells show', async () => {
  const { app, book, read } = oneSheet([[46203, 1234.5, '甲', true, 0.5]]);
  const [sheetModel] = book.sheets;
  const formats = ['m/d/yyyy', '#,##0.00', 'General', 'General', '0%'];
  for (const [column, numberFormat] of formats.entries()) {
    const cell = sheetModel?.cell(0, column);
    if (cell) sheetModel?.put(0, column, { ...cell, style: { ...PLAIN_STYLE, numberFormat } });
  }
  expect(await read('A1:E1', 'text')).toEqual([['2026/6/30', '1,234.50', '甲', 'TRUE', '50%']]);
  sheetModel?.columns.put(0, { size: 30 });
  expect((await read('A1', 'text'))[0]?.[0]).toMatch(/^#+$/);
  noneMissing(app);
});
