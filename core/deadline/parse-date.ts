import type { Part, Period, Point, YearRef } from './clause';
import { parseNumericDate } from './parse-numeric-date';
import type { TokenCursor } from './token-cursor';

const PARTS: readonly Part[] = ['early', 'middle', 'late'];

/** `2023年`, `23年`, `今年`, `次年`; or undefined. */
export function parseYear(cursor: TokenCursor): YearRef | undefined {
  const value = cursor.isAt('year', 1) && cursor.isAt('number') ? cursor.peek()?.value : undefined;
  if (value !== undefined) {
    cursor.skip(2);
    return { kind: 'written', value: value < 100 ? 2000 + value : value };
  }
  const given = cursor.take('given-year');
  if (given) return { kind: 'given', offset: given.value ?? 0 };
  return cursor.take('following-year') && { kind: 'following' };
}

export function parsePart(cursor: TokenCursor): Part | undefined {
  const token = cursor.peek();
  const part = token?.kind === 'part' ? PARTS[(token.value ?? 0) - 1] : undefined;
  // 中 alone is a part only where nothing of a longer word follows: 12月中完成, not 12月中队验收.
  if (part === undefined || (token?.text === '中' && cursor.isAt('text', 1))) return undefined;
  cursor.skip();
  return part;
}

/** `30日`: the number, or undefined. */
export function parseDay(cursor: TokenCursor): number | undefined {
  return cursor.attempt(() => {
    const value = cursor.take('number')?.value;
    return cursor.take('day') && value;
  });
}

/** `30` of `6月30前`, with 日 left out: the number, or undefined. */
function parseCurtDay(cursor: TokenCursor): number | undefined {
  const token = cursor.peek();
  const next = cursor.peek(1)?.kind;
  const isCurt =
    token?.kind === 'number' && token.text.length <= 2 && (next === undefined || next === 'before');
  if (!isCurt) return undefined;
  cursor.skip();
  return token.value;
}

/** `6月`, `6月30日`, `第一季度`, `上半年` */
function parseNamedPeriod(cursor: TokenCursor): Period | undefined {
  const half = cursor.take('half');
  if (half) return { unit: 'half', number: half.value ?? 0 };
  return cursor.attempt((): Period | undefined => {
    cursor.take('ordinal');
    const number = cursor.take('number')?.value;
    if (number === undefined) return undefined;
    if (cursor.take('quarter')) return { unit: 'quarter', number };
    if (!cursor.take('month')) return undefined;
    const day = parseDay(cursor) ?? parseCurtDay(cursor);
    return day === undefined ? { unit: 'month', number } : { unit: 'day', month: number, day };
  });
}

/** 年 without a number: only with a part, 前 or 内 is it a date (年底, 年内). */
function parseBareYear(cursor: TokenCursor): Period | undefined {
  const next = cursor.peek(1)?.kind;
  if (!cursor.isAt('year') || cursor.isAt('number', -1)) return undefined;
  if (next !== 'part' && next !== 'before' && next !== 'within') return undefined;
  cursor.skip();
  return { unit: 'year' };
}

/** `(星期五)`, `(含)`, `(含当日)` behind a day. */
function skipRemark(cursor: TokenCursor): void {
  cursor.attempt(() => {
    if (!cursor.take('open')) return undefined;
    const isWeekday = cursor.take('week') !== undefined;
    if (!isWeekday && !cursor.peek()?.text.startsWith('含')) return undefined;
    while (cursor.isAt('number') || cursor.isAt('day') || cursor.isAt('text')) cursor.skip();
    return cursor.take('close');
  });
}

/** The hour behind a day: `17时30分`, `18:00`, `下班`. Deadlines count whole days. */
function skipHour(cursor: TokenCursor): void {
  while (cursor.take('clock'));
  while (cursor.isAt('number') && (cursor.isAt('hour', 1) || cursor.isAt('colon', 1))) cursor.skip(2);
  if (cursor.isAt('colon', -1)) cursor.take('number');
}

/** The part of the period and the 前 or 内 behind it. */
export function parseTail(cursor: TokenCursor, year: YearRef | undefined, period: Period): Point {
  if (period.unit === 'day') {
    skipRemark(cursor);
    skipHour(cursor);
  }
  const part = period.unit === 'day' ? undefined : parsePart(cursor);
  const before = cursor.take('before') && 'before';
  const by = before ?? (cursor.take('within') && 'within');
  return { ...(year && { year }), period, ...(part && { part }), ...(by && { by }) };
}

/** One date as written, or undefined. */
export function parsePoint(cursor: TokenCursor): Point | undefined {
  const numeric = parseNumericDate(cursor);
  if (numeric) return parseTail(cursor, numeric.year, numeric.period);
  const year = parseYear(cursor);
  const period = parseNamedPeriod(cursor) ?? parseBareYear(cursor);
  if (period) return parseTail(cursor, year, period);
  return year && parseTail(cursor, year, { unit: 'year' });
}
