import type { Meaning, Point, When } from './clause';
import { parseYear } from './parse-date';
import { parseDates } from './parse-dates';
import { parseCycle } from './parse-cycle';
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

/** The year of `2024年:6月底前…` or `2024年,6月底前…`; undefined where it is a date of its own. */
function parseHeading(cursor: TokenCursor): Meaning | undefined {
  return cursor.attempt((): Meaning | undefined => {
    const year = parseYear(cursor);
    if (!year || !(cursor.take('colon') ?? cursor.take('break'))) return undefined;
    const behind = cursor.at;
    const next = parseYearly(cursor) ?? parseDates(cursor)?.[0];
    if (!next) return undefined;
    const isYearKnown = 'to' in next ? (next.from ?? next.to).year : 'year' in next;
    cursor.skip(behind - cursor.at);
    return isYearKnown ? undefined : { kind: 'heading', year };
  });
}

/** What a clause begins with that tells a time: `9-12月`, `全年`, `2023年每月25日前`; or undefined. */
export function parseHead(cursor: TokenCursor): Meaning | undefined {
  const whole = parseHeading(cursor) ?? parseYearly(cursor);
  if (whole) return whole;
  const whens = parseDates(cursor);
  return whens && (openEnded(cursor, whens) ?? { kind: 'dated', whens });
}

/** What 起 or 后 makes of a date; undefined where neither follows. */
function openEnded(cursor: TokenCursor, whens: readonly When[]): Meaning | undefined {
  const [when, ...more] = whens;
  if (!when || when.from || more.length > 0) return undefined;
  const isSince = cursor.take('since') !== undefined;
  if (!isSince && !cursor.take('after')) return undefined;
  if (cursor.isAt('lasting')) return { kind: 'long-term' };
  return isSince ? { kind: 'since', point: when.to } : { kind: 'unread' };
}

const MONTHS = { half: 6, quarter: 3, month: 1 } as const;

/** The month of the year a date ends in, 1–12, or 0 for a day of an unnamed month. */
function lastMonth({ period }: Point): number {
  if (period.unit === 'year') return 12;
  return period.unit === 'day' ? (period.month ?? 0) : period.number * MONTHS[period.unit];
}

function isLater(point: Point, than: Point): boolean {
  const { year } = point;
  if (point.period.unit === 'year' && (than.period.unit !== 'year' || than.part || than.by)) return false;
  if (year?.kind === 'following') return true;
  if (year?.kind === 'given' && year.offset !== 0) return year.offset > 0;
  if (year?.kind === 'written' && (than.year?.kind !== 'written' || year.value > than.year.value)) return true;
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
