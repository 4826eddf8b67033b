/**
 * The names of all lists in an order that every list keeps, as the columns of a table stand although each row fills
 * only some of them. Among names that no list orders, and where lists contradict each other, the first to appear
 * comes first.
 */
export function commonOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const names = [...new Set(lists.flat())];
  const next = names.find((name) => lists.every((list) => list.indexOf(name) <= 0)) ?? names[0];
  if (next === undefined) return [];
  return [next, ...commonOrder(lists.map((list) => list.filter((name) => name !== next)))];
}
