import type { When } from './clause';
import { parseDay, parsePoint, parseTail, parseYear } from './parse-date';
import { parseWhen, sharingUnit } from './parse-range';
import type { Token } from './token';
import type { TokenCursor } from './token-cursor';

/** A longer list goes on as the next clause; bounded, so that a cell of nothing but dates is read in linear time. */
const MOST_LISTED = 12;

/** `3、6、9、12月底前`, `一、二季度` */
function parseSharedUnit(cursor: TokenCursor): When[] | undefined {
  return cursor.attempt((): When[] | undefined => {
    const year = parseYear(cursor);
    cursor.take('ordinal');
    const numbers: Token[] = [];
    while (numbers.length < MOST_LISTED && cursor.isAt('number') && cursor.isAt('list', 1)) {
      const number = cursor.take('number');
      if (number) numbers.push(number);
      cursor.skip();
    }
    const last = numbers.length > 0 ? parsePoint(cursor) : undefined;
    if (!last || last.year) return undefined;
    const periods = numbers.map((number) => sharingUnit(number, last));
    if (!periods.every((period) => period !== undefined)) return undefined;
    return [...periods, last.period].map((period) => ({ to: { ...last, ...(year && { year }), period } }));
  });
}

/** The next date of a list: also `20日` of `6月10日、20日前`. */
function parseNext(cursor: TokenCursor, previous: When): When | undefined {
  return cursor.attempt(() => {
    if (!cursor.take('list')) return undefined;
    const when = parseWhen(cursor);
    const day = (when ?? previous.to.period.unit !== 'day') ? undefined : parseDay(cursor);
    return day === undefined ? when : { to: parseTail(cursor, undefined, { unit: 'day', day }) };
  });
}

/** A date of a list with what the last one says for all: `6月、12月底前`. */
function sharingTail(when: When, { to: last }: When): When {
  const isBare = !when.from && when.to.part === undefined && when.to.by === undefined;
  if (!isBare || when.to.period.unit !== last.period.unit) return when;
  return { to: { ...when.to, ...(last.part && { part: last.part }), ...(last.by && { by: last.by }) } };
}

/** The date or dates a clause begins with, or undefined where none begins. */
export function parseDates(cursor: TokenCursor): When[] | undefined {
  const shared = parseSharedUnit(cursor);
  if (shared) return shared;
  let end = parseWhen(cursor);
  const whens: When[] = [];
  for (let when = end; when; when = whens.length < MOST_LISTED ? parseNext(cursor, when) : undefined) {
    whens.push((end = when));
  }
  const last = end;
  return last && whens.map((when) => sharingTail(when, last));
}
