import { type CivilDate, monthOf, yearOf } from './civil-date';

/** `2023年6月30日`. */
export function fullDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${Number(date.slice(8))}日`;
}
