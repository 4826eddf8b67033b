import { dateToSerial, parseBool, parseNumber, parseTime } from 'numfmt';
import { type CellContent, CellError } from './cell';
import { builtInFormat, SHORT_DATE } from './number-formats';

/** What Excel makes of a text that comes into a cell. */
export interface TypedValue {
  readonly value: CellContent;
  /** The format that shows the value as it was written; absent where it needs none. */
  readonly numberFormat?: string;
}

const LOCALE = { locale: 'zh-CN' };
const ERRORS = /^#(?:N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!)$/i;

const MONTH_AND_DAY = 'm"月"d"日"';

interface DatePattern {
  readonly pattern: RegExp;
  readonly format: string;
}

/** Dates as people in China write them; points are no date. */
const DATES: readonly DatePattern[] = [
  { pattern: /^(?<y>\d{4}|\d{2})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, format: SHORT_DATE },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月$/, format: 'yyyy"年"m"月"' },
  { pattern: /^(?<y>\d{4})[-/](?<m>\d{1,2})$/, format: 'mmm-yy' },
  { pattern: /^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: MONTH_AND_DAY },
  { pattern: /^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, format: MONTH_AND_DAY },
];

/** Two digits stand for the years from 1930 to 2029, as Windows has it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function daySerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 9999 ? dateToSerial([year, month, day]) : undefined;
}

function typedDay(text: string, thisYear: number): { value: number; numberFormat: string } | undefined {
  for (const { pattern, format } of DATES) {
    const { y, m = '1', d = '1' } = pattern.exec(text)?.groups ?? {};
    if (!pattern.test(text)) continue;
    const value = daySerial(y === undefined ? thisYear : fullYear(y), Number(m), Number(d));
    if (value !== undefined) return { value, numberFormat: format };
  }
  return undefined;
}

function typedDate(text: string, thisYear: number): TypedValue | undefined {
  const [day = '', time, ...rest] = text.split(/\s+/);
  const date = rest.length === 0 ? typedDay(day, thisYear) : undefined;
  if (!date || time === undefined) return date;
  const hour = parseTime(time, LOCALE);
  return hour && { value: date.value + hour.value, numberFormat: builtInFormat(22) };
}

/** Digits and signs of full width count as the ordinary ones. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll('　', ' ');
}

/** Most texts have other characters than numbers and dates do: they need not be looked at closely. */
const LIKE_A_NUMBER = /^[\s\d０-９.．,，%％:：/／()（）+＋\-－$¥￥年月日上下午apme]+$/i;
const WORDS = /^\s*(?:true|false|#\S+)\s*$/i;

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const MOST_DIGITS = 15;

/** Excel keeps fifteen digits of a number and makes the others nought: identity numbers are lost where they are no text. */
function inFifteenDigits(text: string): string {
  let digits = 0;
  return text.replace(/\d/g, (digit) => {
    if (digits > 0 || digit !== '0') digits++;
    return digits > MOST_DIGITS ? '0' : digit;
  });
}

/**
 * Numbers, dates, times, percentages, truth values and errors are recognised as Excel in China recognises them, be they
 * typed or written by an add-in; everything else is text. `thisYear` is for dates without a year.
 */
export function typedValue(text: string, thisYear: number): TypedValue {
  if (!LIKE_A_NUMBER.test(text) && !WORDS.test(text)) return { value: text };
  const meant = halfWidth(text).trim();
  if (ERRORS.test(meant)) return { value: new CellError(meant.toUpperCase()) };
  const date = typedDate(meant, thisYear);
  if (date) return date;
  if (PLAIN_NUMBER.test(meant)) return { value: Number(inFifteenDigits(meant)) };
  const parsed = parseNumber(meant, LOCALE) ?? parseTime(meant, LOCALE) ?? parseBool(meant, LOCALE);
  if (!parsed) return { value: text };
  const { value, formatId } = parsed as { value: number | boolean; formatId?: number };
  return formatId === undefined ? { value } : { value, numberFormat: builtInFormat(formatId) };
}
