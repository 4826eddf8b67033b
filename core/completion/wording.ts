import type { CivilDate } from '#core/date/civil-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import { oneLine } from '#core/text/normalise';
import { STATE_NAMES } from './light';
import type { MonthNumber } from './progress-note';

/** `6月30日`, with its year where that differs from the year of `asOf`. */
export function dayText(date: CivilDate, asOf: CivilDate): string {
  const year = yearOf(date) === yearOf(asOf) ? '' : `${yearOf(date)}年`;
  return `${year}${monthOf(date)}月${Number(date.slice(8))}日`;
}

/** `6月`, with its year where that differs from the year of `asOf`. */
export function monthText(month: MonthNumber, asOf: CivilDate): string {
  const year = Math.floor(month / 12);
  return `${year === yearOf(asOf) ? '' : `${year}年`}${(month % 12) + 1}月`;
}

/** `6月` for `2023-06`, with its year where that is not the year of `asOf`; null is that of items without a due date. */
export function dueMonthText(month: string | null, asOf: CivilDate): string {
  if (month === null) return STATE_NAMES.noDue;
  const [year = '', number] = month.split('-');
  return `${asOf.startsWith(year) ? '' : `${year}年`}${Number(number)}月`;
}

/** `45%`: a share of 0–100 in whole points. */
export function pointsText(percent: number): string {
  return `${Math.round(percent)}%`;
}

/** Enough of a text to know which one is meant. */
const LONGEST_QUOTE = 24;

/** What somebody wrote, on one line and short enough for a reason. */
export function quoteText(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** `逾期12天`, `今日截止` or `还剩5天`, by the days that are left. */
export function leftText(days: number): string {
  if (days < 0) return `逾期${-days}天`;
  return days === 0 ? '今日截止' : `还剩${days}天`;
}
