import { CHART_PREFIX } from '#core/dashboard/board-charts';
import { COLOUR } from '#core/dashboard/board-looks';
import type { BoardChart, BoardSheet } from '#core/dashboard/board-sheet';
import { cellAddress } from '#core/grid/address';
import type { FoundBoard } from './find-board';
import { areaAddress } from './addresses';

const TITLE_SIZE = 12;
const NAME_SIZE = 9;
/** The room between columns, in percent of their width. */
const GAP_WIDTH = 60;

/** The figures stand at the columns: no scale is needed. */
function quietAxes({ axes }: Excel.Chart, { type, maximum }: BoardChart): void {
  const { categoryAxis, valueAxis } = axes;
  valueAxis.minimum = 0;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.format.font.size = NAME_SIZE;
  categoryAxis.format.font.color = COLOUR.ink;
  // The first of the table would be the lowest bar.
  if (type === 'BarClustered') categoryAxis.reversePlotOrder = true;
}

function label(series: Excel.ChartSeries, { labelFormat }: BoardChart): void {
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = labelFormat;
}

function colourSlices({ series }: Excel.Chart, spec: BoardChart): void {
  const ring = series.getItemAt(0);
  label(ring, spec);
  for (const [index, colour] of spec.colours.entries())
    ring.points.getItemAt(index).format.fill.setSolidColor(colour);
}

function colourSeries(chart: Excel.Chart, spec: BoardChart): void {
  for (const [index, colour] of spec.colours.entries()) {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(colour);
    series.gapWidth = GAP_WIDTH;
    label(series, spec);
  }
  quietAxes(chart, spec);
}

function dress(chart: Excel.Chart, spec: BoardChart): void {
  chart.title.text = spec.title;
  chart.title.format.font.set({ size: TITLE_SIZE, bold: true, color: COLOUR.ink });
  const isDoughnut = spec.type === 'Doughnut';
  const hasLegend = isDoughnut || spec.colours.length > 1;
  chart.legend.visible = hasLegend;
  if (hasLegend) chart.legend.position = 'Bottom';
  if (isDoughnut) colourSlices(chart, spec);
  else colourSeries(chart, spec);
}

function write(sheet: Excel.Worksheet, spec: BoardChart, isThere: boolean): void {
  const { name, type, source, place } = spec;
  const data = sheet.getRange(areaAddress(source));
  const chart = isThere ? sheet.charts.getItem(name) : sheet.charts.add(type, data, 'Columns');
  if (isThere) chart.setData(data, 'Columns');
  else chart.name = name;
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
  dress(chart, spec);
}

/** Draws the charts; those that are there take the new figures, and ours that have none any more go. */
export function writeBoardCharts(
  sheet: Excel.Worksheet,
  { charts }: BoardSheet,
  { chartNames }: Pick<FoundBoard, 'chartNames'>,
): void {
  for (const name of chartNames)
    if (name.startsWith(CHART_PREFIX) && !charts.some((spec) => spec.name === name))
      sheet.charts.getItem(name).delete();
  for (const spec of charts) write(sheet, spec, chartNames.includes(spec.name));
}
