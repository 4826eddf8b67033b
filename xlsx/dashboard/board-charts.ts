import { CHART_LOOK, hasLegend } from '#core/dashboard/chart-look';
import { type BoardChart, BOARD_NAME, type BoardSeries, type BoardSheet } from '#core/dashboard/board-sheet';
import { columnLetters } from '#core/grid/address';
import type { Merge } from '#core/grid/grid';
import type { PlacedChart, Spot } from '../chart/add-charts';
import type { Chart, ChartFamily, ChartSeries } from '../chart/chart';

const FAMILIES = {
  Doughnut: 'doughnut',
  ColumnClustered: 'column',
  BarClustered: 'bar',
  LineMarkers: 'line',
} as const satisfies Record<BoardChart['type'], ChartFamily>;

type Content = string | number;

/** `领导看板!$B$3:$B$9`. */
function formulaOf({ top, left, bottom, right }: Merge): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${BOARD_NAME}!${cell(top, left)}:${cell(bottom, right)}`;
}

/** The contents of a column of cells by their row. */
type Lookup = (area: Merge) => readonly (Content | undefined)[];

function lookupOf({ cells }: BoardSheet): Lookup {
  const contents = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  return ({ top, bottom, left }) =>
    Array.from({ length: bottom - top + 1 }, (_row, index) => contents.get(`${top + index} ${left}`));
}

function chartSeries(chart: BoardChart, index: number, one: BoardSeries, lookup: Lookup): ChartSeries {
  const { type, categories, colours, labelFormat } = chart;
  const family = FAMILIES[type];
  const slices = family === 'doughnut' ? colours.map((color, slice) => [slice, color] as const) : [];
  return {
    ...{ name: one.name, family, stacking: 'none', smooth: false, gapWidth: CHART_LOOK.gapWidth },
    color: colours[index] ?? '',
    points: new Map(slices),
    categories: { formula: formulaOf(categories), contents: lookup(categories).map(String) },
    values: {
      formula: formulaOf(one.values),
      contents: lookup(one.values).map((value) => (typeof value === 'number' ? value : 0)),
    },
    labels: {
      ...{ value: true, percentage: false, category: false, series: false },
      numberFormat: labelFormat,
      above: family === 'line',
    },
  };
}

function fileChart(chart: BoardChart, lookup: Lookup): Chart {
  const { type, title, series, maximum } = chart;
  return {
    title: { ...CHART_LOOK.title, text: title },
    ...(hasLegend(chart) && { legend: 'Bottom' }),
    values: {
      minimum: 0,
      ...(maximum !== undefined && { maximum }),
      isVisible: false,
      hasGridlines: false,
    },
    categories: { isVisible: true, isReversed: type === 'BarClustered', labelSpacing: 1 },
    series: series.map((one, index) => chartSeries(chart, index, one, lookup)),
    plotsHidden: false,
  };
}

const corner = (row: number, column: number): Spot => ({ row, column, right: 0, down: 0 });

/** The charts over their cells. */
export function boardCharts(board: BoardSheet): readonly PlacedChart[] {
  const lookup = lookupOf(board);
  return board.charts.map((chart) => ({
    name: chart.name,
    from: corner(chart.place.top, chart.place.left),
    to: corner(chart.place.bottom + 1, chart.place.right + 1),
    chart: fileChart(chart, lookup),
  }));
}
