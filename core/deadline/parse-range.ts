import type { Period, Point, When, YearRef } from './clause';
import { parseDay, parsePart, parsePoint, parseTail, parseYear } from './parse-date';
import type { Token, TokenKind } from './token';
import type { TokenCursor } from './token-cursor';

/** Only behind these does 后 begin a date: in `批复后一个月内` it ends a word. */
const MAY_STAND_BEFORE: ReadonlySet<TokenKind | undefined> = new Set([
  undefined,
  ...(['break', 'list', 'open', 'bullet', 'year', 'given-year'] as const),
]);

const isYear = ({ text }: Token): boolean => /^20\d\d$/.test(text);

/** `1` of `1-3月` or `1、3月`: it takes its unit from the date that ends the range or list. */
export function sharingUnit(token: Token, { period }: Point): Period | undefined {
  if (token.value === undefined || token.text.length > 2) return undefined;
  if (!('number' in period) || period.unit === 'plan') return undefined;
  return { unit: period.unit, number: token.value };
}

/** The numeric end of `2023.5-10` and `2023.5.1-5.31`, which leaves out what the start has said. */
function parseDigitsEnd(cursor: TokenCursor, from: Point): Point | undefined {
  return cursor.attempt(() => {
    const first = cursor.take('number');
    if (first?.value === undefined || first.text.length > 2 || cursor.isAt('year') || cursor.isAt('years'))
      return undefined;
    if (from.period.unit === 'month')
      return parseTail(cursor, undefined, { unit: 'month', number: first.value });
    const day = cursor.take('dot') && cursor.take('number');
    const period: Period =
      day?.value === undefined
        ? { unit: 'day', day: first.value }
        : { unit: 'day', month: first.value, day: day.value };
    return parseTail(cursor, undefined, period);
  });
}

/** The end of a range that began with `from`. */
function parseEnd(cursor: TokenCursor, from: Point, inDigits: boolean): Point | undefined {
  const point = parsePoint(cursor);
  if (point) return point;
  if (from.period.unit === 'month' && from.part && cursor.isAt('part')) {
    const part = parsePart(cursor);
    return part && { ...parseTail(cursor, undefined, from.period), part };
  }
  if (from.period.unit !== 'day') return inDigits ? parseDigitsEnd(cursor, from) : undefined;
  const day = parseDay(cursor);
  if (day !== undefined) return parseTail(cursor, undefined, { unit: 'day', day });
  return inDigits ? parseDigitsEnd(cursor, from) : undefined;
}

/** Whether the start of the next month follows the end of one: `5月底6月初`. */
function isTurnOfMonth(cursor: TokenCursor, { period, part, by }: Point): true | undefined {
  if (period.unit !== 'month' || part !== 'late' || by !== undefined) return undefined;
  const isNext = cursor.peek()?.value === (period.number % 12) + 1 && cursor.isAt('month', 1);
  return isNext && cursor.peek(2)?.text === '初' ? true : undefined;
}

/** `6月1日-30日`, `2023年10月至2024年3月`, or a single date. */
function parseFullRange(cursor: TokenCursor): When | undefined {
  const first = parsePoint(cursor);
  if (!first) return undefined;
  const inDigits = cursor.isAt('number', -1);
  const to = cursor.attempt(() => {
    cursor.take('since');
    return (cursor.take('dash') ?? isTurnOfMonth(cursor, first)) && parseEnd(cursor, first, inDigits);
  });
  return to ? { from: first, to } : { to: first };
}

/** The `2023` of `2023-2025年`, the `23` of `23-25年`. */
function yearBefore({ text, value = 0 }: Token, { year }: Point): YearRef | undefined {
  if (text.length === 4) return { kind: 'written', value };
  const isShort = text.length === 2 && year?.kind === 'written' && 2000 + value < year.value;
  return isShort ? { kind: 'written', value: 2000 + value } : undefined;
}

/** `2023-2025`, with nothing else in the text. */
function parseBareYears(cursor: TokenCursor): When | undefined {
  return cursor.attempt((): When | undefined => {
    if (cursor.at > 0) return undefined;
    const first = cursor.take('number');
    const last = cursor.take('dash') && cursor.take('number');
    if (!first || !last || !cursor.atEnd || !isYear(first) || !isYear(last)) return undefined;
    const point = ({ value = 0 }: Token): Point => ({
      year: { kind: 'written', value },
      period: { unit: 'year' },
    });
    return { from: point(first), to: point(last) };
  });
}

/** `1-3月`, `2023年9-12月`, `2023-2025年`, `一至三季度` */
function parseShortRange(cursor: TokenCursor): When | undefined {
  return cursor.attempt((): When | undefined => {
    const year = parseYear(cursor);
    cursor.take('ordinal');
    const first = cursor.take('number');
    if (first?.value === undefined || !cursor.take('dash')) return undefined;
    const to = parsePoint(cursor);
    if (!to) return undefined;
    if (to.period.unit === 'year' && !year) {
      const from = yearBefore(first, to);
      return from && { from: { year: from, period: to.period }, to };
    }
    const period = sharingUnit(first, to);
    return period && { from: { ...(year && { year }), period }, to };
  });
}

/** `6月10-20日` */
function parseDayRange(cursor: TokenCursor): When | undefined {
  return cursor.attempt((): When | undefined => {
    const year = parseYear(cursor);
    const month = cursor.take('number')?.value;
    if (month === undefined || !cursor.take('month')) return undefined;
    const day = cursor.take('number')?.value;
    if (day === undefined || !cursor.take('dash')) return undefined;
    const last = parseDay(cursor);
    if (last === undefined) return undefined;
    const from: Point = { ...(year && { year }), period: { unit: 'day', month, day } };
    return { from, to: parseTail(cursor, undefined, { unit: 'day', day: last }) };
  });
}

/** `前三季度`, `前5个月`, `后两个季度` */
function parseFirstOf(cursor: TokenCursor): When | undefined {
  return cursor.attempt((): When | undefined => {
    const isFirst = MAY_STAND_BEFORE.has(cursor.peek(-1)?.kind);
    const side = cursor.take('before') ?? (isFirst ? cursor.take('after') : undefined);
    const number = side && cursor.take('number')?.value;
    if (number === undefined) return undefined;
    const isMonths = cursor.take('measure') && cursor.take('month');
    const unit = isMonths ? 'month' : cursor.take('quarter') && 'quarter';
    if (!unit) return undefined;
    const count = unit === 'month' ? 12 : 4;
    const [first, last] = side?.kind === 'before' ? [1, number] : [count - number + 1, count];
    return {
      from: { period: { unit, number: first } },
      to: parseTail(cursor, undefined, { unit, number: last }),
    };
  });
}

/** `1-3月`, `前三季度`, `6月底`: one date or range, or undefined. */
export function parseWhen(cursor: TokenCursor): When | undefined {
  return (
    parseFirstOf(cursor) ??
    parseDayRange(cursor) ??
    parseBareYears(cursor) ??
    parseShortRange(cursor) ??
    parseFullRange(cursor)
  );
}
