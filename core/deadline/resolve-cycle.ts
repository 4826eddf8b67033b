import { addDays, endOfMonth, startOfMonth, type CivilDate } from '#core/date/civil-date';
import type { Cycle } from './clause';

const MONDAY_OFFSET = 3;
const MS_PER_DAY = 86_400_000;

/** 1 Monday – 7 Sunday. */
function weekdayOf(date: CivilDate): number {
  const days = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  return ((((days + MONDAY_OFFSET) % 7) + 7) % 7) + 1;
}

function daysOfYear(year: number, step: number, from: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; Number(day.slice(0, 4)) === year; day = addDays(day, step)) days.push(day);
  return days;
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
  const first = startOfMonth(year, 1);
  switch (cycle.unit) {
    case 'day':
      return daysOfYear(year, 1, first);
    case 'week':
      return daysOfYear(year, 7 * cycle.every, addDays(first, (cycle.weekday - weekdayOf(first) + 7) % 7));
    case 'months':
      return inMonths(year, cycle);
  }
}
