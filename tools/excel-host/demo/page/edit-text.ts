import { isDateFormat } from '#core/grid/cell-text';
import { type Cell, CellError } from '../../model/cell';
import { displayText } from '../../model/display-text';
import { typedValue } from '../../model/typed-value';

const DATE = 'yyyy/m/d';
const DATE_AND_TIME = 'yyyy/m/d h:mm:ss';
const TEXT_FORMAT = '@';
/** Whether a text is a date does not depend on it. */
const ANY_YEAR = 2000;

/** Whether a text would be taken for something else if it were typed: a number, a date, a formula. */
function needsApostrophe(text: string): boolean {
  return /^['=]/.test(text) || typedValue(text, ANY_YEAR).value !== text;
}

/** What stands in the formula bar, and in the cell while it is edited: typed again it comes to the same. */
export function editText(cell: Cell): string {
  const { value, formula, style } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (value instanceof CellError) return value.text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { numberFormat } = style;
  if (typeof value === 'string')
    return numberFormat !== TEXT_FORMAT && needsApostrophe(value) ? `'${value}` : value;
  if (isDateFormat(numberFormat)) {
    const shown = Number.isInteger(value) ? DATE : DATE_AND_TIME;
    return displayText({ ...cell, style: { ...style, numberFormat: shown } });
  }
  if (numberFormat.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}
