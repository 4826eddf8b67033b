import type { Period, YearRef } from './clause';
import type { Token, TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

export interface NumericDate {
  readonly year?: YearRef;
  readonly period: Period;
  /** It may be a number from which a nought was lost: 5.1 for 5.10. */
  readonly mayLackNought?: true;
}

const SEPARATORS: readonly TokenKind[] = ['dot', 'slash', 'dash'];

/** What may stand behind a date in digits that nothing else marks as one. */
const ENDS_DATE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'done',
  'part',
  'break',
  'list',
  'close',
  'since',
]);
const STARTS_PIECE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'break',
  'list',
  'open',
  'bullet',
  'filler',
  'dash',
  'year',
]);

const fullYear = ({ value = 0 }: Token): number => (value < 100 ? 2000 + value : value);
const isYear = (token: Token): boolean => token.text.length === 4 && (token.value ?? 0) >= 1900;
const isShort = (token: Token | undefined): token is Token & { value: number } =>
  token?.kind === 'number' && token.text.length <= 2;

function isFirstOfPiece(cursor: TokenCursor): boolean {
  const [previous, before] = [cursor.peek(-1)?.kind, cursor.peek(-2)?.kind];
  // Behind the colon of a date stands what is done: `6月底前：…`; behind that of a word a date: `时限：6.30`.
  if (previous === 'colon') return before === undefined || before === 'text';
  return previous === undefined || STARTS_PIECE.has(previous);
}

/** `20230531`, `202305` */
function compact(cursor: TokenCursor): NumericDate | undefined {
  const [, year, month, day] = /^(20\d\d|19\d\d)(\d\d)(\d\d)?$/.exec(cursor.peek()?.text ?? '') ?? [];
  if (year === undefined) return undefined;
  cursor.skip();
  return {
    year: { kind: 'written', value: Number(year) },
    period:
      day === undefined
        ? { unit: 'month', number: Number(month) }
        : { unit: 'day', month: Number(month), day: Number(day) },
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
  const written: YearRef = { kind: 'written', value: fullYear(year) };
  const day = cursor.peek(1);
  if (cursor.peek()?.text === separator.text && isShort(day) && !cursor.isAt('month', 2)) {
    cursor.skip(2);
    cursor.take('day');
    return { year: written, period: { unit: 'day', month: month.value, day: day.value } };
  }
  const mayLackNought = !cursor.take('month') && separator.kind === 'dot' && month.text === '1';
  return {
    year: written,
    period: { unit: 'month', number: month.value },
    ...(mayLackNought && { mayLackNought }),
  };
}

const isBetween = (token: Token | undefined, least: number, most: number): boolean =>
  token?.value !== undefined && token.value >= least && token.value <= most;

/** `23.12.31`, `23.12底`: a short year can be no month. */
function isShortYear(cursor: TokenCursor, token: Token): boolean {
  if (token.text.length !== 2 || !isBetween(token, 20, 49) || !isBetween(cursor.peek(2), 1, 12)) return false;
  const [sign, next] = [cursor.peek(1)?.kind, cursor.peek(3)?.kind];
  if (next === sign && cursor.isAt('number', 4)) return true;
  return sign !== 'dash' && (next === undefined || ENDS_DATE.has(next));
}

/** Whether a month and a day joined by a sign stand as a date: told by what follows, or by nothing else being there. */
function isDate(cursor: TokenCursor, month: Token, day: Token): boolean {
  if ((month.value ?? 0) > 12 || (day.value ?? 0) > 31) return false;
  const next = cursor.peek(3)?.kind;
  if (next === 'before' || cursor.peek(3)?.text === '止' || (next === 'day' && !cursor.isAt('dash', 1)))
    return true;
  const isPlain = next === undefined || ENDS_DATE.has(next) || (next === 'dash' && cursor.isAt('number', 4));
  return isPlain && isFirstOfPiece(cursor);
}

/** `5-31`, `06-30`; `5-10` may be months. */
function isPlainDay(month: Token, day: Token): boolean {
  return (day.value ?? 0) > 12 || (month.text.startsWith('0') && day.text.length === 2);
}

/** `6.30前`, `5/31`, `12-31`, `5.1-5.31`. A dot without a year is also a decimal point, a dash a range. */
function monthAndDay(cursor: TokenCursor, month: Token): NumericDate | undefined {
  const [sign, day] = [cursor.peek(1), cursor.peek(2)];
  if (!sign || !SEPARATORS.includes(sign.kind) || sign.text.length > 1 || !isShort(day)) return undefined;
  if (!isDate(cursor, month, day) || (sign.kind === 'dash' && !isPlainDay(month, day))) return undefined;
  cursor.skip(3);
  const mayLackNought = !cursor.take('day') && sign.kind === 'dot' && /^[123]$/.test(day.text);
  return {
    period: { unit: 'day', month: month.value ?? 0, day: day.value },
    ...(mayLackNought && { mayLackNought }),
  };
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
    const isWithYear = isYear(first) || isShortYear(cursor, first);
    const date = isWithYear ? withYear(cursor, first) : (compact(cursor) ?? monthAndDay(cursor, first));
    return isCutShort(cursor) ? undefined : date;
  });
}
