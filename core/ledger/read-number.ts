import { chineseNumeral } from '#core/text/chinese-numeral';
import { looseKey } from '#core/text/normalise';

const NOTHING = /^(-+|—+|–+|\/+|\\+|无|无任务|空|)$/;
const PLAIN = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)$/;
const WITH_UNIT = /^(.+?)(篇|条|件|个|则|期|份|分|次|项)$/;

/** The number a cell holds: a number, `１２`, `12 `, `1,200`, `十二`; undefined where it holds none. */
export function readNumber(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const key = looseKey(value);
  return PLAIN.test(key) ? Number(key.replaceAll(',', '')) : chineseNumeral(key);
}

/**
 * A quota or count: a number with or without its measure word (`12篇`). Null where the cell says there is none
 * (empty, `-`, `/`, `—`, `无`); undefined where it cannot be read.
 */
export function readCount(value: string | number | boolean | undefined): number | null | undefined {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return readNumber(value);
  const key = looseKey(value);
  if (NOTHING.test(key)) return null;
  return readNumber(WITH_UNIT.exec(key)?.[1] ?? key);
}

/** A share in per cent: `45%`, `45`, `0.45` (a bare number of at most 1 is a share); undefined where unreadable. */
export function readPercent(value: string | number | boolean | undefined): number | undefined {
  if (value === undefined || typeof value === 'boolean') return undefined;
  const key = typeof value === 'string' ? looseKey(value) : '';
  if (key.endsWith('%')) return readNumber(key.slice(0, -1));
  const number = readNumber(value);
  return number !== undefined && number > 0 && number <= 1 ? Number((number * 100).toPrecision(12)) : number;
}
