import type { CivilDate } from '#core/date/civil-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { toHalfWidth } from '#core/text/normalise';

/** A month counted from year 0, so that months compare and subtract across years. */
export type MonthNumber = number;

export function monthNumber(date: CivilDate): MonthNumber {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

/** `6月`, `2023年11月`, `十二月`; not `3个月`. */
const NAMED_MONTH = /(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月/g;

/**
 * The latest month a progress note names, or undefined when it names none. A month without year is of the year of
 * `asOf`, unless it would lie more than half a year ahead: `12月` read in January is last December.
 */
export function latestMonthNamed(note: string, asOf: CivilDate): MonthNumber | undefined {
  const months = [...toHalfWidth(note).matchAll(NAMED_MONTH)].flatMap(([named]) => {
    const year = /^\d{4}/.exec(named)?.[0];
    const digits = named.replace(/^\d{4}年|月$/g, '');
    const month = chineseNumeral(digits) ?? Number(digits);
    if (month < 1 || month > 12) return [];
    if (year !== undefined) return [Number(year) * 12 + month - 1];
    const lastYear = month - monthOf(asOf) > 6 ? 1 : 0;
    return [(yearOf(asOf) - lastYear) * 12 + month - 1];
  });
  return months.length === 0 ? undefined : Math.max(...months);
}
