/**
 * The items in the order of `compare`, best first, with competition ranks (1, 2, 2, 4): items that compare equal
 * share a rank and keep the given order.
 */
export function ranked<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): readonly { readonly item: T; readonly rank: number }[] {
  const sorted = [...items].sort(compare);
  return sorted.map((item) => ({ item, rank: sorted.findIndex((other) => compare(other, item) === 0) + 1 }));
}

/**
 * The rank from which on items are among the last `count`; all that tie with the first of them are. The first rank
 * never is: where all are equal nobody is last.
 */
export function lastFrom(ranks: readonly number[], count: number): number {
  if (count === 0) return Infinity;
  const fromTheEnd = [...ranks].sort((a, b) => b - a);
  return Math.max(fromTheEnd[count - 1] ?? 0, 2);
}
