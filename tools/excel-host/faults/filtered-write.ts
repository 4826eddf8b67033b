/**
 * What becomes of rows of values written to rows of which some are not shown, as reported for a sheet with a filter on
 * (xlwings issue 747, NetOffice issue 2, office-js issue 224): rows that are not shown keep what they hold, and every run
 * of shown rows gets the given rows from the first on. Null leaves a cell as it is.
 */
export function scrambled<T>(
  rows: readonly (readonly T[])[],
  isShown: (row: number) => boolean,
): readonly (readonly (T | null)[])[] {
  const shown = rows.map((_row, index) => isShown(index));
  if (shown.every(Boolean) || !shown.some(Boolean)) return rows;
  let next = 0;
  return rows.map((row, index) => {
    if (!shown[index]) {
      next = 0;
      return row.map(() => null);
    }
    return rows[next++] ?? row;
  });
}
