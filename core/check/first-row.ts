/** Tells of each key the row that had it first; the first time, undefined. */
export function firstRows(): (key: string | number, row: number) => number | undefined {
  const rows = new Map<string | number, number>();
  return (key, row) => {
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    return first;
  };
}
