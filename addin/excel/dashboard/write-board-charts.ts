import { COLOUR } from '#core/dashboard/board-looks';
import { CHART_LOOK, CHART_PREFIX, hasLegend } from '#core/dashboard/chart-look';
import type { BoardChart, BoardSheet } from '#core/dashboard/board-sheet';
import { cellAddress } from '#core/grid/address';
import type { Merge } from '#core/grid/grid';
import type { FoundBoard } from './find-board';
import { areaAddress } from './addresses';

const NAME_SIZE = 9;

/** The figures stand at the columns: no scale is needed. */
function quietAxes({ axes }: Excel.Chart, { type, maximum }: BoardChart): void {
  const { categoryAxis, valueAxis } = axes;
  valueAxis.minimum = 0;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.format.font.size = NAME_SIZE;
  categoryAxis.format.font.color = COLOUR.ink;
  // All units are named, however little room there is.
  categoryAxis.tickLabelSpacing = 1;
  // The first of the table would be the lowest bar.
  if (type === 'BarClustered') categoryAxis.reversePlotOrder = true;
}

function label(series: Excel.ChartSeries, { type, labelFormat }: BoardChart): void {
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = labelFormat;
  if (type === 'LineMarkers') series.dataLabels.position = 'Top';
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
    if (spec.type === 'LineMarkers') series.format.line.color = colour;
    else {
      series.format.fill.setSolidColor(colour);
      series.gapWidth = CHART_LOOK.gapWidth;
    }
    label(series, spec);
  }
  quietAxes(chart, spec);
}

function dress(chart: Excel.Chart, spec: BoardChart): void {
  chart.title.text = spec.title;
  chart.title.format.font.set(CHART_LOOK.title);
  const isNamed = hasLegend(spec);
  chart.legend.visible = isNamed;
  if (isNamed) chart.legend.position = 'Bottom';
  if (spec.type === 'Doughnut') colourSlices(chart, spec);
  else colourSeries(chart, spec);
}

/** A chart of the figures of its first series, whatever it was of before; the others are added. */
function drawn(
  { charts }: Excel.Worksheet,
  { name, type }: BoardChart,
  first: Excel.Range,
  isThere: boolean,
) {
  if (!isThere) {
    const added = charts.add(type, first, 'Columns');
    added.name = name;
    return added;
  }
  const chart = charts.getItem(name);
  chart.setData(first, 'Columns');
  return chart;
}

function write(sheet: Excel.Worksheet, spec: BoardChart, isThere: boolean): void {
  const { categories, series, place } = spec;
  const cells = (area: Merge): Excel.Range => sheet.getRange(areaAddress(area));
  const [first] = series;
  if (!first) return;
  const chart = drawn(sheet, spec, cells(first.values), isThere);
  for (const [index, { name, values }] of series.entries()) {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    line.name = name;
    line.setValues(cells(values));
    line.setXAxisValues(cells(categories));
  }
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
