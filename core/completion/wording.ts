import type { CivilDate } from '#core/date/civil-date';
import { monthOf, yearOf } from '#core/date/civil-date';
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

/** `45%`: a share of 0–100 in whole points. */
export function pointsText(percent: number): string {
  return `${Math.round(percent)}%`;
}
