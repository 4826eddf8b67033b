import type { Meaning, Point, When } from './clause';
import { isBeyondCalendar } from './beyond-calendar';
import { parseYear } from './parse-date';
import { parseDates } from './parse-dates';
import { parseCycle } from './parse-cycle';
import { parseOfSpokenMonth } from './parse-spoken-month';
import type { TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

/** `全年`, `2023年每月25日前`; or undefined. */
function parseYearly(cursor: TokenCursor): Meaning | undefined {
  return cursor.attempt((): Meaning | undefined => {
    const year = parseYear(cursor);
    if (cursor.take('whole-year')) return { kind: 'year-long', ...(year && { year }) };
    const cycle = parseCycle(cursor);
    return cycle && { kind: 'recurring', ...(year && { year }), cycle };
  });
}

/** What may stand between a year or month and the dates in it. */
const HEADING_MARKS: readonly TokenKind[] = ['colon', 'break', 'open', 'close'];

/** `6月` as a whole: its number, or undefined. */
function parseMonth(cursor: TokenCursor): number | undefined {
  return cursor.attempt(() => {
    const value = cursor.take('number')?.value;
    return cursor.take('month') && value;
  });
}

/** `6月:15日前…`, `2024年6月,15日前…`: the month of the days behind it; undefined where it is a date of its own. */
function parseMonthHeading(cursor: TokenCursor): Meaning | undefined {
  return cursor.attempt((): Meaning | undefined => {
    const year = parseYear(cursor);
    const month = parseMonth(cursor);
    if (month === undefined || !HEADING_MARKS.some((mark) => cursor.take(mark))) return undefined;
    const next = cursor.glimpse(() => parseOfSpokenMonth(cursor, false));
    return next && { kind: 'heading', ...(year && { year }), month };
  });
}

/** The year of `2024年:6月底前…` or `2024年,6月底前…`; undefined where it is a date of its own. */
function parseHeading(cursor: TokenCursor): Meaning | undefined {
  return cursor.attempt((): Meaning | undefined => {
    const year = parseYear(cursor);
    if (!year || !HEADING_MARKS.some((mark) => cursor.take(mark))) return undefined;
    const next = cursor.glimpse(() => parseYearly(cursor) ?? parseDates(cursor)?.[0]);
    if (!next) return undefined;
    const hasYear = 'to' in next ? (next.from ?? next.to).year !== undefined : 'year' in next;
    return hasYear ? undefined : { kind: 'heading', year };
  });
}

/** All that a time begins with; most tokens are words, and this is quicker to find out than reading them. */
const BEGINNINGS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['number', 'ordinal', 'year', 'given-year', 'following-year', 'year-end', 'whole-year'] as const),
  ...(['half', 'both-halves', 'half-year', 'quarter-number', 'plan', 'before', 'after'] as const),
  ...(['each', 'each-of', 'as-told', 'following-month', 'parity-month', 'quarter', 'unclear'] as const),
  ...(['month', 'part', 'spoken-month'] as const),
]);

/**
 * What a clause begins with that tells a time: `9-12月`, `全年`, `2023年每月25日前`; or undefined. Behind a date of the same
 * piece also one that leaves its month to it.
 */
export function parseHead(cursor: TokenCursor, isBehindDate = false): Meaning | undefined {
  const first = cursor.peek();
  if (!first || !BEGINNINGS.has(first.kind)) return undefined;
  if (cursor.take('unclear')) {
    parseDates(cursor);
    return { kind: 'unread' };
  }
  const whole = parseHeading(cursor) ?? parseMonthHeading(cursor) ?? parseYearly(cursor);
  if (whole) return whole;
  const whens = parseDates(cursor);
  if (whens) return notDated(cursor, whens) ?? { kind: 'dated', whens };
  const when = parseOfSpokenMonth(cursor, isBehindDate);
  return when && { kind: 'dated', whens: [when] };
}

/** `7月1日起施行` */
const IN_FORCE = /^(?:正式)?(?:施行|生效|执行)/u;

function since(cursor: TokenCursor, point: Point): Meaning {
  const isInForce = IN_FORCE.test(cursor.peek()?.text ?? '');
  return { kind: 'since', point, ...(isInForce && { isInForce }) };
}

/** What 起, 后 or an event behind a date makes of it; undefined where it stays a date. */
function notDated(cursor: TokenCursor, whens: readonly When[]): Meaning | undefined {
  if (isBeyondCalendar(cursor)) return { kind: 'unread' };
  const [when, ...more] = whens;
  if (!when || when.from || more.length > 0) return undefined;
  // 2023年国庆节前: the year of an event, not its end.
  const isEvent = isBareYear(when.to) && cursor.isAt('text') && cursor.isAt('before', 1);
  if (isEvent) return { kind: 'external' };
  // 6月底前开始实施: by then it must have begun.
  if (when.to.by === 'before') return undefined;
  const isSince = cursor.take('since') !== undefined;
  if (!isSince && !cursor.take('after')) return undefined;
  if (cursor.isAt('lasting')) return { kind: 'long-term' };
  return isSince ? since(cursor, when.to) : { kind: 'unread' };
}

function isBareYear({ period, part, by }: Point): boolean {
  return period.unit === 'year' && part === undefined && by === undefined;
}

const MONTHS = { half: 6, quarter: 3, month: 1 } as const;

/** The month of the year a date ends in, 1–12, or 0 for an unnamed month or a day of one. */
function lastMonth({ period }: Point): number {
  if (period.unit === 'year' || period.unit === 'plan') return 12;
  if (period.unit === 'spoken-month') return 0;
  return period.unit === 'day' ? (period.month ?? 0) : period.number * MONTHS[period.unit];
}

function isLater(point: Point, than: Point): boolean {
  const { year } = point;
  if (point.period.unit === 'year' && !isBareYear(than)) return false;
  if (year?.kind === 'following') return true;
  if (year?.kind === 'given' && year.offset !== 0) return year.offset > 0;
  if (year?.kind === 'written' && (than.year?.kind !== 'written' || year.value > than.year.value))
    return true;
  return lastMonth(point) > lastMonth(than);
}

function lastPoint(meaning: Meaning): Point | undefined {
  return meaning.kind === 'dated' ? meaning.whens.at(-1)?.to : undefined;
}

/** Whether 前, 内 or 底 shows that a date found amid words is a deadline of its own. */
export function isMarked(meaning: Meaning): boolean {
  const point = lastPoint(meaning);
  return !point || point.by !== undefined || point.part !== undefined;
}

/**
 * Whether a date found amid the words of a clause lies later and so begins the next one (`1-3月筹备4-6月建设`), rather
 * than being what the words speak of (`6月底前完成上半年任务`).
 */
export function isLaterThan(previous: Meaning, next: Meaning): boolean {
  const [than, point] = [lastPoint(previous), lastPoint(next)];
  return !than || !point || isLater(point, than);
}
