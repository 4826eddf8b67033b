import { addDays, civilDate, endOfMonth, startOfMonth, type CivilDate } from '#core/date/civil-date';
import type { Part, Period, Point } from './clause';

/** A stretch of days, both inclusive. */
export interface Stretch {
  readonly start: CivilDate;
  readonly due: CivilDate;
}

const COUNT = { half: 2, quarter: 4, month: 12 } as const;
const THIRD_PLAN = { number: 3, start: 1966 } as const;
const PLAN_YEARS = 5;

/** First and last month of a period, or undefined where the calendar has no such period. */
function monthsOf(
  period: Exclude<Period, { unit: 'day' | 'plan' | 'spoken-month' }>,
): readonly [number, number] | undefined {
  if (period.unit === 'year') return [1, 12];
  const count = COUNT[period.unit];
  if (!(period.number >= 1 && period.number <= count)) return undefined;
  const length = 12 / count;
  return [(period.number - 1) * length + 1, period.number * length];
}

function partOfMonth(year: number, month: number, part: Part | undefined): Stretch {
  const first = startOfMonth(year, month);
  if (part === undefined) return { start: first, due: endOfMonth(year, month) };
  if (part === 'first-half') return { start: first, due: addDays(first, 14) };
  const start = addDays(first, { early: 0, middle: 10, late: 20 }[part]);
  return { start, due: part === 'late' ? endOfMonth(year, month) : addDays(start, 9) };
}

function partOfMonths([first, last]: readonly [number, number], part: Part): number {
  const middle = first + Math.floor((last - first) / 2);
  return { early: first, middle, late: last, 'first-half': middle }[part];
}

/** The years of a five-year plan; only its end is a part of it that anybody can date. */
function planStretch(number: number, part: Part | undefined): Stretch | undefined {
  const first = THIRD_PLAN.start + PLAN_YEARS * (number - THIRD_PLAN.number);
  const last = first + PLAN_YEARS - 1;
  if (part !== undefined && part !== 'late') return undefined;
  return { start: startOfMonth(part ? last : first, part ? 12 : 1), due: endOfMonth(last, 12) };
}

/** The days a date covers, before 前 is looked at; undefined where it leaves its month open. */
export function stretchOf({ period, part }: Point, year: number): Stretch | undefined {
  if (period.unit === 'spoken-month') return undefined;
  if (period.unit === 'day') {
    const day = civilDate(year, period.month ?? 0, period.day);
    return day && { start: day, due: day };
  }
  if (period.unit === 'plan') return planStretch(period.number, part);
  const months = monthsOf(period);
  if (!months || civilDate(year, 1, 1) === undefined) return undefined;
  if (period.unit === 'month') return partOfMonth(year, period.number, part);
  if (part !== undefined) return partOfMonth(year, partOfMonths(months, part), undefined);
  return { start: startOfMonth(year, months[0]), due: endOfMonth(year, months[1]) };
}
