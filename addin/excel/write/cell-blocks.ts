import type { Merge } from '#core/grid/grid';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Neighbouring cells that fill a rectangle, row by row. */
export interface Block<C> extends Merge {
  readonly rows: readonly (readonly C[])[];
}

type GrowingBlock<C> = { -readonly [K in keyof Merge]: number } & { rows: C[][] };

/** What is safely below Excel's limits for one message, where texts are not uncommonly long. */
const CELLS_A_BLOCK = 10_000;

/** Whether a cell goes on below the last one of a column. */
type GoesOn = (last: number, row: number) => boolean;

/** Cells that stand one below the other, column by column. */
function columnsOf<C extends Place>(cells: readonly C[], goesOn: GoesOn): GrowingBlock<C>[] {
  const columns: GrowingBlock<C>[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const { row, column } = cell;
    const last = columns.at(-1);
    if (last?.left === column && last.rows.length < CELLS_A_BLOCK && goesOn(last.bottom, row)) {
      last.rows.push([cell]);
      last.bottom = row;
    } else columns.push({ top: row, bottom: row, left: column, right: column, rows: [[cell]] });
  }
  return columns;
}

function isRoomy<C>({ rows, left, right }: Block<C>): boolean {
  return rows.length * (right - left + 2) <= CELLS_A_BLOCK;
}

/**
 * Cells, each at another place, as rectangles: neighbours one below the other, and beside them those of the same rows. A
 * column of 10,000 cells is one. A rectangle does not go on from a row to the next where `isApart` says so.
 */
export function blocksOf<C extends Place>(
  cells: readonly C[],
  isApart: (row: number, next: number) => boolean = () => false,
): Block<C>[] {
  const blocks: GrowingBlock<C>[] = [];
  const latest = new Map<string, GrowingBlock<C>>();
  for (const column of columnsOf(cells, (last, row) => row === last + 1 && !isApart(last, row))) {
    const rows = `${column.top}:${column.bottom}`;
    const beside = latest.get(rows);
    if (beside?.right === column.left - 1 && isRoomy(beside)) {
      for (const [index, line] of beside.rows.entries()) line.push(...(column.rows[index] ?? []));
      beside.right = column.right;
    } else {
      blocks.push(column);
      latest.set(rows, column);
    }
  }
  return blocks;
}
