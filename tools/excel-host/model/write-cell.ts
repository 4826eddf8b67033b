import { isPercentFormat } from 'numfmt';
import { HostError } from '../richapi/host-error';
import { CELL_CHARACTERS } from '#xlsx/limits';
import type { Cell } from './cell';
import type { Sheet } from './sheet';
import { type TypedValue, typedValue } from './typed-value';

const TEXT_FORMAT = '@';
const FORMULA_CHARACTERS = 8192;

/** Whether a cell is hidden under a merged area: nothing can be written to it. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function hasBalancedMarks(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const character of code) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0 && !/["']/.test(code);
}

/** Whether a cell can hold it: a longer text, or a formula that is none, is refused; where texts are kept as they are, nothing is a formula. */
export function isWritable(input: unknown, { style }: Cell): boolean {
  if (typeof input === 'object' && input !== null) return false;
  if (typeof input !== 'string') return true;
  if (style.numberFormat === TEXT_FORMAT || !isFormula(input)) return input.length <= CELL_CHARACTERS;
  return input.length <= FORMULA_CHARACTERS && hasBalancedMarks(input);
}

function isFormula(text: string): boolean {
  return text.startsWith('=') && text.length > 1;
}

/** What comes into a cell: a formula has no value until it is computed. */
type Content = TypedValue & Pick<Cell, 'formula'>;

function put(sheet: Sheet, row: number, column: number, { value, formula, numberFormat }: Content): void {
  const { style } = sheet.cell(row, column);
  // A format that comes with a value holds only where the cell has none of its own.
  const isOwn = numberFormat === undefined || style.numberFormat !== 'General';
  const cell = { value, style: isOwn ? style : { ...style, numberFormat } };
  sheet.put(row, column, formula === undefined ? cell : { ...cell, formula });
}

function contentOf(text: string, format: string, year: number): Content {
  if (text === '') return { value: null };
  if (format === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  return isFormula(text) ? { value: null, formula: text.slice(1) } : typedValue(text, year);
}

/**
 * What setting `range.values` or `range.formulas` does with one value: null leaves the cell as it is, an empty text empties
 * it, and texts are understood as if they were typed, save where the cell's format is that of text or a `'` leads.
 *
 * Throws HostError InvalidArgument for what no cell can hold.
 */
export function writeValue(sheet: Sheet, row: number, column: number, input: unknown): void {
  if (input === null || input === undefined) return;
  if (!isWritable(input, sheet.cell(row, column))) throw new HostError('InvalidArgument');
  if (isCovered(sheet, row, column)) return;
  const { numberFormat } = sheet.cell(row, column).style;
  const { year } = sheet.calendar;
  if (typeof input === 'string') put(sheet, row, column, contentOf(input, numberFormat, year));
  else if (typeof input === 'number' || typeof input === 'boolean')
    put(sheet, row, column, { value: numberFormat === TEXT_FORMAT ? String(input).toUpperCase() : input });
}

/** In a cell for percentages 12 means 12 %. */
function inPercent(content: Content): Content {
  const { value, numberFormat } = content;
  const isPlain = typeof value === 'number' && numberFormat === undefined && Math.abs(value) >= 1;
  return isPlain ? { value: value / 100 } : content;
}

/** What a person types into a cell comes to, a formula not yet computed. */
export function typeInto(sheet: Sheet, row: number, column: number, text: string): void {
  if (!isWritable(text, sheet.cell(row, column))) throw new HostError('InvalidArgument');
  if (isCovered(sheet, row, column)) return;
  const { style } = sheet.cell(row, column);
  const content = contentOf(text, style.numberFormat, sheet.calendar.year);
  put(sheet, row, column, isPercentFormat(style.numberFormat) ? inPercent(content) : content);
  if (typeof content.value === 'string' && content.value.includes('\n')) wrap(sheet, row, column);
}

/** A line break makes the cell show several lines. */
function wrap(sheet: Sheet, row: number, column: number): void {
  const cell = sheet.cell(row, column);
  const alignment = { ...cell.style.alignment, wrapText: true };
  sheet.put(row, column, { ...cell, style: { ...cell.style, alignment } });
}
