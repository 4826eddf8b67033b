import type { Cycle } from './clause';
import { isBeyondCalendar, isOver } from './beyond-calendar';
import { parseDay, parseSharedDays, skipHour } from './parse-date';
import { parseDates } from './parse-dates';
import type { TokenKind } from './token';
import type { TokenCursor } from './token-cursor';
import { PART } from './vocabulary';

const LAST_DAY = 31;
/** The days that 初, 中, 底 (上旬, 中旬, 下旬) and 上半月 of a month end on. */
const PART_DAYS: readonly number[] = [10, 20, LAST_DAY, 15];
const FRIDAY = 5;
/** What may stand before 双月 or 季度末 where it is a time and no word of a label. */
const MAY_STAND_BEFORE: ReadonlySet<TokenKind | undefined> = new Set([
  undefined,
  ...(['break', 'list', 'open', 'bullet'] as const),
]);
const SUNDAY = 7;
/** The months between two occurrences. */
const MONTHS: Readonly<Partial<Record<TokenKind, number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** `25日` of `20-25日`, `20日至25日` or `25日`; or undefined. */
function parseLastDay(cursor: TokenCursor): number | undefined {
  cursor.attempt(() => {
    if (!cursor.take('number')) return undefined;
    cursor.take('day');
    return cursor.take('dash') && (cursor.isAt('number') ? true : undefined);
  });
  return parseDay(cursor);
}

/** `20日` of `10日、20日`, `月底` of `10日、月底`. */
function parseListedDay(cursor: TokenCursor): number | undefined {
  if (!cursor.take('list')) return undefined;
  const day = parseDay(cursor);
  if (day !== undefined) return day;
  const part = cursor.take('month') && cursor.take('part');
  return part && (PART_DAYS[(part.value ?? 0) - 1] ?? LAST_DAY);
}

/** `25日`, `5日、20日`, `25-30日`, `底`; the last day when none is named. */
function parseDays(cursor: TokenCursor): number[] {
  skipEcho(cursor);
  const part = cursor.take('part');
  const days: number[] = cursor.attempt(() => parseSharedDays(cursor)) ?? [];
  if (days.length > 0) return days;
  let day = parseLastDay(cursor);
  if (part && day === undefined) return [PART_DAYS[(part.value ?? 0) - 1] ?? LAST_DAY];
  while (day !== undefined) {
    days.push(day);
    day = days.length < LAST_DAY ? cursor.attempt(() => parseListedDay(cursor)) : undefined;
  }
  return days.length > 0 ? days : [LAST_DAY];
}

/** `末月`, `首月`, `第二个月`, `最后一个月` of a quarter: its number. `次月` is the first of the quarter after. */
function parseMonthWithin(cursor: TokenCursor, length: number): number | undefined {
  // 每季度末次月: the month after its end.
  if (cursor.isAt('part') && cursor.isAt('following-month', 1)) cursor.skip();
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
    if (isOver(cursor)) cursor.skip();
    return cursor.take('after') && parseDay(cursor);
  });
}

/** `前10日内`: that day of its first month. */
function parseFirstDays(cursor: TokenCursor): number | undefined {
  return cursor.attempt(() => cursor.take('before') && parseDay(cursor));
}

/** The month that 初 or 中 of a quarter, half or year ends with; of these nobody can say the day. */
function parseVagueMonth(cursor: TokenCursor, length: number): number | undefined {
  const part = cursor.peek();
  const isVague = part?.kind === 'part' && (part.value === PART.early || part.value === PART.middle);
  if (length === 1 || !isVague || cursor.isAt('number', 1)) return undefined;
  cursor.skip();
  return part.value === PART.early ? 1 : Math.ceil(length / 2);
}

/** `月` of `每月月底`, `季` of `每季度季末`: said twice. */
function skipEcho(cursor: TokenCursor): void {
  const isEcho = cursor.isAt('month') || cursor.isAt('quarter') || cursor.peek()?.text === '的';
  const next = cursor.peek(1);
  if (isEcho && (next?.kind === 'part' || next?.kind === 'number' || next?.text === '最后')) cursor.skip();
}

function parseMonths(cursor: TokenCursor, length: number): Cycle {
  skipEcho(cursor);
  const next = parseDayAfterwards(cursor) ?? parseFirstDays(cursor);
  if (next !== undefined) return { unit: 'months', length, month: 1, days: [next] };
  const vague = parseVagueMonth(cursor, length);
  if (vague !== undefined) return { unit: 'months', length, month: vague, days: [LAST_DAY], isVague: true };
  const isEarly = cursor.peek()?.value === PART.early && cursor.isAt('part');
  const month = parseMonthWithin(cursor, length) ?? (isEarly ? 1 : length);
  return { unit: 'months', length, month, days: parseDays(cursor) };
}

/** `次月5日前`: of every month, unless a date before it says of which. */
function parseNextMonth(cursor: TokenCursor): Cycle {
  const cycle = parseMonths(cursor, 1);
  return cycle.unit === 'months' ? { ...cycle, isNext: true } : cycle;
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

/** `五` of `三、五` or `三、周五`. */
function parseNextWeekday(cursor: TokenCursor): number | undefined {
  if (!cursor.take('list')) return undefined;
  cursor.take('week');
  return parseWeekday(cursor);
}

/** `五`, `一、三、五`, the last of `一至周五`; Friday when none is named. */
function parseWeek(cursor: TokenCursor, every: number): Cycle {
  const weekdays: number[] = [];
  cursor.attempt(
    () => parseWeekday(cursor) && cursor.take('dash') && (cursor.isAt('week') ? true : undefined),
  );
  cursor.take('week');
  let day = parseWeekday(cursor);
  while (day !== undefined) {
    weekdays.push(day);
    day = weekdays.length < SUNDAY ? cursor.attempt(() => parseNextWeekday(cursor)) : undefined;
  }
  return { unit: 'week', every, weekdays: weekdays.length > 0 ? weekdays : [FRIDAY] };
}

function parseYearly(cursor: TokenCursor): Cycle {
  const whens = parseDates(cursor);
  return whens ? { unit: 'year', whens } : parseMonths(cursor, 12);
}

/** `双月`, `单月25日前`: every other month, at the token behind. */
function parseParity(cursor: TokenCursor): Cycle {
  const month = cursor.peek(-1)?.value ?? 2;
  return { unit: 'months', length: 2, month, days: parseDays(cursor) };
}

/** What follows 每: a unit of time, and when in it. `every` is the 两 of 每两个月. */
function parseUnit(cursor: TokenCursor, every: number): Cycle | undefined {
  const kind = cursor.peek()?.kind;
  cursor.skip();
  if (kind === 'week') return parseWeek(cursor, every);
  if (kind === 'two-weeks' && every === 1) return parseWeek(cursor, 2);
  if (kind === 'parity-month' && every === 1) return parseParity(cursor);
  const length = kind && MONTHS[kind];
  if (kind === 'year' && every === 1) return parseYearly(cursor);
  if (length !== undefined)
    return 12 % (length * every) === 0 ? parseMonths(cursor, length * every) : undefined;
  if (every > 1) return undefined;
  if (kind === 'ten-days') return { unit: 'months', length: 1, month: 1, days: PART_DAYS.slice(0, 3) };
  return kind === 'half-month' ? { unit: 'months', length: 1, month: 1, days: [15, LAST_DAY] } : undefined;
}

function startsCycle(cursor: TokenCursor): boolean {
  if (cursor.take('each')) return true;
  // 季度末 without a number is that of every quarter.
  if (cursor.isAt('quarter') && cursor.isAt('part', 1)) return MAY_STAND_BEFORE.has(cursor.peek(-1)?.kind);
  // 按月, 各季度; 按 and 各 before anything else have other meanings.
  const next = cursor.peek(1)?.kind;
  const isSpread = next === 'week' || next === 'month' || next === 'quarter' || next === 'half-year';
  if (!isSpread || !(cursor.peek()?.text === '按' || cursor.isAt('each-of'))) return false;
  cursor.skip();
  return true;
}

/** `一月一报`, `一季度一次`, `半年一次`, `一年两次`; a week of them has no day named. */
function parseOneByOne(cursor: TokenCursor): Cycle | undefined {
  const isOne = (ahead: number): boolean => cursor.peek(ahead)?.text === '一';
  const isTold = (ahead: number): boolean => isOne(ahead) && cursor.isAt('text', ahead + 1);
  if (cursor.isAt('half-year') && isTold(1)) return parseUnit(cursor, 1);
  if (!isOne(0)) return undefined;
  const isYearly = cursor.isAt('years', 1) && cursor.isAt('number', 2);
  if (isYearly && (isTold(2) || cursor.peek(3)?.text.startsWith('次'))) {
    cursor.skip(2);
    return { unit: 'months', length: 12, month: 12, days: [LAST_DAY] };
  }
  if (!isOne(2) || cursor.isAt('day', 3)) return undefined;
  cursor.skip();
  if (!cursor.isAt('week')) return parseUnit(cursor, 1);
  cursor.skip();
  return { unit: 'week', every: 1, weekdays: [FRIDAY] };
}

/** `每月25日前`, `每季度末月20日前`, `次月5日前`, `每年12月底前`; or undefined. */
export function parseCycle(cursor: TokenCursor): Cycle | undefined {
  return cursor.attempt(() => {
    const oneByOne = parseOneByOne(cursor);
    if (oneByOne) return oneByOne;
    const isFollowing = cursor.isAt('following-month');
    const isParity = cursor.isAt('parity-month') && MAY_STAND_BEFORE.has(cursor.peek(-1)?.kind);
    if (!isFollowing && !isParity && !startsCycle(cursor)) return undefined;
    const every = cursor.take('number')?.value ?? 1;
    if (every === 0) return undefined;
    cursor.take('measure');
    const cycle = isFollowing ? parseNextMonth(cursor) : parseUnit(cursor, every);
    if (!cycle) return undefined;
    if (isBeyondCalendar(cursor)) return undefined;
    skipHour(cursor);
    if (!cursor.take('before')) cursor.take('within');
    return cycle;
  });
}
