import type { Merge, Span } from '#core/grid/grid';
import { LIGHT_COUNT, LIGHT_NAME, TREND, UNIT_NAME, UNIT_RATE } from './board-columns';
import { RIGHT, WHOLE } from './board-grid';
import { COLOUR } from './board-looks';
import type { BoardChart } from './board-sheet';
import { CHART_PREFIX } from './chart-look';
import { cellsOf, type TablePlace } from './board-table';
import type { Dashboard } from './build-dashboard';

/** With more bars than these, names cannot be read any more. */
const MOST_BARS = 10;

/** The axis of rates goes on behind 100 %: the label of a whole bar stands there. */
const ROOM_FOR_LABELS = 1.15;

/** Labels of nothing would lie over each other. */
const UNLESS_ZERO = '0;;';

/** The tables that the charts are of. */
export interface ItemTables {
  readonly lights: TablePlace;
  readonly trend: TablePlace;
  readonly units: TablePlace;
}

/** The rows over which charts lie one above the other. */
export interface ChartRows {
  readonly lights: Span;
  readonly trend: Span;
  readonly units: Span;
}

const inRows = ({ first: top, last: bottom }: Span, { first: left, last: right }: Span): Merge => ({
  ...{ top, left, bottom, right },
});

function lightChart({ lamps }: Dashboard, lights: TablePlace, place: Merge): BoardChart {
  return {
    name: `${CHART_PREFIX}亮灯`,
    type: 'Doughnut',
    title: '亮灯情况（项）',
    categories: cellsOf(lights, LIGHT_NAME),
    series: [{ name: '项数', values: cellsOf(lights, LIGHT_COUNT) }],
    place,
    colours: lamps.map(({ fill }) => fill),
    labelFormat: UNLESS_ZERO,
  };
}

function paceChart(trend: TablePlace, place: Merge): BoardChart {
  return {
    name: `${CHART_PREFIX}累计`,
    type: 'ColumnClustered',
    title: '逐月累计完成（项）',
    categories: cellsOf(trend, TREND.name),
    series: [
      { name: '累计应完成', values: cellsOf(trend, TREND.due) },
      { name: '累计完成', values: cellsOf(trend, TREND.done) },
    ],
    place,
    colours: [COLOUR.pale, COLOUR.accent],
    labelFormat: UNLESS_ZERO,
  };
}

function rateTrendChart(trend: TablePlace, place: Merge): BoardChart {
  return {
    name: `${CHART_PREFIX}走势`,
    type: 'LineMarkers',
    title: '逐月完成率',
    categories: cellsOf(trend, TREND.name),
    series: [{ name: '完成率', values: cellsOf(trend, TREND.rate) }],
    place,
    colours: [COLOUR.accent],
    labelFormat: '0%',
  };
}

function rateBars(units: TablePlace, chart: Pick<BoardChart, 'name' | 'title' | 'place'>): BoardChart {
  return {
    ...chart,
    type: 'BarClustered',
    categories: cellsOf(units, UNIT_NAME, MOST_BARS),
    series: [{ name: '完成率', values: cellsOf(units, UNIT_RATE, MOST_BARS) }],
    colours: [COLOUR.accent],
    labelFormat: '0%',
    maximum: ROOM_FOR_LABELS,
  };
}

/** What stands behind a title where there are more bars to draw than a chart has. */
const firstOf = (count: number): string => (count > MOST_BARS ? `（前${MOST_BARS}名）` : '');

/** The charts of the items, on the right of the page. Without units there is no chart of them. */
export function itemCharts(board: Dashboard, tables: ItemTables, rows: ChartRows): readonly BoardChart[] {
  const middle = RIGHT.first + 3;
  const { length } = board.units;
  const title = `牵头单位完成率${firstOf(length)}`;
  return [
    lightChart(board, tables.lights, inRows(rows.lights, { first: RIGHT.first, last: middle })),
    rateTrendChart(tables.trend, inRows(rows.lights, { first: middle + 1, last: RIGHT.last })),
    paceChart(tables.trend, inRows(rows.trend, RIGHT)),
    ...(length > 0
      ? [rateBars(tables.units, { name: `${CHART_PREFIX}单位`, title, place: inRows(rows.units, RIGHT) })]
      : []),
  ];
}

/** The chart of a workbook that has information quotas of `count` units only; the columns are those of the units. */
export function quotaCharts(count: number, quota: TablePlace, rows: Span): readonly BoardChart[] {
  const place = inRows(rows, WHOLE);
  const title = `信息任务完成率${firstOf(count)}`;
  return [rateBars(quota, { name: `${CHART_PREFIX}信息`, title, place })];
}
