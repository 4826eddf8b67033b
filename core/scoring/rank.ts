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
