import { STRICT_PROTECTION } from '../model/protection';
import { eventsTold, noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';

/** Sets something of the first range's looks; reads it of the second. */
type Looks = readonly [string, (format: Excel.RangeFormat) => void, string, unknown];

it.each<Looks>([
  ['a fill', (format) => (format.fill.color = '#ffeb9c'), 'fill/color', '#FFEB9C'],
  ['a fill by name', (format) => (format.fill.color = 'yellow'), 'fill/color', '#FFFF00'],
  [
    'no fill',
    (format) => {
      format.fill.clear();
    },
    'fill/color',
    '#FFFFFF',
  ],
  ['bold', (format) => (format.font.bold = true), 'font/bold', true],
  ['italic', (format) => (format.font.italic = true), 'font/italic', true],
  ['struck through', (format) => (format.font.strikethrough = true), 'font/strikethrough', true],
  ['underlined', (format) => (format.font.underline = 'Single'), 'font/underline', 'Single'],
  ['a font', (format) => (format.font.name = '仿宋'), 'font/name', '仿宋'],
  ['a size', (format) => (format.font.size = 16), 'font/size', 16],
  ['a colour of letters', (format) => (format.font.color = '#9C0006'), 'font/color', '#9C0006'],
  ['centred', (format) => (format.horizontalAlignment = 'Center'), 'horizontalAlignment', 'Center'],
  ['at the top', (format) => (format.verticalAlignment = 'Top'), 'verticalAlignment', 'Top'],
  ['wrapped', (format) => (format.wrapText = true), 'wrapText', true],
  ['indented', (format) => (format.indentLevel = 2), 'indentLevel', 2],
  ['unlocked', (format) => (format.protection.locked = false), 'protection/locked', false],
  [
    'a hidden formula',
    (format) => (format.protection.formulaHidden = true),
    'protection/formulaHidden',
    true,
  ],
  ['a width', (format) => (format.columnWidth = 120), 'columnWidth', 120],
  ['a height', (format) => (format.rowHeight = 30), 'rowHeight', 30],
])('%s', async (_what, set, path, value) => {
  const { app, on } = oneSheet([['甲']]);
  await on('A1:B2', (range) => {
    set(range.format);
  });
  const read = (address: string): Promise<unknown> =>
    on(address, async (range, context) => {
      range.format.load(path);
      await context.sync();
      return path
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], range.format);
    });
  expect(await read('A1:B2')).toBe(value);
  const plain = await read('E9');
  // Cells that look different have nothing in common.
  expect(await read('A1:E9')).toBe(plain === value ? value : null);
  noneMissing(app);
});

it.each<[string, (format: Excel.RangeFormat) => void]>([
  ['a colour there is not', (format) => (format.fill.color = '大红')],
  ['a size beyond the largest', (format) => (format.font.size = 500)],
  ['a row too high', (format) => (format.rowHeight = 1000)],
])('refuses %s', async (_what, set) => {
  const { on } = oneSheet();
  await expect(
    on('A1', (range) => {
      set(range.format);
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('tells that looks changed, once for neighbours, and nothing of values', async () => {
  const { app, run, on } = oneSheet([['甲']]);
  const heard: string[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onFormatChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    sheet.onChanged.add(() => Promise.resolve(void heard.push('changed')));
    await context.sync();
  });
  await on('A1:B1', (range) => {
    range.format.fill.color = 'red';
    range.getOffsetRange(1, 0).format.fill.color = 'green';
  });
  await eventsTold();
  expect(heard).toEqual(['A1:B2']);
  noneMissing(app);
});

it('draws lines around and between cells', async () => {
  const { app, book, on } = oneSheet();
  await on('A1:B2', (range) => {
    for (const side of ['EdgeTop', 'EdgeLeft', 'InsideVertical'] as const)
      range.format.borders.getItem(side).style = 'Continuous';
    range.format.borders.getItem('EdgeTop').color = '#FF0000';
    range.format.borders.getItem('EdgeTop').weight = 'Medium';
    range.format.borders.getItem('DiagonalDown').style = 'None';
  });
  const sides = [0, 1].map((row) =>
    [0, 1].map((column) => Object.keys(book.active.cell(row, column).style.borders).sort()),
  );
  expect(sides).toEqual([
    [
      ['EdgeLeft', 'EdgeRight', 'EdgeTop'],
      ['EdgeLeft', 'EdgeTop'],
    ],
    [['EdgeLeft', 'EdgeRight'], ['EdgeLeft']],
  ]);
  expect(book.active.cell(0, 1).style.borders.EdgeTop).toEqual({
    style: 'Continuous',
    weight: 'Medium',
    color: '#FF0000',
  });
  const read = await on('A1:B2', async (range, context) => {
    const [top, bottom] = [
      range.format.borders.getItem('EdgeTop'),
      range.format.borders.getItem('EdgeBottom'),
    ];
    top.load('style,color,weight');
    bottom.load('style');
    await context.sync();
    return [top.style, top.color, top.weight, bottom.style];
  });
  expect(read).toEqual(['Continuous', '#FF0000', 'Medium', 'None']);
  await on('A1:B2', (range) => {
    range.format.borders.getItem('EdgeTop').style = 'None';
  });
  expect(book.active.cell(0, 0).style.borders.EdgeTop).toBeUndefined();
  noneMissing(app);
});

describe('rows and columns', () => {
  it('hides them and tells of rows', async () => {
    const { app, run, on, read } = oneSheet([['甲']]);
    const heard: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets
        .getItem('台账')
        .onRowHiddenChanged.add(({ address, changeType }) =>
          Promise.resolve(void heard.push([address, changeType])),
        );
      await context.sync();
    });
    await on('A2:A3', (range) => {
      range.rowHidden = true;
    });
    await on('B:B', (range) => {
      range.columnHidden = true;
    });
    await eventsTold();
    expect(heard).toEqual([['A2:A3', 'Hidden']]);
    expect(await read('A2:A3', 'rowHidden')).toBe(true);
    expect(await read('A1:A3', 'rowHidden')).toBeNull();
    expect(await read('A1', 'rowHidden')).toBe(false);
    expect(await read('B9', 'hidden')).toBe(true);
    expect(await read('A1', 'hidden')).toBe(false);
    noneMissing(app);
  });

  it('says where a range lies in points', async () => {
    const { app, on, read } = oneSheet();
    await on('A1', (range) => {
      range.format.columnWidth = 100;
      range.format.rowHeight = 20;
    });
    await on('A2', (range) => {
      range.rowHidden = true;
    });
    expect([await read('B3', 'left'), await read('B3', 'top')]).toEqual([100, 20]);
    expect([await read('A1:B3', 'width'), await read('A1:B3', 'height')]).toEqual([154, 33.5]);
    noneMissing(app);
  });

  it('makes columns as wide as their texts and rows as high as their lines', async () => {
    const { app, on, read } = oneSheet([['贯彻落实行政执法公示制度', '短'], [46203]]);
    const size = (address: string, property: 'columnWidth' | 'rowHeight') =>
      on(address, async (range, context) => {
        range.format.load(property);
        await context.sync();
        return range.format[property];
      });
    await on('A1:B1', (range) => {
      range.format.wrapText = true;
      range.format.autofitRows();
    });
    // 24 digits wide in a column of 8: three lines.
    expect(await size('A1', 'rowHeight')).toBe(3 * 13.5);
    await on('A:B', (range) => {
      range.format.autofitColumns();
    });
    expect(await size('A1', 'columnWidth')).toBeGreaterThan(24 * 6);
    expect(await size('B1', 'columnWidth')).toBeLessThan(30);
    expect(await read('A2', 'text')).toEqual([['46203']]);
    await on('A1', (range) => {
      range.format.useStandardWidth = true;
    });
    expect(await size('A1', 'columnWidth')).toBe(54);
    noneMissing(app);
  });
});

it('refuses what a protected sheet does not allow', async () => {
  const { book, on } = oneSheet([['甲']]);
  book.active.protection = { options: STRICT_PROTECTION };
  const attempts: readonly ((range: Excel.Range) => void)[] = [
    (range) => (range.values = [['乙']]),
    (range) => (range.format.fill.color = 'red'),
    (range) => (range.format.rowHeight = 30),
    (range) => (range.columnHidden = true),
    (range) => {
      range.clear();
    },
  ];
  for (const attempt of attempts)
    await expect(on('A1', attempt)).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(book.active.cell(0, 0).value).toBe('甲');
});
