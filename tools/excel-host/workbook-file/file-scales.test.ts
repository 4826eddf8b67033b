import { strFromU8, unzipSync } from 'fflate';
import { excel } from '../testing/excel';
import { openWorkbook } from './open-workbook';
import { saveWorkbook } from './save-workbook';

it('keeps colour scales and data bars', async () => {
  const { book, run } = excel({ sheets: { 表: [[1], [2], [3]] } });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:A3');
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = '#00B050';
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '=1' };
    range.conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#63BE7B' },
      midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
      maximum: { type: 'HighestValue', color: '#F8696B' },
    };
    range.conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'Percent', formula: '10', color: '#FFFFFF' },
      maximum: { type: 'HighestValue', color: '#F8696B' },
    };
    await context.sync();
  });
  const saved = await saveWorkbook(book);
  const again = await openWorkbook(saved, '簿.xlsx');
  expect(again.active.conditions.items.map(({ rule }) => rule)).toEqual([
    {
      type: 'ColorScale',
      settings: {
        Criteria: {
          minimum: { type: 'Percent', formula: '=10', color: '#FFFFFF' },
          maximum: { type: 'HighestValue', color: '#F8696B' },
        },
      },
    },
    {
      type: 'ColorScale',
      settings: {
        Criteria: {
          minimum: { type: 'LowestValue', color: '#63BE7B' },
          midpoint: { type: 'Percentile', formula: '=50', color: '#FFEB84' },
          maximum: { type: 'HighestValue', color: '#F8696B' },
        },
      },
    },
    {
      type: 'DataBar',
      settings: {
        LowerBoundRule: { type: 'Number', formula: '=0' },
        UpperBoundRule: { type: 'Number', formula: '=1' },
        'PositiveFormat.FillColor': '#00B050',
        'PositiveFormat.GradientFill': false,
      },
    },
  ]);
});

it('writes no bar with half an extension', async () => {
  const { book, run } = excel({ sheets: { 表: [[1]] } });
  await run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').conditionalFormats.add('DataBar');
    await context.sync();
  });
  const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(await saveWorkbook(book));
  expect(strFromU8(sheet)).toMatch(/<x14:id>\{[\w-]+\}<\/x14:id>/);
});
