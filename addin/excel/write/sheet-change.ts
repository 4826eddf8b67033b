import type { CellValue, Merge, SheetEdits } from '#core/grid/grid';

/** What a cell is believed to hold. Zero-based from A1. */
export interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Changes to one worksheet, made from what was read of it before. */
export interface SheetChange extends SheetEdits {
  readonly sheet: string;
  /**
   * Cells that must still hold what they held when the sheet was read, else nothing is changed: somebody else may have
   * written or moved rows meanwhile.
   */
  readonly expected: readonly ExpectedCell[];
  /** Columns to hide with the change. */
  readonly hiddenColumns?: readonly number[];
  /** The merged areas as they were read, where rows move: not every Excel can tell them. */
  readonly knownMerges?: readonly Merge[];
}

/** Edits of cells only, each expected to hold what it does now. */
export function cellChange(
  sheet: string,
  edits: readonly (ExpectedCell & { readonly to: CellValue })[],
): SheetChange {
  return {
    sheet,
    cells: edits.map(({ row, column, to }) => ({ row, column, value: to })),
    insertions: [],
    deletions: [],
    expected: edits.map(({ row, column, value }) => ({ row, column, value })),
  };
}
