import type { Part, Period, Point, YearRef } from './clause';
import { parseNumericDate } from './parse-numeric-date';
import type { TokenCursor } from './token-cursor';

const MOST_DAYS = 31;
const PARTS: readonly Part[] = ['early', 'middle', 'late', 'first-half'];

/** Whether a bare number of four digits names the year of what follows: `2023Q2`, `2023一季度`, `2025底`. */
function isYearByItself(cursor: TokenCursor): boolean {
  const token = cursor.peek();
  if (!/^20[0-4]\d$/.test(token?.text ?? '') || !cursor.isAt('number')) return false;
  const [next, unit] = [cursor.peek(1), cursor.peek(2)?.kind];
  if (next?.kind === 'number') return unit === 'quarter' || unit === 'month';
  return next?.kind === 'half' || next?.kind === 'quarter-number' || /^[底末]$/u.test(next?.text ?? '');
}

/** `2023` of `2023Q2`, `2023-Q2`, `2023一季度`, `2025底`; or undefined. */
function parseYearByItself(cursor: TokenCursor): YearRef | undefined {
  const isJoined = cursor.peek(1)?.text === '-' && cursor.isAt('quarter-number', 2);
  const isYear = isJoined ? /^20\d\d$/.test(cursor.peek()?.text ?? '') : isYearByItself(cursor);
  if (!isYear) return undefined;
  const value = cursor.take('number')?.value ?? 0;
  if (isJoined) cursor.skip();
  return { kind: 'written', value };
}

/** `2023年`, `23年`, `今年`, `次年`; or undefined. */
export function parseYear(cursor: TokenCursor): YearRef | undefined {
  const byItself = parseYearByItself(cursor);
  if (byItself) return byItself;
  const value = cursor.isAt('year', 1) && cursor.isAt('number') ? cursor.peek()?.value : undefined;
  if (value !== undefined) {
    cursor.skip(2);
    return { kind: 'written', value: value < 100 ? 2000 + value : value };
  }
  const given = cursor.take('given-year');
  if (given) return { kind: 'given', offset: given.value ?? 0 };
  return cursor.take('following-year') && { kind: 'following' };
}

/** `结束前`: by the end of the period. */
function takeEnd(cursor: TokenCursor): Part | undefined {
  if (cursor.peek()?.text !== '结束' || !cursor.isAt('before', 1)) return undefined;
  cursor.skip();
  return 'late';
}

export function parsePart(cursor: TokenCursor): Part | undefined {
  const token = cursor.peek();
  const part = token?.kind === 'part' ? PARTS[(token.value ?? 0) - 1] : undefined;
  if (part === undefined) return takeEnd(cursor);
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

/** `10、20、30日`: the numbers, or undefined. */
export function parseSharedDays(cursor: TokenCursor): number[] | undefined {
  const days: number[] = [];
  while (days.length < MOST_DAYS && cursor.isAt('number') && cursor.isAt('list', 1)) {
    days.push(cursor.peek()?.value ?? 0);
    cursor.skip(2);
  }
  const last = days.length > 0 ? parseDay(cursor) : undefined;
  return last === undefined ? undefined : [...days, last];
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

/** `四季`: all seasons rather than the fourth quarter. */
function isSeasons(cursor: TokenCursor): boolean {
  const next = cursor.peek(1)?.kind;
  const isPlain = next !== 'part' && next !== 'before' && next !== 'within';
  return cursor.peek(-1)?.text === '四' && cursor.peek()?.text === '季' && isPlain;
}

/** `6月`, `6月30日`, `第一季度`, `上半年` */
function parseNamedPeriod(cursor: TokenCursor): Period | undefined {
  const half = cursor.take('half');
  if (half) return { unit: 'half', number: half.value ?? 0 };
  const quarter = cursor.take('quarter-number');
  if (quarter) return { unit: 'quarter', number: quarter.value ?? 0 };
  const plan = cursor.take('plan');
  if (plan) return { unit: 'plan', number: plan.value ?? 0 };
  return cursor.attempt((): Period | undefined => {
    cursor.take('ordinal');
    // 两月 is two months, not February.
    const number = cursor.peek()?.text === '两' ? undefined : cursor.take('number')?.value;
    if (number === undefined) return undefined;
    if (isSeasons(cursor)) return undefined;
    if (cursor.take('quarter')) return { unit: 'quarter', number };
    if (!cursor.take('month')) return undefined;
    // 6月月底
    if (cursor.isAt('month') && cursor.isAt('part', 1)) cursor.skip();
    if (cursor.peek()?.text === '的' && cursor.isAt('number', 1)) cursor.skip();
    const day = parseDay(cursor) ?? parseCurtDay(cursor);
    return day === undefined ? { unit: 'month', number } : { unit: 'day', month: number, day };
  });
}

const MONTHS_OF_HALF = 6;

/** `上半年` of `上半年5月`: the month says it all. */
function skipHalfOfMonth(cursor: TokenCursor): void {
  const [half, month] = [cursor.peek(), cursor.peek(1)];
  if (half?.kind !== 'half' || month?.kind !== 'number' || !cursor.isAt('month', 2)) return;
  if (Math.ceil((month.value ?? 0) / MONTHS_OF_HALF) === half.value) cursor.skip();
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
export function skipHour(cursor: TokenCursor): void {
  while (cursor.take('clock'));
  while (cursor.isAt('number') && (cursor.isAt('hour', 1) || cursor.isAt('colon', 1))) cursor.skip(2);
  if (cursor.isAt('colon', -1)) cursor.take('number');
}

/** What tends to be done at a time, so that 中 before it is a part of the month: `6月中组织`, not `6月中X验收`. */
const DEED =
  /^(?:检查|组织|开展|召开|报|上报|启动|印发|出台|形成|举[办行]|验收|总结|推进|实施|进行|建成|提交|制定|评估|调研|督[查导]|考核|自查)/u;

/** Whether 中 was taken for a part of the month although it may begin a name. */
function isVagueMiddle(cursor: TokenCursor): boolean {
  return cursor.peek(-1)?.text === '中' && cursor.isAt('text') && !DEED.test(cursor.peek()?.text ?? '');
}

/** `三月内` may be three months. */
function isVagueMonth(cursor: TokenCursor): boolean {
  return (
    cursor.isAt('month', -2) &&
    cursor.isAt('within', -1) &&
    /^[一二三四五六]$/u.test(cursor.peek(-3)?.text ?? '')
  );
}

/** The part of the period and the 前 or 内 behind it. `known` is the part where the period's own word says it. */
export function parseTail(
  cursor: TokenCursor,
  year: YearRef | undefined,
  period: Period,
  known?: Part,
): Point {
  if (period.unit === 'day') {
    skipRemark(cursor);
    skipHour(cursor);
  }
  const part = known ?? (period.unit === 'day' ? undefined : parsePart(cursor));
  const isVague = part === 'middle' && isVagueMiddle(cursor);
  const before = cursor.take('before') && 'before';
  const by = before ?? (cursor.take('within') && 'within');
  const isDoubtful = isVague || isVagueMonth(cursor);
  return {
    ...(year && { year }),
    period,
    ...(part && { part }),
    ...(by && { by }),
    ...(isDoubtful && { isDoubtful }),
  };
}

/** `半年` of `半年、年底`: the middle of the year beside its end. */
function isHalfBeforeEnd(cursor: TokenCursor): boolean {
  return (
    cursor.isAt('half-year') &&
    cursor.isAt('list', 1) &&
    (cursor.isAt('year', 2) || cursor.isAt('year-end', 2))
  );
}

/** One date as written, or undefined. */
export function parsePoint(cursor: TokenCursor): Point | undefined {
  const numeric = parseNumericDate(cursor);
  if (numeric) {
    const point = parseTail(cursor, numeric.year, numeric.period);
    return numeric.mayLackNought && cursor.atEnd && !point.part && !point.by
      ? { ...point, isDoubtful: true }
      : point;
  }
  const year = parseYear(cursor);
  const inYear = year && parseNumericDate(cursor);
  if (inYear && !inYear.year) return parseTail(cursor, year, inYear.period);
  if (isHalfBeforeEnd(cursor)) {
    cursor.skip();
    return parseTail(cursor, year, { unit: 'half', number: 1 }, 'late');
  }
  skipHalfOfMonth(cursor);
  if (cursor.take('year-end')) return parseTail(cursor, year, { unit: 'year' }, 'late');
  const period = parseNamedPeriod(cursor) ?? parseBareYear(cursor);
  if (period) return parseTail(cursor, year, period);
  return year && parseTail(cursor, year, { unit: 'year' });
}
