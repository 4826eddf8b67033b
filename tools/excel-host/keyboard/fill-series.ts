import { isDateFormat } from 'numfmt';
import type { Cell, CellContent } from '../model/cell';

/** The straight line through several numbers, at another place. */
function onTrend(numbers: readonly number[], at: number): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const spread = numbers.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  // Excel counts in fifteen digits.
  return Number((mean + slope * (at - middle)).toPrecision(15));
}

interface Numbered {
  readonly words: string;
  readonly digits: string;
}

function numbered({ value }: Cell): Numbered | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = /\d{1,15}$/.exec(value)?.[0];
  return digits === undefined ? undefined : { words: value.slice(0, -digits.length), digits };
}

/** Texts that end in a number go on as the numbers do where all say the same before it, and each for itself otherwise. */
function countedUp(texts: readonly Numbered[], at: number, { words, digits }: Numbered): string {
  const numbers = texts.map((text) => Number(text.digits));
  const isOneSeries = texts.length > 1 && texts.every((text) => text.words === words);
  const next = isOneSeries ? onTrend(numbers, at) : Number(digits) + Math.floor(at / texts.length);
  return words + String(Math.abs(next)).padStart(digits.length, '0');
}

/**
 * The value that dragging the fill handle puts so many cells behind the last of some, 1 for the next: several numbers go on
 * as a series, a date by the day, texts that end in a number count up, and everything else is repeated.
 */
export function continued(cells: readonly Cell[], ahead: number): CellContent {
  const at = cells.length - 1 + ahead;
  const source = cells[at % cells.length];
  if (!source) return null;
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === cells.length && numbers.length > 1) return onTrend(numbers, at);
  if (typeof source.value === 'number' && numbers.length === cells.length)
    return isDateFormat(source.style.numberFormat) ? source.value + ahead : source.value;
  const texts = cells.flatMap((cell) => numbered(cell) ?? []);
  const text = numbered(source);
  return text && texts.length === cells.length ? countedUp(texts, at, text) : source.value;
}
