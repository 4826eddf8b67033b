import { type CivilDate, endOfMonth, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import { chineseNumber } from '../name-list';

/** A quarter of a calendar year, from its first to its last day. */
export interface Quarter {
  readonly year: number;
  /** 1–4. */
  readonly number: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The quarter a day lies in. */
export function quarterOf(date: CivilDate): Quarter {
  const [year, number] = [yearOf(date), Math.ceil(monthOf(date) / 3)];
  return { year, number, first: startOfMonth(year, number * 3 - 2), last: endOfMonth(year, number * 3) };
}

/** `第二季度`. */
export function quarterName({ number }: Pick<Quarter, 'number'>): string {
  return `第${chineseNumber(number)}季度`;
}
