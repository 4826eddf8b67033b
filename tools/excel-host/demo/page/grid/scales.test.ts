import { cellArea } from '#tools/excel-host/model/area';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { scalesOf } from './scales';

const SHEETS = { 表: [[-5], [0], [5], [15], ['无']] };

it('a data bar takes its share of the cell, and a colour scale its place between the colours', async () => {
  const { app, book, run } = excel({ sheets: SHEETS });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:A5');
    const { colorScale } = range.conditionalFormats.add('ColorScale');
    colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#000000' },
      midpoint: { type: 'Number', formula: '=5', color: '#808080' },
      maximum: { type: 'HighestValue', color: '#FF8080' },
    };
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = '#00B050';
    dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '=10' };
    await context.sync();
  });
  const scales = scalesOf(book, book.active);
  const bar = (share: number) => ({ color: '#00B050', share, hidesText: false });
  expect([0, 1, 2, 3, 4].map((row) => scales(cellArea(row, 0)))).toEqual([
    { fill: '#000000', bar: bar(0) },
    { fill: '#404040', bar: bar(0) },
    { fill: '#808080', bar: bar(0.5) },
    { fill: '#ff8080', bar: bar(1) },
    undefined,
  ]);
  expect(scales(cellArea(0, 1))).toBeUndefined();
  noneMissing(app);
});

it.each([
  ['Percent', '=50', 5],
  ['Percentile', '=50', 2.5],
  ['Formula', '=A3*2', 10],
  ['Automatic', undefined, 15],
] as const)('bounds by %s', async (type, formula, upper) => {
  const { book, run } = excel({ sheets: SHEETS });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:A4');
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'LowestValue' };
    dataBar.upperBoundRule = { type, ...(formula !== undefined && { formula }) };
    dataBar.showDataBarOnly = true;
    await context.sync();
  });
  const share = scalesOf(book, book.active)(cellArea(1, 0))?.bar?.share;
  expect(share).toBeCloseTo(5 / (upper + 5));
});
