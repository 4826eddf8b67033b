import type { Cycle } from './clause';
import { isBeyondCalendar } from './beyond-calendar';
import { parseDay } from './parse-date';
import { parseDates } from './parse-dates';
import type { TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

const LAST_DAY = 31;
/** The days that 初, 中 and 底 (and 上旬, 中旬, 下旬) of a month end on. */
const PART_DAYS: readonly number[] = [10, 20, LAST_DAY];
const FRIDAY = 5;
const SUNDAY = 7;
/** The months between two occurrences. */
const MONTHS: Readonly<Partial<Record<TokenKind, number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** `25日`, `5日、20日`, `25-30日`, `底`; the last day when none is named. */
function parseDays(cursor: TokenCursor): number[] {
  const part = cursor.take('part');
  if (part) return [PART_DAYS[(part.value ?? 0) - 1] ?? LAST_DAY];
  cursor.attempt(() => cursor.take('number') && cursor.take('dash'));
  const days: number[] = [];
  let day = parseDay(cursor);
  while (day !== undefined) {
    days.push(day);
    day = days.length < LAST_DAY ? cursor.attempt(() => cursor.take('list') && parseDay(cursor)) : undefined;
  }
  return days.length > 0 ? days : [LAST_DAY];
}

/** `末月`, `首月`, `第二个月`, `最后一个月` of a quarter: its number. `次月` is the first of the quarter after. */
function parseMonthWithin(cursor: TokenCursor, length: number): number | undefined {
  if (cursor.take('following-month')) return 1;
  return cursor.attempt((): number | undefined => {
    const token = cursor.peek();
    cursor.skip();
    if (token?.text === '首' || token?.text === '末')
      return cursor.take('month') && (token.text === '首' ? 1 : length);
    if (token?.text !== '最后' && token?.kind !== 'ordinal') return undefined;
    const number = cursor.take('number')?.value;
    cursor.take('measure');
    return cursor.take('month') && (token.kind === 'ordinal' ? number : length);
  });
}

/** `结束后15日内`, `后5日内`: that day of the next period. */
function parseDayAfterwards(cursor: TokenCursor): number | undefined {
  return cursor.attempt(() => {
    if (cursor.peek()?.text === '结束') cursor.skip();
    return cursor.take('after') && parseDay(cursor);
  });
}

function parseMonths(cursor: TokenCursor, length: number): Cycle {
  const afterwards = parseDayAfterwards(cursor);
  if (afterwards !== undefined) return { unit: 'months', length, month: 1, days: [afterwards] };
  const month = parseMonthWithin(cursor, length) ?? length;
  return { unit: 'months', length, month, days: parseDays(cursor) };
}

/** 一–六, 日; not the 三 of 每周三次. */
function parseWeekday(cursor: TokenCursor): number | undefined {
  if (cursor.take('day')) return SUNDAY;
  return cursor.attempt(() => {
    const value = cursor.take('number')?.value ?? 0;
    return value >= 1 && value <= 6 && !cursor.isAt('years') && !/^次/u.test(cursor.peek()?.text ?? '')
      ? value
      : undefined;
  });
}

/** `五`, `一、三、五`; Friday when none is named. */
function parseWeek(cursor: TokenCursor, every: number): Cycle {
  const weekdays: number[] = [];
  let day = parseWeekday(cursor);
  while (day !== undefined) {
    weekdays.push(day);
    day =
      weekdays.length < SUNDAY
        ? cursor.attempt(() => cursor.take('list') && parseWeekday(cursor))
        : undefined;
  }
  return { unit: 'week', every, weekdays: weekdays.length > 0 ? weekdays : [FRIDAY] };
}

function parseYearly(cursor: TokenCursor): Cycle {
  const whens = parseDates(cursor);
  return whens ? { unit: 'year', whens } : parseMonths(cursor, 12);
}

/** What follows 每: a unit of time, and when in it. `every` is the 两 of 每两个月. */
function parseUnit(cursor: TokenCursor, every: number): Cycle | undefined {
  const kind = cursor.peek()?.kind;
  cursor.skip();
  if (kind === 'week') return parseWeek(cursor, every);
  const length = kind && MONTHS[kind];
  if (kind === 'year' && every === 1) return parseYearly(cursor);
  if (length !== undefined)
    return 12 % (length * every) === 0 ? parseMonths(cursor, length * every) : undefined;
  if (every > 1) return undefined;
  if (kind === 'ten-days') return { unit: 'months', length: 1, month: 1, days: PART_DAYS };
  return kind === 'half-month' ? { unit: 'months', length: 1, month: 1, days: [15, LAST_DAY] } : undefined;
}

function startsCycle(cursor: TokenCursor): boolean {
  if (cursor.take('each')) return true;
  // 按月, 各季度; 按 and 各 before anything else have other meanings.
  const next = cursor.peek(1)?.kind;
  const isSpread = next === 'week' || next === 'month' || next === 'quarter' || next === 'half-year';
  if (!isSpread || !(cursor.peek()?.text === '按' || cursor.isAt('each-of'))) return false;
  cursor.skip();
  return true;
}

/** `一月一报`, `一季度一次` */
function parseOneByOne(cursor: TokenCursor): Cycle | undefined {
  const isOne = (ahead: number): boolean => cursor.peek(ahead)?.text === '一';
  if (!isOne(0) || !isOne(2) || cursor.isAt('day', 3)) return undefined;
  cursor.skip();
  return parseUnit(cursor, 1);
}

/** `每月25日前`, `每季度末月20日前`, `次月5日前`, `每年12月底前`; or undefined. */
export function parseCycle(cursor: TokenCursor): Cycle | undefined {
  return cursor.attempt(() => {
    const oneByOne = parseOneByOne(cursor);
    if (oneByOne) return oneByOne;
    const isFollowing = cursor.isAt('following-month');
    if (!isFollowing && !startsCycle(cursor)) return undefined;
    const every = cursor.take('number')?.value ?? 1;
    cursor.take('measure');
    const cycle = isFollowing ? parseMonths(cursor, 1) : parseUnit(cursor, every);
    if (!cycle) return undefined;
    if (isBeyondCalendar(cursor)) return undefined;
    if (!cursor.take('before')) cursor.take('within');
    return cycle;
  });
}
