import type { CivilDate } from '#core/date/civil-date';
import { addDays, civilDate, daysBetween, monthOf, yearOf } from '#core/date/civil-date';
import { readDate } from '#core/ledger/row-fields';
import { looseKey } from '#core/text/normalise';
import { listed, type ValueForm } from './value-form';

type Days = readonly CivilDate[];

/** More would be a mistyped year. */
const LONGEST_RANGE = 62;
const RANGE = /至|到|[—–~]+/;
const DAY_OF_MONTH = /^(\d{1,2})[日号]?$/;

/** The last day of a range, which may leave out the year, or the month as well. */
function endOf(first: CivilDate, written: string): CivilDate | undefined {
  const day = DAY_OF_MONTH.exec(written)?.[1];
  if (day !== undefined) return civilDate(yearOf(first), monthOf(first), Number(day));
  return readDate(written, yearOf(first));
}

function daysOf(part: string): Days | undefined {
  const [from = '', to, ...more] = looseKey(part).split(RANGE);
  const first = readDate(from, undefined);
  const last = first && to !== undefined ? endOf(first, to) : first;
  if (!first || !last || more.length > 0) return undefined;
  const count = daysBetween(first, last) + 1;
  if (count < 1 || count > LONGEST_RANGE) return undefined;
  return Array.from({ length: count }, (_, offset) => addDays(first, offset));
}

/** Days in order, each once. */
export function inOrder(days: Days): Days {
  return [...new Set(days)].sort();
}

/** The first and the last day of each run of neighbouring days. */
function runsOf(days: Days): readonly (readonly [CivilDate, CivilDate])[] {
  const runs: [CivilDate, CivilDate][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const isNext = run && addDays(run[1], 1) === day && daysBetween(run[0], day) < LONGEST_RANGE;
    if (isNext) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Days and ranges: `2027-02-05至2027-02-12、2027-04-05`. */
export const DAYS: ValueForm<Days> = {
  read(text) {
    const parts = listed(text).map(daysOf);
    const days = parts.flatMap((part) => part ?? []);
    return days.length === 0 || parts.includes(undefined) ? undefined : inOrder(days);
  },
  write: (days) =>
    runsOf(days)
      .map(([first, last]) => (first === last ? first : `${first}至${last}`))
      .join('、'),
  accepts: '日期或起止日期，如“2027-02-05至2027-02-12”，几个的用“、”分开',
};
