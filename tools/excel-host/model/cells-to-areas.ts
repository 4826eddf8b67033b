import type { Area } from './area';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Neighbours in a row, from left to right. */
function runs(cells: Iterable<Place>): readonly Area[] {
  const found: Area[] = [];
  for (const { row, column } of cells) {
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

/** Areas that have just these cells, given by row and column: neighbours in a row, and such of the same width below. */
export function cellsToAreas(cells: Iterable<Place>): readonly Area[] {
  const areas: Area[] = [];
  // The places in `areas` that end in the row above, by their columns.
  const growing = new Map<string, number>();
  for (const run of runs(cells)) {
    const key = `${run.left}:${run.right}`;
    const index = growing.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above?.bottom === run.top - 1) areas[index] = { ...above, bottom: run.bottom };
    else growing.set(key, areas.push(run) - 1);
  }
  return areas;
}
