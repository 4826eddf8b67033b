import { chineseNumeral } from '#core/text/chinese-numeral';
import type { Period, Point, When } from './clause';
import { parseDay, parsePoint, parseSharedDays, parseTail, parseYear } from './parse-date';
import { parseWhen, sharingUnit } from './parse-range';
import type { Token } from './token';
import type { TokenCursor } from './token-cursor';

/** A longer list goes on as the next clause; bounded, so that a cell of nothing but dates is read in linear time. */
const MOST_LISTED = 12;

/** `三四` of `三四季度`: several numbers written as one. */
function adjacent({ text }: Token): number[] | undefined {
  const digits = text.match(/十[一二]?|[^十]/gu) ?? [];
  const numbers = digits.map((digit) => chineseNumeral(digit) ?? 0);
  const isRun = numbers.every(
    (number, at) => number > 0 && (at === 0 || number === (numbers[at - 1] ?? 0) + 1),
  );
  return numbers.length > 1 && isRun ? numbers : undefined;
}

/** `三四季度`, `七八月份` */
function parseAdjacent(cursor: TokenCursor): When[] | undefined {
  return cursor.attempt((): When[] | undefined => {
    const year = parseYear(cursor);
    cursor.take('ordinal');
    const token = cursor.take('number');
    const numbers = token && adjacent(token);
    if (!numbers) return undefined;
    const unit = cursor.take('quarter') ? 'quarter' : cursor.take('month') && 'month';
    if (!unit) return undefined;
    const last = parseTail(cursor, year, { unit, number: 0 });
    return numbers.map((number) => ({ to: { ...last, period: { unit, number } } }));
  });
}

/** `5月10、20、30日前` */
function parseDaysOfMonth(cursor: TokenCursor): When[] | undefined {
  return cursor.attempt((): When[] | undefined => {
    const year = parseYear(cursor);
    const month = cursor.take('number')?.value;
    if (month === undefined || !cursor.take('month')) return undefined;
    const days = parseSharedDays(cursor);
    if (!days) return undefined;
    const last = parseTail(cursor, year, { unit: 'day', day: days.at(-1) ?? 0 });
    return days.map((day) => ({ to: { ...last, period: { unit: 'day', month, day } } }));
  });
}

/** `上、下半年` */
function parseHalves(cursor: TokenCursor): When[] | undefined {
  return cursor.attempt(() => {
    const year = parseYear(cursor);
    if (!cursor.take('both-halves')) return undefined;
    const last = parseTail(cursor, year, { unit: 'half', number: 2 });
    return [{ to: { ...last, period: { unit: 'half', number: 1 } } }, { to: last }];
  });
}

/** What the last date of a list makes of a number before it: `3` of `3、6月底前`, `4` of `4、7月10日前`. */
function sharingLast(number: Token, last: Point): Point | undefined {
  const { period, year } = last;
  const { value = 0, text } = number;
  if (period.unit === 'year')
    return year?.kind === 'written' && /^(?:20)?[2-4]\d$/.test(text)
      ? { ...last, year: { kind: 'written', value: value < 100 ? 2000 + value : value } }
      : undefined;
  if (year) return undefined;
  const isDayOfMonth = period.unit === 'day' && period.month !== undefined && text.length <= 2;
  const shared: Period | undefined = isDayOfMonth ? { ...period, month: value } : sharingUnit(number, last);
  return shared && { ...last, period: shared };
}

/** What a list of numbers counts up to; without end where it need not count up. */
function lastNumber({ period }: Point): number {
  return period.unit === 'month' || period.unit === 'quarter' ? period.number : Infinity;
}

/** `、` of a list of numbers; `/` too where a month follows (`6/12月`). */
function isListMark(cursor: TokenCursor): boolean {
  if (cursor.isAt('list')) return true;
  const isListed = cursor.isAt('month', 2) || cursor.isAt('year', 2) || cursor.isAt('slash', 2);
  return cursor.isAt('slash') && cursor.isAt('number', 1) && isListed;
}

/** `3、6、9、12月底前`, `一、二季度`, `2023、2024年`, `4、7、10月10日前` */
function parseSharedUnit(cursor: TokenCursor): When[] | undefined {
  return cursor.attempt((): When[] | undefined => {
    // `1、6月底前` may also be the first point of a list.
    const isDoubtful = cursor.at === 0 && cursor.peek()?.text === '1' && cursor.isAt('month', 3);
    const year = parseYear(cursor);
    cursor.take('ordinal');
    const numbers: Token[] = [];
    while (numbers.length < MOST_LISTED && cursor.isAt('number')) {
      const number = cursor.peek();
      cursor.skip();
      if (!number || !isListMark(cursor)) {
        cursor.skip(-1);
        break;
      }
      numbers.push(number);
      cursor.skip();
    }
    const last = numbers.length > 0 ? parsePoint(cursor) : undefined;
    if (!last) return undefined;
    const points = numbers.map((number) => sharingLast(number, last));
    if (!points.every((point) => point !== undefined)) return undefined;
    const isRising = numbers.every(
      ({ value = 0 }, at) => value < (numbers[at + 1]?.value ?? lastNumber(last)),
    );
    return [...points, last].map((point) => ({
      to: { ...point, ...(year && { year }), ...((isDoubtful || !isRising) && { isDoubtful: true }) },
    }));
  });
}

/** The next date of a list: also `20日` of `6月10日、20日前`. */
function parseNext(cursor: TokenCursor, previous: When): When | undefined {
  return cursor.attempt(() => {
    if (!(cursor.take('list') ?? cursor.take('slash'))) return undefined;
    const when = parseWhen(cursor);
    const day = (when ?? previous.to.period.unit !== 'day') ? undefined : parseDay(cursor);
    return day === undefined ? when : { to: parseTail(cursor, undefined, { unit: 'day', day }) };
  });
}

const isMonth = ({ from, to }: When): boolean => !from && to.period.unit === 'month';

/**
 * A date of a list with what the last one says for all: `6月、12月底前`, and where the `others` are months its day:
 * `4月、7月10日前`.
 */
function sharingTail(when: When, { to: last }: When, others: readonly When[]): When {
  const { period, part, by } = when.to;
  if (when.from || part !== undefined || by !== undefined) return when;
  const isShared = last.period.unit === 'day' && last.period.month !== undefined && others.every(isMonth);
  if (period.unit === 'month' && isShared)
    return { to: { ...when.to, period: { ...last.period, month: period.number } } };
  if (period.unit !== last.period.unit) return when;
  return { to: { ...when.to, ...(last.part && { part: last.part }), ...(last.by && { by: last.by }) } };
}

/** The date or dates a clause begins with, or undefined where none begins. */
export function parseDates(cursor: TokenCursor): When[] | undefined {
  const shared =
    parseSharedUnit(cursor) ?? parseAdjacent(cursor) ?? parseHalves(cursor) ?? parseDaysOfMonth(cursor);
  if (shared) return shared;
  let end = parseWhen(cursor);
  const whens: When[] = [];
  for (let when = end; when; when = whens.length < MOST_LISTED ? parseNext(cursor, when) : undefined) {
    whens.push((end = when));
  }
  const last = end;
  return last && whens.map((when) => sharingTail(when, last, whens.slice(0, -1)));
}
