import { excel, noneMissing } from '../testing/excel';

const SHEETS = {
  汇总: [
    ['单位', '完成', '未完成'],
    ['甲局', 3, 1],
    ['乙局', 8, 0],
    ['丙局', 5, 2],
  ],
};

interface Drawn {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly categories: readonly unknown[];
}

it.each<[string, string, 'Auto' | 'Columns' | 'Rows', readonly Drawn[]]>([
  [
    'names above and beside',
    'A1:C4',
    'Auto',
    [
      { name: '完成', values: [3, 8, 5], categories: ['甲局', '乙局', '丙局'] },
      { name: '未完成', values: [1, 0, 2], categories: ['甲局', '乙局', '丙局'] },
    ],
  ],
  [
    'rows',
    'A1:C3',
    'Rows',
    [
      { name: '甲局', values: [3, 1], categories: ['完成', '未完成'] },
      { name: '乙局', values: [8, 0], categories: ['完成', '未完成'] },
    ],
  ],
  ['figures alone', 'B2:B4', 'Auto', [{ name: '系列1', values: [3, 8, 5], categories: [] }]],
  ['a column of a whole sheet', 'B:B', 'Auto', [{ name: '完成', values: [3, 8, 5], categories: [] }]],
])('finds the series of %s', async (_name, address, seriesBy, expected) => {
  const { app, run } = excel({ sheets: SHEETS });
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    const { series } = sheet.charts.add('ColumnClustered', sheet.getRange(address), seriesBy);
    series.load('items/name,count');
    await context.sync();
    const drawn = series.items.map((one) => ({
      name: one.name,
      values: one.getDimensionValues('Values'),
      categories: one.getDimensionValues('Categories'),
    }));
    await context.sync();
    return drawn.map(({ name, values, categories }) => ({
      name,
      values: values.value,
      categories: categories.value,
    }));
  });
  expect(seen).toEqual(expected);
  noneMissing(app);
});

it('keeps what is set of a chart', async () => {
  const { app, run } = excel({ sheets: SHEETS });
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.name = '完成情况';
    chart.title.text = '各单位完成情况';
    chart.title.format.font.bold = true;
    chart.legend.position = 'Right';
    chart.axes.valueAxis.title.text = '项数';
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(0).format.fill.setSolidColor('#00B050');
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.setPosition('E2', 'H9');
    await context.sync();
    const again = sheet.charts.getItem('完成情况').load('name,chartType,left,top,width,height');
    again.title.load('text,visible');
    again.legend.load('position,visible');
    again.axes.valueAxis.load('minimum');
    again.axes.valueAxis.title.load('text');
    const place = sheet.getRange('E2:H9').load('left,top,width,height');
    await context.sync();
    return {
      ...{ name: again.name, type: again.chartType, title: again.title.text, shown: again.title.visible },
      ...{ legend: [again.legend.visible, again.legend.position] },
      ...{ axis: [again.axes.valueAxis.title.text, again.axes.valueAxis.minimum as unknown] },
      isOverCells:
        again.left === place.left &&
        again.top === place.top &&
        again.width === place.width &&
        again.height === place.height,
    };
  });
  expect(seen).toEqual({
    ...{ name: '完成情况', type: 'ColumnClustered', title: '各单位完成情况', shown: true },
    ...{ legend: [false, 'Right'], axis: ['项数', 0], isOverCells: true },
  });
  noneMissing(app);
});

it('counts, finds and deletes charts', async () => {
  const { app, book, run } = excel({ sheets: SHEETS });
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    const first = sheet.charts.add('Pie', sheet.getRange('A1:B4')).load('id,name');
    sheet.charts.add('Line', sheet.getRange('A1:B4'));
    const count = sheet.charts.getCount();
    await context.sync();
    first.delete();
    const gone = sheet.charts.getItemOrNullObject(first.name);
    sheet.charts.load('count,items/name,items/chartType');
    await context.sync();
    return [
      count.value,
      gone.isNullObject,
      sheet.charts.items.map(({ name, chartType }) => [name, chartType]),
    ];
  });
  expect(seen).toEqual([2, true, [['图表 2', 'Line']]]);
  expect(book.active.charts.items).toHaveLength(1);
  noneMissing(app);
});

it('adds series of other cells', async () => {
  const { app, run } = excel({ sheets: { ...SHEETS, 其他: [[7], [9]] } });
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('汇总');
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
    const added = chart.series.add('其他');
    added.setValues(worksheets.getItem('其他').getRange('A1:A2'));
    added.setXAxisValues(sheet.getRange('A2:A3'));
    chart.series.getItemAt(0).delete();
    const only = chart.series.getItemAt(0).load('name');
    const values = only.getDimensionValues('Values');
    const count = chart.series.getCount();
    await context.sync();
    return [only.name, values.value, count.value];
  });
  expect(seen).toEqual(['其他', [7, 9], 1]);
  noneMissing(app);
});

it('moves with its cells, and its figures too', async () => {
  const { app, book, run } = excel({ sheets: SHEETS });
  const moved = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
    chart.setPosition('E5');
    chart.load('top,left');
    await context.sync();
    const { top, left } = chart;
    sheet.getRange('1:2').insert('Down');
    chart.load('top,left');
    const row = sheet.getRange('A1').load('height');
    await context.sync();
    return [chart.top - top === 2 * row.height, chart.left === left];
  });
  expect(moved).toEqual([true, true]);
  expect(book.active.charts.items[0]?.series[0]).toMatchObject({
    values: '$B$4:$B$6',
    categories: '$A$4:$A$6',
  });
  noneMissing(app);
});

it('needs leave on a protected sheet', async () => {
  const { app, run } = excel({ sheets: SHEETS });
  const adding = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总');
    sheet.protection.protect();
    sheet.charts.add('Pie', sheet.getRange('A1:B4'));
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  noneMissing(app);
});
