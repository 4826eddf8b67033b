import { civilDateOfSerial } from '#core/date/civil-date';
import { tidy } from '#core/text/normalise';
import type { CellValue } from './grid';

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** What a formula whose result is not known counts as; Excel shows it while it fetches data. */
export const UNCALCULATED = '#GETTING_DATA';

/** True for the text of an Excel error, e.g. `#REF!`. */
export function isErrorText(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXT.test(value);
}

/** 月 as Excel itself writes it into a format: what stands before it is a month, not minutes. */
const QUOTED_MONTH = /"月"|\\月/g;

/** True when a number format shows a date: it has a year, month or day code outside quotes, brackets and escapes. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  const codes = format.replace(QUOTED_MONTH, '月').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[yd年日]/i.test(codes) || /m[-/月]|mmm/i.test(codes);
}

/** A cell as text: numbers plainly, dates (a number in a date format) as `YYYY-MM-DD`; empty for null. */
export function cellText(value: CellValue, format?: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'number' && isDateFormat(format)) {
    return civilDateOfSerial(value, date1904) ?? String(value);
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : tidy(String(value));
}
