import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CivilDate } from '#core/date/civil-date';
import { addDays, weekdayOf, yearOf } from '#core/date/civil-date';
import type { OwnDays } from './own-days';

/** The days off, and the weekend days made up for, that the State Council has published. */
const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(published.holidays));
const WORKDAYS: ReadonlySet<string> = new Set(Object.keys(published.workdays));

const YEARS = [...HOLIDAYS].map((day) => Number(day.slice(0, 4)));

/** The first and the last year whose days off are known. In others only Saturdays and Sundays are free. */
export const CALENDAR_YEARS = { first: Math.min(...YEARS), last: Math.max(...YEARS) } as const;

/** Whether the days off of its year are known. */
export function isCovered(day: CivilDate): boolean {
  return yearOf(day) >= CALENDAR_YEARS.first && yearOf(day) <= CALENDAR_YEARS.last;
}

/** Which years are known and what to do about the others, for whoever relies on working days. */
export const CALENDAR_NOTE =
  `节假日数据：${CALENDAR_YEARS.first}—${CALENDAR_YEARS.last}年，按国务院办公厅公布的放假和调休安排；` +
  '其他年份只除去周六、周日，请在“规则设置”的“节假日”“上班日”中补填。';

function isWeekend(day: CivilDate): boolean {
  return weekdayOf(day) >= 6;
}

/** Whether people work on a day. A bureau's own days go before the published ones, its 上班日 before its 节假日. */
export function isWorkingDay(day: CivilDate, own: OwnDays): boolean {
  if (own.workdays.includes(day)) return true;
  if (own.holidays.includes(day) || HOLIDAYS.has(day)) return false;
  return WORKDAYS.has(day) || !isWeekend(day);
}

/** The `count`th working day after `day`, which itself does not count; `day` where `count` is 0. */
export function addWorkingDays(day: CivilDate, count: number, own: OwnDays): CivilDate {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, own)) left -= 1;
  }
  return at;
}
