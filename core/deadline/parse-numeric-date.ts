import type { Period, YearRef } from './clause';
import type { Token, TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

export interface NumericDate {
  readonly year?: YearRef;
  readonly period: Period;
}

const SEPARATORS: readonly TokenKind[] = ['dot', 'slash', 'dash'];

const isYear = (token: Token): boolean => token.text.length === 4 && (token.value ?? 0) >= 1900;
const isShort = (token: Token | undefined): token is Token & { value: number } =>
  token?.kind === 'number' && token.text.length <= 2;

/** `20230531` */
function compact(cursor: TokenCursor): NumericDate | undefined {
  const token = cursor.peek();
  if (token?.text.length !== 8 || !/^(19|20)\d{6}$/.test(token.text)) return undefined;
  cursor.skip();
  return {
    year: { kind: 'written', value: Number(token.text.slice(0, 4)) },
    period: { unit: 'day', month: Number(token.text.slice(4, 6)), day: Number(token.text.slice(6)) },
  };
}

/** `2023-05-31`, `2023.5.31`, `2023/5`, `2023.6月` */
function withYear(cursor: TokenCursor, year: Token): NumericDate | undefined {
  const separator = cursor.peek(1);
  const month = cursor.peek(2);
  if (!separator || !SEPARATORS.includes(separator.kind) || separator.text.length > 1 || !isShort(month)) {
    return undefined;
  }
  if (cursor.isAt('year', 3)) return undefined;
  cursor.skip(3);
  const written: YearRef = { kind: 'written', value: year.value ?? 0 };
  const day = cursor.peek(1);
  if (cursor.peek()?.text === separator.text && isShort(day) && !cursor.isAt('month', 2)) {
    cursor.skip(2);
    cursor.take('day');
    return { year: written, period: { unit: 'day', month: month.value, day: day.value } };
  }
  cursor.take('month');
  return { year: written, period: { unit: 'month', number: month.value } };
}

/** `6.30前`. A dot without a year is also a decimal point, so only what follows tells a date. */
function monthDotDay(cursor: TokenCursor, month: Token): NumericDate | undefined {
  const day = cursor.peek(2);
  if (!cursor.isAt('dot', 1) || !isShort(day)) return undefined;
  const after = cursor.peek(3)?.kind;
  if (after !== 'before' && after !== 'day') return undefined;
  cursor.skip(3);
  cursor.take('day');
  return { period: { unit: 'day', month: month.value ?? 0, day: day.value } };
}

/** Whether what follows shows that the digits were no date: 年 behind them, or one more number with 年. */
function isCutShort(cursor: TokenCursor): boolean {
  if (cursor.isAt('year') || cursor.isAt('years')) return true;
  const next = cursor.peek()?.kind;
  return (
    next !== undefined && SEPARATORS.includes(next) && cursor.isAt('number', 1) && cursor.isAt('years', 2)
  );
}

/** A date in digits with dots, dashes or slashes, or undefined. */
export function parseNumericDate(cursor: TokenCursor): NumericDate | undefined {
  return cursor.attempt(() => {
    const first = cursor.peek();
    if (first?.kind !== 'number') return undefined;
    const date = isYear(first) ? withYear(cursor, first) : (compact(cursor) ?? monthDotDay(cursor, first));
    return isCutShort(cursor) ? undefined : date;
  });
}
