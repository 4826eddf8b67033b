import type { Merge } from '#core/grid/grid';
import { LIGHT_SOURCE, MONTH_SOURCE, UNIT_SOURCE } from './board-columns';
import type { BoardDraft } from './board-draft';
import { COLOUR } from './board-looks';
import type { BoardChart } from './board-sheet';
import { chartSource, type TablePlace } from './board-table';
import type { Dashboard } from './build-dashboard';

/** With more bars than these, names cannot be read any more. */
const MOST_BARS = 12;

/** How all our charts are named: others on the sheet are somebody else's. */
export const CHART_PREFIX = '台账通-';

/** Rows that the charts lie over, and how high each is, in points. */
const CHART_ROWS = 14;
const CHART_ROW_HEIGHT = 20;

/** The axis of rates goes on behind 100 %: the label of a whole bar stands there. */
const ROOM_FOR_LABELS = 1.15;

/** Labels of nothing would lie over each other. */
const UNLESS_ZERO = '0;;';

/** Leaves room for charts and says where. */
export function addChartRoom(draft: BoardDraft): { readonly top: number; readonly bottom: number } {
  const [top = 0] = Array.from({ length: CHART_ROWS }, () => draft.addRow(CHART_ROW_HEIGHT));
  return { top, bottom: top + CHART_ROWS - 1 };
}

type Room = ReturnType<typeof addChartRoom>;

const inColumns = ({ top, bottom }: Room, left: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

/** The tables that the charts are of. */
interface ItemTables {
  readonly lights: TablePlace;
  readonly months: TablePlace;
  readonly units: TablePlace;
}

function lightChart(room: Room, lights: TablePlace): BoardChart {
  return {
    name: `${CHART_PREFIX}亮灯`,
    type: 'Doughnut',
    title: '亮灯情况（项）',
    source: chartSource(lights, LIGHT_SOURCE),
    place: inColumns(room, 0, 1),
    colours: [COLOUR.red, COLOUR.yellow, COLOUR.green],
    labelFormat: UNLESS_ZERO,
  };
}

function monthChart(room: Room, months: TablePlace, dated: number): BoardChart {
  return {
    name: `${CHART_PREFIX}月份`,
    type: 'ColumnClustered',
    title: '按到期月份（项）',
    source: chartSource(months, MONTH_SOURCE, dated),
    place: inColumns(room, 2, 5),
    colours: [COLOUR.pale, COLOUR.accent],
    labelFormat: UNLESS_ZERO,
  };
}

function rateChart(chart: Pick<BoardChart, 'name' | 'title' | 'source' | 'place'>): BoardChart {
  return {
    ...chart,
    type: 'BarClustered',
    colours: [COLOUR.accent],
    labelFormat: '0%',
    maximum: ROOM_FOR_LABELS,
  };
}

/** The charts of the items; what has no figures has no chart. */
export function itemCharts(
  { months, units }: Dashboard,
  tables: ItemTables,
  room: Room,
): readonly BoardChart[] {
  const dated = months.filter(({ month }) => month !== null).length;
  const title = units.length > MOST_BARS ? `牵头单位完成率（前${MOST_BARS}名）` : '牵头单位完成率';
  return [
    lightChart(room, tables.lights),
    ...(dated > 0 ? [monthChart(room, tables.months, dated)] : []),
    ...(units.length > 0
      ? [
          rateChart({
            name: `${CHART_PREFIX}单位`,
            title,
            source: chartSource(tables.units, UNIT_SOURCE, MOST_BARS),
            place: inColumns(room, 6, 9),
          }),
        ]
      : []),
  ];
}

/** The chart of a workbook that has information quotas only; the columns are those of the units. */
export function quotaCharts(quota: TablePlace, room: Room): readonly BoardChart[] {
  return [
    rateChart({
      name: `${CHART_PREFIX}信息`,
      title: '信息任务完成率',
      source: chartSource(quota, UNIT_SOURCE, MOST_BARS),
      place: inColumns(room, 0, 9),
    }),
  ];
}
