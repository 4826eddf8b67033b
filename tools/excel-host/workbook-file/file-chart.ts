import type { Chart, ChartCells, ChartFamily, ChartLabels, ChartSeries } from '#xlsx/chart/chart';
import { quotedSheetName, splitAddress } from '../model/area';
import {
  chartLook,
  familyOf,
  labelLook,
  ownColor,
  paletteColor,
  pointColor,
  stackingOf,
} from '../model/chart-look';
import type { DrawnChart, Series } from '../model/charts';

const STANDARD_GAP = 219;

/** A reference as a file has it: with its sheet. */
function cells({ sheet }: DrawnChart, formula: string): ChartCells<never> {
  const isComplete = splitAddress(formula).sheet !== undefined;
  return { formula: isComplete ? formula : `${quotedSheetName(sheet.name)}!${formula}` };
}

const isRound = (family: ChartFamily): boolean => family === 'pie' || family === 'doughnut';

const MAX_POINTS = 200;

function pointCount({ values = '' }: Series): number {
  const [from, to] = [...values.matchAll(/[A-Z]+\$?(\d+)/gi)].map(([, row]) => Number(row));
  return from === undefined || to === undefined ? 1 : Math.min(MAX_POINTS, to - from + 1);
}

/** Points that have a colour of their own. A slice has one always. */
function pointColors(series: Series, family: ChartFamily): ReadonlyMap<number, string> {
  const points = Array.from({ length: pointCount(series) }, (_point, index) => {
    const color = pointColor(series, index) ?? (isRound(family) ? paletteColor(index) : undefined);
    return color === undefined ? [] : [[index, color] as const];
  });
  return new Map(points.flat());
}

function labelsOf(chart: DrawnChart, series: Series): ChartLabels | undefined {
  const look = labelLook(chart, series);
  return look && { ...look, above: series.settings.get('DataLabels.Position') === 'Top' };
}

function seriesOf(chart: DrawnChart, series: Series, index: number): ChartSeries {
  const { name, categories, values, settings } = series;
  const own = settings.get('ChartType');
  const type = typeof own === 'string' ? own : chart.type;
  const family = familyOf(type) ?? 'column';
  const gap = settings.get('GapWidth');
  const labels = labelsOf(chart, series);
  return {
    ...{ name, family, stacking: stackingOf(type), points: pointColors(series, family) },
    color: ownColor(series, family) ?? paletteColor(index),
    ...(categories !== undefined && { categories: cells(chart, categories) }),
    ...(values !== undefined && { values: cells(chart, values) }),
    ...(labels && { labels }),
    smooth: settings.get('Smooth') === true,
    gapWidth: typeof gap === 'number' ? gap : STANDARD_GAP,
  };
}

/** A chart as a file has it. Figures are read from the cells by whoever opens it. */
export function fileChart(chart: DrawnChart): Chart {
  return {
    ...chartLook(chart),
    series: chart.series.map((series, index) => seriesOf(chart, series, index)),
    plotsHidden: chart.settings.get('PlotVisibleOnly') === false,
  };
}
