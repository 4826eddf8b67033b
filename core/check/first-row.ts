/** Tells of each key the row that had it first; the first time, undefined. */
export function firstRows<Key = string>(): (key: Key, row: number) => number | undefined {
  const rows = new Map<Key, number>();
  return (key, row) => {
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    return first;
  };
}
