import { formatArea } from '../model/area';
import { noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';

async function ledger() {
  const host = oneSheet([
    [1, 2],
    [3, null],
  ]);
  await host.on('B2', (range) => {
    range.formulas = [['=A2+$A$1']];
    range.format.fill.color = '#FFC7CE';
    range.numberFormat = [['0.00']];
  });
  return host;
}

it.each<[string, (range: Excel.Range) => void, string, unknown]>([
  [
    'everything',
    (range) => {
      range.copyFrom('A1:B2');
    },
    'D4:E5',
    [
      [1, 2],
      [3, '=D5+$A$1'],
    ],
  ],
  [
    'values',
    (range) => {
      range.copyFrom('A1:B2', 'Values');
    },
    'D4:E5',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'formulas',
    (range) => {
      range.copyFrom('B2', 'Formulas');
    },
    'D4',
    [['=C4+$A$1']],
  ],
  [
    'looks',
    (range) => {
      range.copyFrom('B2', 'Formats');
    },
    'D4',
    [['']],
  ],
  [
    'rows as columns',
    (range) => {
      range.copyFrom('A1:B1', 'Values', false, true);
    },
    'D4:D5',
    [[1], [2]],
  ],
  [
    'over and over',
    (range) => {
      range.getResizedRange(3, 0).copyFrom('A1:A2', 'Values');
    },
    'D4:D7',
    [[1], [3], [1], [3]],
  ],
])('copies %s', async (_what, copy, address, formulas) => {
  const { app, on, read } = await ledger();
  await on('D4', copy);
  expect(await read(address, 'formulas')).toEqual(formulas);
  noneMissing(app);
});

it('leaves blank cells out where that is wished', async () => {
  const { on, read } = oneSheet([
    ['新', null],
    ['旧', '旧'],
  ]);
  await on('A2:B2', (range) => {
    range.copyFrom('A1:B1', 'All', true);
  });
  expect(await read('A2:B2', 'values')).toEqual([['新', '旧']]);
});

it('copies looks and merged areas with everything', async () => {
  const { book, on } = await ledger();
  book.active.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  await on('D4', (range) => {
    range.copyFrom('A1:B2');
  });
  expect(book.active.cell(4, 4).style).toMatchObject({ fill: '#FFC7CE', numberFormat: '0.00' });
  expect(book.active.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 3, left: 3, bottom: 3, right: 4 },
  ]);
});

it('copies from another sheet, and computes what comes', async () => {
  const { book, on, read } = await ledger();
  const other = book.addSheet('规范 年');
  other.put(0, 0, { ...other.cell(0, 0), value: 50 });
  await on('A1', (range) => {
    range.copyFrom("'规范 年'!A1");
  });
  expect(await read('B2', 'values')).toEqual([[53]]);
});

it.each<[string, 'Contents' | 'Formats' | undefined, unknown]>([
  ['everything', undefined, [null, undefined, 'General', []]],
  ['what cells hold', 'Contents', [null, '#FFC7CE', '0.00', 1]],
  ['how cells look', 'Formats', [4, undefined, 'General', []]],
])('clears %s', async (_what, applyTo, expected) => {
  const { app, book, on } = await ledger();
  const merge = { top: 1, left: 1, bottom: 2, right: 1 };
  book.active.merges = [merge];
  await on('B2', (range) => {
    range.clear(applyTo);
  });
  const { value, style } = book.active.cell(1, 1);
  const merges = book.active.merges.length === 1 ? 1 : [];
  expect([value, style.fill, style.numberFormat, merges]).toEqual(expected);
  noneMissing(app);
});

it('clears whole columns, and their looks for cells to come', async () => {
  const { book, on, read } = await ledger();
  await on('B:B', (range) => {
    range.numberFormat = [['@']];
    range.clear();
  });
  expect(await read('B1:B2', 'values')).toEqual([[''], ['']]);
  expect(await read('B9', 'numberFormat')).toEqual([['General']]);
  expect(book.active.usedArea()).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
});

it('copies what may be typed and conditional formats along, and clears them with the rest', async () => {
  const { app, book, on } = await ledger();
  const [sheet] = book.sheets;
  await on('A1', (range, context) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    range.conditionalFormats.add('Custom').custom.rule.formula = '=A1>2';
    context.workbook.worksheets.getItem('台账').getRange('C1:C2').copyFrom('A1');
  });
  const left = (): unknown => [
    sheet?.validations.items.map(({ areas }) => areas.map(formatArea)),
    sheet?.conditions.items.map(({ areas }) => areas.map(formatArea)),
  ];
  expect(left()).toEqual([[['A1'], ['C1'], ['C2']], [['A1', 'C1', 'C2']]]);
  await on('C2', (range) => {
    range.clear();
  });
  await on('A1', (range) => {
    range.clear('Formats');
  });
  expect(left()).toEqual([[['A1'], ['C1']], [['C1']]]);
  noneMissing(app);
});
