import type { CivilDate } from '#core/date/civil-date';
import { civilDate, daysBetween, endOfMonth, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import type { Milestone } from '#core/deadline/deadline';

/** A day or month in what a clerk reports of milestones. */
export interface ReportedTime {
  readonly year: number | undefined;
  readonly month: number;
  /** Undefined where only the month is told. */
  readonly day: number | undefined;
  /** First month of a window such as `1-3月`. */
  readonly fromMonth?: number;
  /** Whether it can only name a milestone: windows, `6月底前`, `3月底节点`. */
  readonly isName: boolean;
}

const NAMES = '(前|以前|之前)?(?=(的?(?:节点|阶段|目标|任务))?)';
const WINDOW = /(?:(20\d\d)年)?(\d{1,2})月?份?[-~—至到](\d{1,2})月份?(?!\d)/gu;
const DAY = new RegExp(
  `(?:(20\\d\\d|\\d\\d)[年./-])?(\\d{1,2})[月./-](\\d{1,2})(?![\\d%])[日号]?${NAMES}`,
  'gu',
);
const MONTH = new RegExp(`(?:(20\\d\\d)年)?(\\d{1,2})月份?(?:[底末初]|[上中下]旬)?${NAMES}`, 'gu');
const QUARTER = new RegExp(`(?:(20\\d\\d)年)?第?([一二三四1-4])季度[底末]?${NAMES}`, 'gu');
const HALF = new RegExp(`(?:(20\\d\\d)年)?([上下]半年|年[底末])${NAMES}`, 'gu');
const MONTHS_OF_QUARTER = 3;
/** Stands in for what was read; no text holds it. */
const TAKEN = '\uFFFF';

function fullYear(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

type Take = (match: readonly (string | undefined)[]) => ReportedTime;

const point = (match: readonly (string | undefined)[], month: number): ReportedTime => ({
  year: fullYear(match[1]),
  month,
  day: undefined,
  isName: match[3] !== undefined || match[4] !== undefined,
});

const READERS: readonly (readonly [RegExp, Take])[] = [
  [
    WINDOW,
    ([, year, from, to]) => ({
      ...{ year: fullYear(year), fromMonth: Number(from), month: Number(to) },
      ...{ day: undefined, isName: true },
    }),
  ],
  [
    DAY,
    ([, year, month, day, before, named]) => ({
      ...{ year: fullYear(year), month: Number(month), day: Number(day) },
      isName: before !== undefined || named !== undefined,
    }),
  ],
  [MONTH, (match) => point(match, Number(match[2]))],
  [
    QUARTER,
    (match) => point(match, MONTHS_OF_QUARTER * ('一二三四'.indexOf(match[2] ?? '') + 1 || Number(match[2]))),
  ],
  [HALF, (match) => point(match, match[2] === '上半年' ? 6 : 12)],
];

/** The times that a text of half-width digits tells, in order of kind, and the text without them. */
export function takeTimes(text: string): { readonly times: readonly ReportedTime[]; readonly rest: string } {
  const found: { readonly at: number; readonly time: ReportedTime }[] = [];
  let rest = text;
  for (const [pattern, take] of READERS) {
    rest = rest.replace(pattern, (...match: (string | number | undefined)[]) => {
      const texts = match.filter((part): part is string | undefined => typeof part !== 'number');
      const time = take(texts);
      if (time.month < 1 || time.month > 12) return String(match[0]);
      found.push({ at: Number(match.find((part) => typeof part === 'number')), time });
      // As long as what it stands for, so that places stay.
      return TAKEN.repeat(String(match[0]).length);
    });
  }
  const times = found.sort((a, b) => a.at - b.at).map(({ time }) => time);
  return { times, rest: rest.replaceAll(TAKEN, '') };
}

/** Whether a time may name a milestone: it is due in that month, and begins with that window. */
export function names({ year, month, day, fromMonth }: ReportedTime, { due, start }: Milestone): boolean {
  if (monthOf(due) !== month || (year !== undefined && year !== yearOf(due))) return false;
  if (day !== undefined && Number(due.slice(8)) !== day) return false;
  return fromMonth === undefined || start === undefined || monthOf(start) === fromMonth;
}

/** Days between a day and the window of a milestone; 0 within it. */
function distance(day: CivilDate, { start, due }: Milestone): number {
  const from = start ?? startOfMonth(yearOf(due), 1);
  if (day < from) return daysBetween(day, from);
  return day > due ? daysBetween(due, day) : 0;
}

/**
 * The day a time means as the day a milestone was reached: a month means its last day, and without a year the one nearest
 * to the milestone's window. Undefined where the calendar has no such day.
 */
export function dayReached({ year, month, day }: ReportedTime, milestone: Milestone): CivilDate | undefined {
  const dayIn = (of: number): CivilDate | undefined =>
    day === undefined ? endOfMonth(of, month) : civilDate(of, month, day);
  if (year !== undefined) return dayIn(year);
  const dueYear = yearOf(milestone.due);
  const [nearest] = [dueYear, dueYear + 1, dueYear - 1]
    .flatMap((of) => dayIn(of) ?? [])
    .sort((a, b) => distance(a, milestone) - distance(b, milestone));
  return nearest;
}
