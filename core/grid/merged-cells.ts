import type { CellValue, Grid, Merge } from './grid';

const NONE: readonly Merge[] = [];

/** Looks cells up with merges resolved: every cell of a merged rectangle has the value of its top-left corner. */
export interface MergedCells {
  readonly rowCount: number;
  readonly columnCount: number;
  valueAt(row: number, column: number): CellValue;
  formatAt(row: number, column: number): string | undefined;
  mergeAt(row: number, column: number): Merge | undefined;
}

/** Merges are kept by row so that a look-up costs the merges that touch the row, not all of the sheet's. */
function indexByRow(merges: readonly Merge[], rowCount: number): readonly (readonly Merge[])[] {
  const byRow: Merge[][] = [];
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row++) {
      (byRow[row] ??= []).push(merge);
    }
  }
  return byRow;
}

export function resolveMerges(grid: Grid): MergedCells {
  const rowCount = grid.values.length;
  const columnCount = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const byRow = indexByRow(grid.merges, rowCount);
  const mergeAt = (row: number, column: number): Merge | undefined => {
    for (const merge of byRow[row] ?? NONE) {
      if (merge.left <= column && column <= merge.right) return merge;
    }
    return undefined;
  };
  return {
    rowCount,
    columnCount,
    mergeAt,
    valueAt: (row, column) => {
      const merge = mergeAt(row, column);
      return grid.values[merge?.top ?? row]?.[merge?.left ?? column] ?? null;
    },
    formatAt: (row, column) => {
      const merge = mergeAt(row, column);
      return grid.formats[merge?.top ?? row]?.[merge?.left ?? column];
    },
  };
}
