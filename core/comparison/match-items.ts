import { groupBy } from '#core/collection/group-by';

/** The same thing before and after; one side is absent where it was added or removed. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * Pairs what two lists hold by keys, the surest first: what has the same first key, in order where several have; then
 * of the rest what has the same second key. All must have as many keys.
 */
export function matchItems<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keysOf: (item: T) => readonly string[],
): readonly Pair<T>[] {
  const partners = new Map<T, T>();
  const matched = new Set<T>();
  const keys = Math.max(0, ...[...before, ...after].map((item) => keysOf(item).length));
  for (let at = 0; at < keys; at++) {
    const open = groupBy(
      before.filter((item) => !matched.has(item)),
      (item) => keysOf(item)[at],
    );
    const taken = new Map<string | undefined, number>();
    for (const item of after.filter((one) => !partners.has(one))) {
      const key = keysOf(item)[at];
      const index = taken.get(key) ?? 0;
      const partner = open.get(key)?.[index];
      if (partner === undefined) continue;
      taken.set(key, index + 1);
      partners.set(item, partner);
      matched.add(partner);
    }
  }
  return [
    ...after.map((item) => {
      const partner = partners.get(item);
      return partner === undefined ? { after: item } : { before: partner, after: item };
    }),
    ...before.filter((item) => !matched.has(item)).map((item) => ({ before: item })),
  ];
}
