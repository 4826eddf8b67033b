import type { Period, Point, When } from './clause';
import { parseDay, parseTail } from './parse-date';
import type { TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

/** Words: among them a date must be marked as one. */
const WORDS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  ...(['text', 'done', 'authority', 'lasting', 'then', 'close', 'percent', 'measure', 'workday'] as const),
  ...(['hour', 'clock', 'years'] as const),
]);
/** What makes of a number of days a length of time (`15日内`), or of a date a beginning. */
const SAYS_OTHERWISE: ReadonlySet<TokenKind | undefined> = new Set(['within', 'after', 'since', 'dash']);

const isDay = (number: number): boolean => number >= 1 && number <= 31;

/** `11-20日`, `11日至20日`; or undefined. */
function parseDays(cursor: TokenCursor): When | undefined {
  return cursor.attempt((): When | undefined => {
    const first = cursor.take('number')?.value;
    cursor.take('day');
    if (first === undefined || !isDay(first) || !cursor.take('dash')) return undefined;
    const last = parseDay(cursor);
    if (last === undefined) return undefined;
    const to = parseTail(cursor, undefined, { unit: 'day', day: last });
    return { from: { period: { unit: 'day', day: first } }, to };
  });
}

/** `当月25日`, `下月底`, `当月完成`; a month that is named for what is in it (`当月信息`) is no date. */
function parseNamed(cursor: TokenCursor): Point | undefined {
  const named = cursor.take('spoken-month');
  if (!named) return undefined;
  const next = named.value === 1 && { isNext: true as const };
  const day = parseDay(cursor);
  if (day !== undefined) return parseTail(cursor, undefined, { unit: 'day', day, ...next });
  const isWhole = cursor.atEnd || cursor.isAt('done') || cursor.isAt('break');
  const point = parseTail(cursor, undefined, { unit: 'spoken-month', ...next });
  if (point.part !== undefined || point.by !== undefined) return point;
  return isWhole ? { ...point, by: 'within' } : undefined;
}

/** `20日前`, `月底前`, `中旬`; or undefined. */
function parsePoint(cursor: TokenCursor): Point | undefined {
  const day = parseDay(cursor);
  if (day !== undefined) return isDay(day) ? parseTail(cursor, undefined, { unit: 'day', day }) : undefined;
  const isMonth = cursor.isAt('month') && cursor.isAt('part', 1);
  if (isMonth) cursor.skip();
  else if (!cursor.isAt('part') || !cursor.peek()?.text.endsWith('旬')) return parseNamed(cursor);
  const period: Period = { unit: 'spoken-month' };
  return parseTail(cursor, undefined, period);
}

/** Whether it is the rest of something that was not understood: `6月3 1日前`, `每月前5个工作日`. */
function isRest(cursor: TokenCursor): boolean {
  const isTorn = cursor.isAt('number', -1) && cursor.peek()?.spaced === true;
  return isTorn || cursor.isAt('each', -1) || cursor.isAt('each', -2);
}

/**
 * A date that leaves its month to what was said before: `20日前`, `11-20日`, `月底前`, `下旬`, `当月25日`; or undefined.
 * It is set off from what is before it; among the words behind a date (`6月15日前摸底20日前整改`) 前 must mark it.
 */
export function parseOfSpokenMonth(cursor: TokenCursor, isBehindDate: boolean): When | undefined {
  const isFree = cursor.peek()?.spaced === true || !WORDS.has(cursor.peek(-1)?.kind);
  if ((!isFree && !isBehindDate) || isRest(cursor)) return undefined;
  return cursor.attempt((): When | undefined => {
    const point = parseDays(cursor) ?? parsePoint(cursor);
    if (!point) return undefined;
    const when = 'to' in point ? point : { to: point };
    const { by, period } = when.to;
    if (period.unit === 'day' && by === 'within') return undefined;
    return SAYS_OTHERWISE.has(cursor.peek()?.kind) || !(isFree || by === 'before') ? undefined : when;
  });
}
