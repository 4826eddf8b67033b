import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { drawChart } from './draw-chart';
import type { Shape } from './shape';

const SHEETS = {
  汇总: [
    ['单位', '完成', '未完成'],
    ['甲局', 3, 1],
    ['乙局', 8, 0],
    ['丙局', 5, 2],
  ],
};
const SIZE = { width: 480, height: 288 };

/** The chart that `make` puts on the sheet, drawn; and the same again after a change of the workbook. */
async function drawn(
  make: (sheet: Excel.Worksheet) => Excel.Chart,
  change?: (sheet: Excel.Worksheet) => void,
): Promise<readonly Shape[]> {
  const { app, book, run } = excel({ sheets: SHEETS });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    make(sheet);
    change?.(sheet);
    await context.sync();
  });
  noneMissing(app);
  const [chart] = book.active.charts.items;
  if (!chart) throw new Error('the sheet has no chart');
  return drawChart(book, chart, SIZE);
}

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap(({ text }) => text ?? []);
const colored = (shapes: readonly Shape[], fill: string, side: 'width' | 'height') =>
  shapes
    .filter(({ tag, attributes }) => tag === 'rect' && attributes.fill === fill)
    .map(({ attributes }) => Number(attributes[side]));

it('columns are as high as their figures, beside each other, and follow the cells', async () => {
  const shapes = await drawn((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    chart.title.text = '各单位';
    chart.series.getItemAt(0).format.fill.setSolidColor('#00B050');
    return chart;
  });
  const [key, ...heights] = colored(shapes, '#00B050', 'height');
  expect(key).toBe(9);
  const unit = (heights[0] ?? 0) / 3;
  expect(heights[1]).toBeCloseTo(8 * unit, 0);
  expect(heights[2]).toBeCloseTo(5 * unit, 0);
  expect(textsOf(shapes)).toEqual([
    ...['各单位', '完成', '未完成', '0', '2', '4', '6', '8', '10'],
    ...['甲局', '乙局', '丙局'],
  ]);
});

it('bars lie, from the foot upwards, and stacked ones go on where the other ends', async () => {
  const shapes = await drawn((sheet) => sheet.charts.add('BarStacked', sheet.getRange('A1:C4')));
  const bars = shapes.filter(({ tag, attributes }) => tag === 'rect' && Number(attributes.height) > 10);
  const ends = bars.map(({ attributes: { x, width } }) => [Number(x), Number(x) + Number(width)] as const);
  expect(bars).toHaveLength(6);
  expect(ends[3]?.[0]).toBeCloseTo(ends[0]?.[1] ?? 0, 0);
  expect(Number(bars[0]?.attributes.y)).toBeGreaterThan(Number(bars[1]?.attributes.y));
});

it('slices are labelled, and the legend names them', async () => {
  const shapes = await drawn((sheet) => {
    const chart = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'));
    chart.legend.visible = true;
    chart.legend.position = 'Right';
    chart.dataLabels.showPercentage = true;
    chart.dataLabels.showValue = false;
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('#FFC000');
    return chart;
  });
  const fills = (wanted: Shape['tag']) =>
    shapes.filter(({ tag }) => tag === wanted).map(({ attributes }) => attributes.fill);
  expect(fills('path')).toEqual(['#4472C4', '#FFC000', '#A5A5A5']);
  expect(fills('rect')).toEqual(fills('path'));
  expect(textsOf(shapes)).toEqual(['完成', '甲局', '乙局', '丙局', '19%', '50%', '31%']);
});

it('lines have a gap where there is no number, and leave out hidden rows', async () => {
  const lines = async (change?: (sheet: Excel.Worksheet) => void) => {
    const make = (sheet: Excel.Worksheet) => sheet.charts.add('LineMarkers', sheet.getRange('A1:B4'));
    const shapes = await drawn(make, change);
    return [
      shapes.filter(({ tag }) => tag === 'polyline').length,
      shapes.filter(({ tag }) => tag === 'circle').length,
    ];
  };
  expect(await lines()).toEqual([1, 3]);
  const gap = (sheet: Excel.Worksheet) => {
    sheet.getRange('B3').values = [['']];
  };
  expect(await lines(gap)).toEqual([2, 2]);
  const hide = (sheet: Excel.Worksheet) => {
    sheet.getRange('3:3').rowHidden = true;
  };
  expect(await lines(hide)).toEqual([1, 2]);
});

it('draws a line over columns, and says so where a type is not drawn', async () => {
  const combined = await drawn((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    chart.series.getItemAt(1).chartType = 'Line';
    return chart;
  });
  expect(combined.filter(({ tag }) => tag === 'polyline')).toHaveLength(1);
  const radar = await drawn((sheet) => sheet.charts.add('Radar', sheet.getRange('A1:C4')));
  expect(textsOf(radar).at(-1)).toBe('这种图表此处画不出来，请在 Excel 中查看。');
});

it.each(['A1', 'E20:F22', 'A1:A4'])('draws what there is of %s', async (address) => {
  for (const type of ['Pie', 'BarClustered', 'Line'] as const) {
    const shapes = await drawn((sheet) => sheet.charts.add(type, sheet.getRange(address)));
    for (const { attributes } of shapes) expect(JSON.stringify(attributes)).not.toMatch(/NaN|null|Infinity/);
  }
});
