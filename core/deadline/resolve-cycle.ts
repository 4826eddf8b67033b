import {
  addDays,
  daysBetween,
  endOfMonth,
  startOfMonth,
  yearOf,
  type CivilDate,
} from '#core/date/civil-date';
import type { Cycle } from './clause';

const A_MONDAY: CivilDate = '2001-01-01';

/** 1 Monday – 7 Sunday. */
function weekdayOf(date: CivilDate): number {
  return (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
}

function onWeekdays(year: number, { every, weekdays }: Extract<Cycle, { unit: 'week' }>): CivilDate[] {
  const first = startOfMonth(year, 1);
  const dates: CivilDate[] = [];
  for (const weekday of weekdays) {
    let date = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
    for (; yearOf(date) === year; date = addDays(date, 7 * every)) dates.push(date);
  }
  return dates;
}

function inMonths(
  year: number,
  { length, month, days }: Extract<Cycle, { unit: 'months' }>,
): CivilDate[] | undefined {
  if (month < 1 || month > length || days.some((day) => day < 1 || day > 31)) return undefined;
  const dates: CivilDate[] = [];
  for (let at = month; at <= 12; at += length) {
    const last = endOfMonth(year, at);
    for (const day of days) {
      const date = addDays(startOfMonth(year, at), day - 1);
      dates.push(date < last ? date : last);
    }
  }
  return dates;
}

/** The days a cycle falls due in a year, or undefined where it names a day there is none of. */
export function occurrences(cycle: Exclude<Cycle, { unit: 'year' }>, year: number): CivilDate[] | undefined {
  return cycle.unit === 'week' ? onWeekdays(year, cycle) : inMonths(year, cycle);
}
