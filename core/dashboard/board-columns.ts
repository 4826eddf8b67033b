import type { MonthCompletion } from '#core/completion/by-month';
import type { Counts } from '#core/completion/counts';
import { dayText, dueMonthText } from '#core/completion/wording';
import { type CivilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import { type Rectification, RECTIFICATION_NAMES } from '#core/inspection/rectification';
import type { ItemLine } from '#core/report/item-lines';
import type { LedgerLine } from '#core/report/ledger-line';
import type { QuotaScore } from '#core/scoring/score-quota';
import { COLOUR } from './board-looks';
import type { BoardRule } from './board-sheet';
import type { BoardColumn } from './board-table';
import type { RankedUnit } from './build-dashboard';
import type { BoardLamp } from './board-lamps';
import type { TrendPoint } from './month-trend';

const RATE = '0.0%';
const POINTS = '0.00';

const RATE_BAR: BoardRule = { type: 'rateBar', color: COLOUR.bar };
const RED_BELOW_ZERO: BoardRule = { type: 'belowZero', ink: COLOUR.redInk };

/** A table across the board: a number and a name, then figures in what is left of its columns. */
const NUMBER_WIDTH = 1;
const NAME_WIDTH = 6;
const FIGURE_WIDTH = 3;

const countColumn = <R>(
  header: string,
  value: (row: R) => number | null,
  width = FIGURE_WIDTH,
): BoardColumn<R> => ({ header, width, value });

const rateColumn = <R>(
  header: string,
  value: (row: R) => number | null,
  width = FIGURE_WIDTH,
): BoardColumn<R> => ({ header, width, value, format: RATE, rules: [RATE_BAR] });

const rankColumn = <R>(value: (row: R) => number | null): BoardColumn<R> =>
  countColumn('名次', value, NUMBER_WIDTH);

/** Counts the rows; a total has no number. */
const numberColumn: BoardColumn<unknown> = {
  header: '序号',
  width: NUMBER_WIDTH,
  value: (_row, index) => (index === undefined ? '' : index + 1),
};

const nameColumn = <R>(header: string, value: (row: R) => string, width = NAME_WIDTH): BoardColumn<R> => ({
  header,
  width,
  value,
  isText: true,
});

const lightRules = ({ light, ink }: BoardLamp): { readonly rules?: readonly BoardRule[] } =>
  light === 'red' ? { rules: [{ type: 'aboveZero', ink }] } : {};

/** Together as wide as three figures, however many lamps there are. */
function lightColumns<R>(lamps: readonly BoardLamp[], of: (row: R) => Counts): readonly BoardColumn<R>[] {
  const rest = 3 * FIGURE_WIDTH - FIGURE_WIDTH;
  return lamps.map((lamp, index) => ({
    ...countColumn<R>(
      lamp.name,
      (row) => of(row).lights[lamp.light],
      index === 0 ? FIGURE_WIDTH : rest / (lamps.length - 1),
    ),
    ...lightRules(lamp),
  }));
}

const countColumns = <R>(lamps: readonly BoardLamp[], of: (row: R) => Counts): readonly BoardColumn<R>[] => [
  rateColumn('完成率', (row) => of(row).completionRate),
  rateColumn('按期完成率', (row) => of(row).onTimeRate),
  countColumn('事项总数', (row) => of(row).total),
  countColumn('已完成', (row) => of(row).done + of(row).doneLate),
  countColumn('到期应完成', (row) => of(row).dueByNow),
  ...lightColumns(lamps, of),
];

export const ledgerColumns = (lamps: readonly BoardLamp[]): readonly BoardColumn<LedgerLine>[] => [
  numberColumn,
  nameColumn('台账', ({ name }) => name),
  ...countColumns<LedgerLine>(lamps, (line) => line),
];

export const unitColumns = (lamps: readonly BoardLamp[]): readonly BoardColumn<RankedUnit>[] => [
  rankColumn(({ rank }) => rank),
  nameColumn('牵头单位', ({ unit }) => unit),
  ...countColumns<RankedUnit>(lamps, ({ lead }) => lead),
];
/** Which of them a chart is of. */
export const UNIT_NAME = 1;
export const UNIT_RATE = 2;

/** The same in the ten columns on the right of the page. */
export const rankingColumns = (lamps: readonly BoardLamp[]): readonly BoardColumn<RankedUnit>[] => [
  rankColumn(({ rank }) => rank),
  nameColumn('牵头单位', ({ unit }) => unit, 4),
  rateColumn('完成率', ({ lead }) => lead.completionRate, 1),
  countColumn('总数', ({ lead }) => lead.total, 1),
  countColumn('完成', ({ lead }) => lead.done + lead.doneLate, 1),
  ...lamps.slice(0, 2).map((lamp) => ({
    ...countColumn<RankedUnit>(lamp.name, ({ lead }) => lead.lights[lamp.light], 1),
    ...lightRules(lamp),
  })),
];

export const monthColumns = (
  lamps: readonly BoardLamp[],
  asOf: CivilDate,
): readonly BoardColumn<MonthCompletion>[] => [
  numberColumn,
  nameColumn('到期月份', ({ month }) => dueMonthText(month, asOf)),
  countColumn('应完成', ({ total }) => total),
  countColumn('已完成', ({ done, doneLate }) => done + doneLate),
  rateColumn('完成率', ({ completionRate }) => completionRate),
  countColumn('按期完成', ({ done }) => done),
  countColumn('逾期完成', ({ doneLate }) => doneLate),
  ...lightColumns<MonthCompletion>(lamps, (month) => month),
];

/** `6月` for its last day, `6月15日` for another. */
function trendName({ day }: TrendPoint): string {
  const month = monthOf(day);
  return day === endOfMonth(yearOf(day), month) ? `${month}月` : dayText(day, day);
}

export const trendColumns = (lamps: readonly BoardLamp[]): readonly BoardColumn<TrendPoint>[] => [
  numberColumn,
  nameColumn('截至', trendName),
  countColumn('累计应完成', ({ total }) => total.dueByNow),
  countColumn('累计完成', ({ total }) => total.done + total.doneLate),
  rateColumn('完成率', ({ total }) => total.completionRate),
  rateColumn('按期完成率', ({ total }) => total.onTimeRate),
  countColumn('逾期未完成', ({ total }) => total.overdue),
  ...lightColumns<TrendPoint>(lamps, ({ total }) => total),
];
/** Which of them charts are of. */
export const TREND = { name: 1, due: 2, done: 3, rate: 4 } as const;

/** As many characters as one reads at a glance. */
const LONGEST_TEXT = 80;

/** The beginning of a text in one paragraph. */
function glance(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  const end = characters.length > LONGEST_TEXT ? '…' : '';
  return characters.slice(0, LONGEST_TEXT).join('') + end;
}

interface RedWidths {
  readonly ledger: number;
  readonly item: number;
  readonly lead: number;
  readonly reason: number;
}

const redColumns = (widths: RedWidths): readonly BoardColumn<ItemLine>[] => [
  nameColumn('台账', ({ ledger }) => ledger, widths.ledger),
  countColumn('编号', ({ no }) => no, 1),
  nameColumn('事项', ({ item }) => glance(item), widths.item),
  nameColumn('责任单位', ({ lead }) => glance(lead.join('、')), widths.lead),
  { header: '时限', width: 2, value: ({ due }) => due },
  { ...countColumn<ItemLine>('逾期', ({ daysOverdue }) => daysOverdue, 1), format: '0"天"' },
  nameColumn('原因', ({ reason }) => reason, widths.reason),
];

/** Red items in the twenty columns on the left of the page. */
export const RED_ON_PAGE = redColumns({ ledger: 2, item: 6, lead: 4, reason: 4 });
/** All of them across the board. */
export const RED_COLUMNS = redColumns({ ledger: 3, item: 12, lead: 5, reason: 7 });

export const FINDING_COLUMNS: readonly BoardColumn<Rectification>[] = [
  numberColumn,
  { header: '检查日期', width: 3, value: ({ entry }) => entry.date },
  nameColumn('单位', ({ entry }) => glance(entry.unit), 5),
  nameColumn('发现问题', ({ entry }) => glance(entry.problem), 12),
  { header: '状态', width: 3, value: ({ state }) => RECTIFICATION_NAMES[state] },
  nameColumn('整改期限', ({ reason }) => reason, 7),
];

const SIGNED_RATE = '+0.0%;-0.0%;0.0%';

export const QUOTA_COLUMNS: readonly BoardColumn<QuotaScore>[] = [
  rankColumn(({ rank }) => rank),
  nameColumn('单位', ({ unit }) => unit),
  rateColumn('完成率', ({ share }) => share),
  {
    header: '比序时进度',
    width: FIGURE_WIDTH,
    value: ({ pace }) => pace,
    format: SIGNED_RATE,
    rules: [RED_BELOW_ZERO],
  },
  countColumn('全年任务', ({ quota }) => quota),
  countColumn('已报送', ({ done }) => done),
  countColumn('已计入', ({ counted }) => counted),
  countColumn('还差', ({ gap }) => gap),
  { ...countColumn<QuotaScore>('得分', ({ points }) => points), format: POINTS },
  countColumn('目标分', ({ targetScore }) => targetScore),
];

/** A light, and how many items have it. */
export interface LightLine {
  readonly lamp: BoardLamp;
  readonly count: number;
  readonly share: number | null;
}

export const lightLineColumns = (lamps: readonly BoardLamp[]): readonly BoardColumn<LightLine>[] => [
  numberColumn,
  {
    header: '亮灯',
    width: NAME_WIDTH,
    value: ({ lamp }) => lamp.name,
    rules: lamps.map(({ name, ink, ground }) => ({
      type: 'text',
      text: name,
      ink,
      ground,
    })),
  },
  countColumn('项数', ({ count }) => count),
  { header: '占比', width: FIGURE_WIDTH, value: ({ share }) => share, format: RATE },
  nameColumn('含义', ({ lamp }) => lamp.meaning, 18),
];
/** Which of them the chart is of. */
export const LIGHT_NAME = 1;
export const LIGHT_COUNT = 2;
