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
 * The months a progress note tells of, as often as it names them. No note can tell of a month that has not begun, so a
 * later one without year is last year's: `12月` read in January is last December. Where work on the item began after
 * that, on `begin`, the month is only planned and says nothing.
 */
export function monthsNamed(note: string, asOf: CivilDate, begin: CivilDate | undefined): MonthNumber[] {
  return [...toHalfWidth(note).matchAll(NAMED_MONTH)].flatMap(([named]) => {
    const year = /^\d{4}/.exec(named)?.[0];
    const digits = named.replace(/^\d{4}年|月$/g, '');
    const month = chineseNumeral(digits) ?? Number(digits);
    if (month < 1 || month > 12) return [];
    if (year !== undefined) return [Number(year) * 12 + month - 1];
    if (month <= monthOf(asOf)) return [yearOf(asOf) * 12 + month - 1];
    const lastYears = (yearOf(asOf) - 1) * 12 + month - 1;
    return begin !== undefined && lastYears < monthNumber(begin) ? [] : [lastYears];
  });
}

/** The latest month a progress note tells of, or undefined when it names none; see `monthsNamed`. */
export function latestMonthNamed(
  note: string,
  asOf: CivilDate,
  begin: CivilDate | undefined,
): MonthNumber | undefined {
  const months = monthsNamed(note, asOf, begin);
  return months.length === 0 ? undefined : Math.max(...months);
}
