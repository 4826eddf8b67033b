import type { CivilDate } from '#core/date/civil-date';
import { cellText } from './cell-text';

/** What a row must have to be counted; ranges are those of one list, all equally long. */
export type Condition =
  /** The text of the range is that of a cell, whose text is `text`. */
  | { readonly range: string; readonly cell: string; readonly text: string }
  | { readonly range: string; readonly is: string }
  | { readonly range: string; readonly test: '<=' | '>=' | '<'; readonly date: string };

/** The longest text that Excel takes between quotation marks in a formula. */
const LONGEST_LITERAL = 255;
/**
 * Texts that COUNTIFS finds as they are: it reads `*`, `?`, `~` and a leading `=`, `<`, `>` as patterns, figures as
 * numbers and dates, and does not tell capitals from small letters.
 */
const PLAIN = /^[\p{Script=Han}（）“”《》、·—]{1,80}(?:（\d{4}年）)?$/u;

/** Whether a formula can hold the text as cells do. */
export function fitsFormula(text: string): boolean {
  return text.length <= LONGEST_LITERAL && cellText(text) === text;
}

export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function dateFormula(date: CivilDate): string {
  return `DATE(${date.split('-').map(Number).join()})`;
}

/** Counts the rows that meet all conditions, in functions that Excel 2010, WPS and LibreOffice have. */
export function countFormula(conditions: readonly Condition[]): string {
  return conditions.every(isPlain)
    ? `COUNTIFS(${conditions.map((one) => `${one.range},${criterion(one)}`).join()})`
    : `SUMPRODUCT(${conditions.map((one) => `(${comparison(one)})`).join('*')})`;
}

function isPlain(condition: Condition): boolean {
  if ('test' in condition) return true;
  return PLAIN.test('is' in condition ? condition.is : condition.text);
}

function criterion(condition: Condition): string {
  if ('test' in condition) return `"${condition.test}"&${condition.date}`;
  return 'is' in condition ? textLiteral(condition.is) : condition.cell;
}

/** Dates are compared as numbers only, for to Excel every text is more than any number. */
function comparison(condition: Condition): string {
  const { range } = condition;
  if ('test' in condition) return `ISNUMBER(${range})*(${range}${condition.test}${condition.date})`;
  return `EXACT(${range},${'is' in condition ? textLiteral(condition.is) : condition.cell})`;
}
