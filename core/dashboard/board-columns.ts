import type { MonthCompletion } from '#core/completion/by-month';
import type { Counts } from '#core/completion/counts';
import { LIGHT_NAMES, type Light } from '#core/completion/light';
import { monthText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type { Span } from '#core/grid/grid';
import type { ItemLine } from '#core/report/item-lines';
import type { LedgerLine } from '#core/report/monthly-report';
import type { QuotaScore } from '#core/scoring/score-quota';
import { COLOUR } from './board-looks';
import type { BoardRule } from './board-sheet';
import type { BoardColumn } from './board-table';
import type { RankedUnit } from './build-dashboard';

const RATE = '0.0%';
const POINTS = '0.00';

const RATE_BAR: BoardRule = { type: 'rateBar', color: COLOUR.bar };
const RED_ABOVE_ZERO: BoardRule = { type: 'aboveZero', ink: COLOUR.redInk };
const RED_BELOW_ZERO: BoardRule = { type: 'belowZero', ink: COLOUR.redInk };
const LAMPS: readonly BoardRule[] = [
  { type: 'text', text: LIGHT_NAMES.red, ink: COLOUR.redInk, ground: COLOUR.redGround },
  { type: 'text', text: LIGHT_NAMES.yellow, ink: COLOUR.yellowInk, ground: COLOUR.yellowGround },
  { type: 'text', text: LIGHT_NAMES.green, ink: COLOUR.greenInk, ground: COLOUR.greenGround },
];

/** Columns of the sheet from one to another; one where the other is left out. */
function at(first: number, last = first): Span {
  return { first, last };
}

const rateColumn = <R>(header: string, column: number, value: (row: R) => number | null): BoardColumn<R> => ({
  header,
  at: at(column),
  value,
  format: RATE,
  rules: [RATE_BAR],
});

const countColumn = <R>(
  header: string,
  column: number,
  value: (row: R) => number | null,
): BoardColumn<R> => ({
  header,
  at: at(column),
  value,
});

const rankColumn = <R>(value: (row: R) => number | null): BoardColumn<R> => countColumn('名次', 0, value);

/** Counts the rows; a total has no number. */
const numberColumn: BoardColumn<unknown> = {
  header: '序号',
  at: at(0),
  value: (_row, index) => (index === undefined ? '' : index + 1),
};

const nameColumn = <R>(header: string, value: (row: R) => string): BoardColumn<R> => ({
  header,
  at: at(1),
  value,
  isText: true,
});

const lightColumns = <R>(of: (row: R) => Counts): readonly BoardColumn<R>[] =>
  (['red', 'yellow', 'green'] as const).map((light: Light, index) => ({
    ...countColumn<R>(LIGHT_NAMES[light], 7 + index, (row) => of(row).lights[light]),
    ...(light === 'red' && { rules: [RED_ABOVE_ZERO] }),
  }));

const countColumns = <R>(of: (row: R) => Counts): readonly BoardColumn<R>[] => [
  rateColumn('完成率', 2, (row) => of(row).completionRate),
  rateColumn('按期完成率', 3, (row) => of(row).onTimeRate),
  countColumn('事项总数', 4, (row) => of(row).total),
  countColumn('已完成', 5, (row) => of(row).done + of(row).doneLate),
  countColumn('到期应完成', 6, (row) => of(row).dueByNow),
  ...lightColumns(of),
];

export const LEDGER_COLUMNS: readonly BoardColumn<LedgerLine>[] = [
  numberColumn,
  nameColumn('台账', ({ name }) => name),
  ...countColumns<LedgerLine>((line) => line),
];

/** Unit and rate stand side by side, for the chart. */
export const UNIT_COLUMNS: readonly BoardColumn<RankedUnit>[] = [
  rankColumn(({ rank }) => rank),
  nameColumn('牵头单位', ({ unit }) => unit),
  ...countColumns<RankedUnit>(({ lead }) => lead),
];
export const UNIT_SOURCE = at(1, 2);

/** `6月`, with its year where that is not the year of `asOf`. */
function monthName({ month }: MonthCompletion, asOf: CivilDate): string {
  if (month === null) return '无明确时限';
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return monthText(year * 12 + ofYear - 1, asOf);
}

/** Month, what was to be done and what is done stand side by side, for the chart. */
export function monthColumns(asOf: CivilDate): readonly BoardColumn<MonthCompletion>[] {
  return [
    numberColumn,
    nameColumn('到期月份', (month) => monthName(month, asOf)),
    countColumn('应完成', 2, ({ total }) => total),
    countColumn('已完成', 3, ({ done, doneLate }) => done + doneLate),
    rateColumn('完成率', 4, ({ completionRate }) => completionRate),
    countColumn('按期完成', 5, ({ done }) => done),
    countColumn('逾期完成', 6, ({ doneLate }) => doneLate),
    ...lightColumns<MonthCompletion>((month) => month),
  ];
}
export const MONTH_SOURCE = at(1, 3);

/** As many characters as one reads at a glance. */
const LONGEST_TEXT = 80;

/** The beginning of a text in one paragraph. */
function glance(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  const end = characters.length > LONGEST_TEXT ? '…' : '';
  return characters.slice(0, LONGEST_TEXT).join('') + end;
}

export const OVERDUE_COLUMNS: readonly BoardColumn<ItemLine>[] = [
  numberColumn,
  nameColumn('事项', ({ item }) => glance(item)),
  { header: '责任单位', at: at(2, 3), value: ({ lead }) => glance(lead.join('、')), isText: true },
  { header: '到期', at: at(4), value: ({ due }) => due },
  countColumn('逾期天数', 5, ({ daysOverdue }) => daysOverdue),
  { header: '原因', at: at(6, 9), value: ({ reason }) => reason, isText: true },
];

const SIGNED_RATE = '+0.0%;-0.0%;0.0%';

export const QUOTA_COLUMNS: readonly BoardColumn<QuotaScore>[] = [
  rankColumn(({ rank }) => rank),
  nameColumn('单位', ({ unit }) => unit),
  rateColumn('完成率', 2, ({ share }) => share),
  {
    header: '比序时进度',
    at: at(3),
    value: ({ pace }) => pace,
    format: SIGNED_RATE,
    rules: [RED_BELOW_ZERO],
  },
  countColumn('全年任务', 4, ({ quota }) => quota),
  countColumn('已报送', 5, ({ done }) => done),
  countColumn('已计入', 6, ({ counted }) => counted),
  countColumn('还差', 7, ({ gap }) => gap),
  { ...countColumn('得分', 8, ({ points }) => points), format: POINTS },
  countColumn('目标分', 9, ({ targetScore }) => targetScore),
];

/** What a light stands for, and how many items have it. */
export interface LightLine {
  readonly name: string;
  readonly count: number;
  readonly share: number | null;
  readonly meaning: string;
}

/** Light and count stand side by side, for the chart. */
export const LIGHT_COLUMNS: readonly BoardColumn<LightLine>[] = [
  numberColumn,
  { header: '亮灯', at: at(1), value: ({ name }) => name, rules: LAMPS },
  countColumn('项数', 2, ({ count }) => count),
  { header: '占比', at: at(3), value: ({ share }) => share, format: RATE },
  { header: '含义', at: at(4, 9), value: ({ meaning }) => meaning, isText: true },
];
export const LIGHT_SOURCE = at(1, 2);
