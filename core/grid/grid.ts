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

/**
 * One worksheet as plain data: the only port between a sheet and core. Row and column indices are zero-based
 * and count from the worksheet's A1, hidden and filtered rows included. Rows may be ragged.
 */
export interface Grid {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the same shape; only cells that differ from General need one. */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
  /** True for workbooks whose date serials count from 1904. */
  readonly date1904: boolean;
}

/** One change to a worksheet, zero-based from A1. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A named set of sheets in workbook order. */
export interface WorkbookGrids {
  /** File name without folders, a hint for the year. */
  readonly fileName: string;
  readonly grids: readonly Grid[];
}
