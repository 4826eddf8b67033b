import { isCivilDate, monthOf, yearOf } from '#core/date/civil-date';
import { cellText } from '#core/grid/cell-text';

/** What a number format shows of its first section: nothing in quotes (but 日), brackets or escapes. */
function showsDay(format: string): boolean {
  const [first = ''] = format.split(';');
  return /d/i.test(first.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) || first.includes('日');
}

/**
 * A date cell of a text column as its reader understands it: `YYYY-MM-DD`, or `2023年6月` where the format shows no day.
 * Excel makes the first of the month of a typed `2023年6月`, which nobody meant.
 */
export function dateText(value: number, format: string, date1904: boolean): string {
  const date = cellText(value, format, date1904);
  return !isCivilDate(date) || showsDay(format) ? date : `${yearOf(date)}年${monthOf(date)}月`;
}
