/**
 * What a cell holds once formulas are replaced by their results: text, number (dates are serial numbers),
 * boolean, or null for empty. An Excel error is its text, e.g. `#REF!`.
 */
export type CellValue = string | number | boolean | null;

/** A merged rectangle; zero-based, inclusive. Its value stands in the top-left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Neighbouring rows or columns; zero-based, inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What of a worksheet is not shown. It is read all the same; whoever writes or warns may want to know. */
export interface Hidden {
  /** Set where the sheet itself is hidden, in whatever way. */
  readonly sheet?: true;
  /** Hidden by hand, by a filter or by a closed outline, from top to bottom. */
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

/**
 * One worksheet as plain data: the only port between a sheet and core. Row and column indices are zero-based
 * and count from the worksheet's A1, hidden and filtered rows included. Rows may be ragged.
 */
export interface Grid {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the same shape; only cells that differ from General need one. */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  /** Columns that hold formulas, by row; absent where there are none. */
  readonly formulas?: readonly (readonly number[] | undefined)[];
  readonly merges: readonly Merge[];
  /** Absent where everything is shown. */
  readonly hidden?: Hidden;
  /** True for workbooks whose date serials count from 1904. */
  readonly date1904: boolean;
}

/** One change to a worksheet, zero-based from A1. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A row to add to a worksheet. It looks like the row `after`: its styles, number formats and height, but never hidden. */
export interface RowInsertion {
  /** Zero-based row below which the new row goes. */
  readonly after: number;
  readonly cells: readonly { readonly column: number; readonly value: CellValue }[];
  /**
   * Zero-based columns whose merged area ends in the row `after` and grows over the new row. An area that goes on
   * below `after` grows in any case. A column without a merged area there is passed over. Of several rows after the
   * same one, those that an area grows over come first. No cell may have a value where a merged area covers it.
   */
  readonly extendMerges: readonly number[];
}

/** A row to take out of a worksheet, zero-based; the rows below move up. */
export interface RowDeletion {
  readonly row: number;
}

/**
 * All changes to one worksheet. Every row number, in `cells`, `insertions` and `deletions` alike, counts the rows as
 * they stand before any of the changes, so that none depends on the others. Cells change first, then rows are
 * inserted, then rows are deleted: a row may be inserted after one that is deleted and takes its place. Several
 * insertions after the same row stand in the order given.
 */
export interface SheetEdits {
  readonly cells: readonly GridEdit[];
  readonly insertions: readonly RowInsertion[];
  readonly deletions: readonly RowDeletion[];
}

/** A named set of sheets in workbook order. */
export interface WorkbookGrids {
  /** File name without folders, a hint for the year. */
  readonly fileName: string;
  readonly grids: readonly Grid[];
}
