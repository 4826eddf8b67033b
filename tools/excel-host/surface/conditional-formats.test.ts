import { conditionalStyle } from '../model/conditional-style';
import { excel, noneMissing, type SimulatedExcel } from '../testing/excel';

const SHEETS = {
  台账: [
    ['单位', '数量'],
    ['甲局', 3],
    ['乙局', 8],
    ['甲局', null],
  ],
};

/** The cells of A1:B5 that a rule fills, by address. */
function filled({ book }: SimulatedExcel): readonly string[] {
  const sheet = book.active;
  return Array.from({ length: 10 }, (_cell, index) => [Math.floor(index / 2), index % 2] as const)
    .filter(([row, column]) => conditionalStyle(book, sheet, row, column)?.fill !== undefined)
    .map(([row, column]) => `${'AB'.charAt(column)}${row + 1}`);
}

interface Case {
  readonly name: string;
  readonly address: string;
  readonly add: (formats: Excel.ConditionalFormatCollection) => Excel.ConditionalRangeFormat;
  readonly filled: readonly string[];
}

function custom(formats: Excel.ConditionalFormatCollection, formula: string): Excel.ConditionalRangeFormat {
  const { custom: kind } = formats.add('Custom');
  kind.rule.formula = formula;
  return kind.format;
}

function cellValue(
  formats: Excel.ConditionalFormatCollection,
  rule: Excel.ConditionalCellValueRule,
): Excel.ConditionalRangeFormat {
  const { cellValue: kind } = formats.add('CellValue');
  kind.rule = rule;
  return kind.format;
}

function text(
  formats: Excel.ConditionalFormatCollection,
  rule: Excel.ConditionalTextComparisonRule,
): Excel.ConditionalRangeFormat {
  const { textComparison: kind } = formats.add('ContainsText');
  kind.rule = rule;
  return kind.format;
}

function preset(
  formats: Excel.ConditionalFormatCollection,
  criterion: Excel.ConditionalPresetCriteriaRule['criterion'],
): Excel.ConditionalRangeFormat {
  const { preset: kind } = formats.add('PresetCriteria');
  kind.rule = { criterion };
  return kind.format;
}

const cases: Case[] = [
  {
    name: 'a formula written for the first cell',
    address: 'A2:B4',
    add: (formats) => custom(formats, '=$B2>5'),
    filled: ['A3', 'B3'],
  },
  {
    name: 'a formula over a whole column',
    address: 'A2:A4',
    add: (formats) => custom(formats, '=COUNTIF($A:$A,A2)>1'),
    filled: ['A2', 'A4'],
  },
  {
    name: 'values between two',
    address: 'B2:B3',
    add: (formats) => cellValue(formats, { operator: 'Between', formula1: '=1', formula2: '=$B$2' }),
    filled: ['B2'],
  },
  {
    name: 'values below one, empty cells among them',
    address: 'B2:B4',
    add: (formats) => cellValue(formats, { operator: 'LessThan', formula1: '5' }),
    filled: ['B2', 'B4'],
  },
  {
    name: 'a text',
    address: 'A1:A4',
    add: (formats) => text(formats, { operator: 'BeginsWith', text: '甲' }),
    filled: ['A2', 'A4'],
  },
  { name: 'empty cells', address: 'B1:B4', add: (formats) => preset(formats, 'Blanks'), filled: ['B4'] },
  {
    name: 'what is there twice',
    address: 'A1:A4',
    add: (formats) => preset(formats, 'DuplicateValues'),
    filled: ['A2', 'A4'],
  },
];

it.each(cases)('marks by $name', async ({ address, add, filled: expected }) => {
  const host = excel({ sheets: SHEETS });
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange(address);
    add(range.conditionalFormats).fill.color = 'yellow';
    await context.sync();
  });
  expect(filled(host)).toEqual(expected);
  noneMissing(host.app);
});

it('gives back what was set', async () => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem('台账').getRange('B2:C9');
    const format = conditionalFormats.add('Custom');
    format.custom.rule.formula = '=B2>1';
    format.custom.format.font.color = '#ff0000';
    format.custom.format.font.bold = true;
    format.custom.format.borders.getItem('EdgeBottom').style = 'Dash';
    format.custom.format.numberFormat = '0.0';
    format.stopIfTrue = true;
    await context.sync();
    conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
    await context.sync();
    const [again] = conditionalFormats.items;
    if (!again) throw new Error('the format is gone');
    again.customOrNullObject.rule.load('formula');
    again.customOrNullObject.format.load('numberFormat');
    again.customOrNullObject.format.font.load('color,bold,italic');
    again.customOrNullObject.format.borders.load('items/style,items/sideIndex');
    again.cellValueOrNullObject.load('rule');
    const range = again.getRange().load('address');
    await context.sync();
    const { format: look } = again.customOrNullObject;
    const formula: unknown = again.customOrNullObject.rule.formula;
    const number: unknown = look.numberFormat;
    return {
      ...{ type: again.type, priority: again.priority, stop: again.stopIfTrue, formula },
      ...{ color: look.font.color, bold: look.font.bold, italic: look.font.italic },
      ...{ number, address: range.address, other: again.cellValueOrNullObject.isNullObject },
      lines: look.borders.items.map(({ sideIndex, style }) => [sideIndex, style]),
    };
  });
  expect(seen).toEqual({
    ...{
      type: 'Custom',
      priority: 0,
      stop: true,
      formula: '=B2>1',
      color: '#FF0000',
      bold: true,
      italic: null,
    },
    ...{ number: '0.0', address: '台账!B2:C9', other: true },
    lines: [
      ['EdgeTop', 'None'],
      ['EdgeBottom', 'Dash'],
      ['EdgeLeft', 'None'],
      ['EdgeRight', 'None'],
    ],
  });
  noneMissing(app);
});

it('keeps scales, bars and icons', async () => {
  const { app, run } = excel();
  const seen = await run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem('台账').getRange('B2:B9');
    const { colorScale } = conditionalFormats.add('ColorScale');
    colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#FFFFFF' },
      maximum: { type: 'HighestValue', color: '#FF0000' },
    };
    const { dataBar } = conditionalFormats.add('DataBar');
    dataBar.barDirection = 'LeftToRight';
    dataBar.positiveFormat.fillColor = '#00FF00';
    const { iconSet } = conditionalFormats.add('IconSet');
    iconSet.style = 'FourTrafficLights';
    const { topBottom } = conditionalFormats.add('TopBottom');
    topBottom.rule = { rank: 3, type: 'TopItems' };
    await context.sync();
    colorScale.load('threeColorScale,criteria');
    dataBar.load('barDirection,showDataBarOnly');
    dataBar.positiveFormat.load('fillColor');
    iconSet.load('style');
    topBottom.load('rule');
    const count = conditionalFormats.getCount();
    await context.sync();
    return [
      ...[colorScale.threeColorScale, dataBar.barDirection, dataBar.showDataBarOnly],
      ...[dataBar.positiveFormat.fillColor, iconSet.style, topBottom.rule.rank, count.value],
    ];
  });
  expect(seen).toEqual([false, 'LeftToRight', false, '#00FF00', 'FourTrafficLights', 3, 4]);
  noneMissing(app);
});

describe('several on the same cells', () => {
  const fonts = async (
    change: (first: Excel.ConditionalFormat, second: Excel.ConditionalFormat) => void = () => undefined,
  ) => {
    const host = excel({ sheets: SHEETS });
    await host.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('台账').getRange('A1');
      const under = conditionalFormats.add('Custom');
      under.custom.rule.formula = '=TRUE';
      under.custom.format.font.color = '#0000FF';
      under.custom.format.font.italic = true;
      const over = conditionalFormats.add('Custom');
      over.custom.rule.formula = '=TRUE';
      over.custom.format.font.color = '#FF0000';
      change(over, under);
      await context.sync();
    });
    noneMissing(host.app);
    return conditionalStyle(host.book, host.book.active, 0, 0)?.font;
  };

  it('lets the newest win, and the others add', async () => {
    expect(await fonts()).toEqual({ color: '#FF0000', italic: true });
  });

  it('stops where it is told to', async () => {
    expect(await fonts((over) => (over.stopIfTrue = true))).toEqual({ color: '#FF0000' });
  });

  it('follows the priority', async () => {
    expect(await fonts((over) => (over.priority = 1))).toEqual({ color: '#0000FF', italic: true });
  });

  it('forgets what is deleted', async () => {
    const left = await fonts((over) => {
      over.delete();
    });
    expect(left).toEqual({ color: '#0000FF', italic: true });
  });
});

it('takes rules from a part of their cells', async () => {
  const { app, book, run } = excel();
  const counts = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    const format = sheet.getRange('A1:A9').conditionalFormats.getItemAt(0);
    sheet.getRange('A3:A4').conditionalFormats.clearAll();
    const [part, all] = ['A4', ''].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    const range = format.getRangeOrNullObject();
    await context.sync();
    return [part?.value, all?.value, range.isNullObject];
  });
  expect(counts).toEqual([0, 1, true]);
  expect(book.active.conditions.items[0]?.areas.map(({ top, bottom }) => [top, bottom])).toEqual([
    [0, 1],
    [4, 8],
  ]);
  noneMissing(app);
});

it.each([
  [{ allowFormatCells: true }, 1],
  [{}, 'AccessDenied'],
])('adds one on a protected sheet with %j: %s', async (options, outcome) => {
  const { app, run } = excel();
  const adding = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.protection.protect(options);
    sheet.getRange('A1').conditionalFormats.add('Custom');
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
  expect(await adding.catch((error: unknown) => (error as { code: string }).code)).toBe(outcome);
  noneMissing(app);
});
