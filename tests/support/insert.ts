import type { CellValue, Grid, Merge } from '#core/grid/grid';

function shifted(
  { top, left, bottom, right }: Merge,
  by: (index: number) => number,
  axis: 'row' | 'column',
): Merge {
  return axis === 'row'
    ? { top: by(top), bottom: by(bottom), left, right }
    : { top, bottom, left: by(left), right: by(right) };
}

/** A grid with rows inserted before a zero-based row, as a spreadsheet does it: merged areas around it grow. */
export function insertRows(
  grid: Grid,
  at: number,
  rows: Grid['values'],
  merges: readonly Merge[] = [],
): Grid {
  const by = (index: number): number => (index >= at ? index + rows.length : index);
  const around = grid.merges.map((merge) => shifted(merge, by, 'row'));
  const overlaps = (a: Merge, b: Merge): boolean =>
    a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
  const own = merges.map(({ top, bottom, ...rest }) => ({ ...rest, top: top + at, bottom: bottom + at }));
  return {
    ...grid,
    values: [...grid.values.slice(0, at), ...rows, ...grid.values.slice(at)],
    formats: [],
    merges: [...around, ...own.filter((merge) => !around.some((other) => overlaps(merge, other)))],
  };
}

/** A grid with a column inserted before a zero-based column; `cell` gives its values by row. */
export function insertColumn(grid: Grid, at: number, cell: (row: number) => CellValue): Grid {
  const by = (index: number): number => (index >= at ? index + 1 : index);
  return {
    ...grid,
    values: grid.values.map((row, index) => {
      const wide = [...row, ...Array.from({ length: Math.max(0, at - row.length) }, () => null)];
      return [...wide.slice(0, at), cell(index), ...wide.slice(at)];
    }),
    formats: [],
    merges: grid.merges.map((merge) => shifted(merge, by, 'column')),
  };
}
