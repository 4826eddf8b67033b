import type { CivilDate } from '#core/date/civil-date';
import type { Step } from './item-timeline';
import type { StandingCode } from './standing';

/**
 * By how many a standing gains or loses on a day: `Ry2023-06-16` → 3; without a day, how many have it from the first
 * day of the horizon. Added up to a day they say how many items stand where on that day.
 */
export type Changes = Readonly<Record<string, number>>;

/**
 * The timelines of any number of items, summed by scope: whatever the items are told apart by. Tallies that say the
 * same are the same: no zeros, no empty scopes, all keys in order, so that their JSON texts are equal too.
 */
export type Tally = Readonly<Record<string, Changes>>;

export const EMPTY_TALLY: Tally = {};

function inKeyOrder<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tally of one item. */
export function tallyOf(scope: string, timeline: readonly Step[]): Tally {
  const changes = timeline.flatMap(({ from, standing }, index): (readonly [string, number])[] => {
    const before = timeline[index - 1];
    if (!before) return [[standing, 1]];
    return [
      [before.standing + from, -1],
      [standing + from, 1],
    ];
  });
  return { [scope]: inKeyOrder(changes) };
}

function sumOf(left: Changes, right: Changes, sign: 1 | -1): Changes {
  const sums = new Map(Object.entries(left));
  for (const [key, number] of Object.entries(right)) sums.set(key, (sums.get(key) ?? 0) + sign * number);
  return inKeyOrder([...sums].filter(([, number]) => number !== 0));
}

function combine(left: Tally, right: Tally, sign: 1 | -1): Tally {
  const sums = new Map(Object.entries(left));
  for (const [scope, changes] of Object.entries(right)) {
    sums.set(scope, sumOf(sums.get(scope) ?? {}, changes, sign));
  }
  return inKeyOrder([...sums].filter(([, changes]) => Object.keys(changes).length > 0));
}

export function addTally(left: Tally, right: Tally): Tally {
  return combine(left, right, 1);
}

export function subtractTally(left: Tally, right: Tally): Tally {
  return combine(left, right, -1);
}

const CODE_LENGTH = 2;

/** How many items of a scope stand where on a day within the horizon. */
export function numbersAt(changes: Changes, asOf: CivilDate): ReadonlyMap<StandingCode, number> {
  const numbers = new Map<StandingCode, number>();
  for (const [key, number] of Object.entries(changes)) {
    const code = key.slice(0, CODE_LENGTH);
    if (key.slice(CODE_LENGTH) <= asOf) numbers.set(code, (numbers.get(code) ?? 0) + number);
  }
  return numbers;
}
