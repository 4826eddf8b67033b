/**
 * Bounds that no ledger comes near and that keep a hostile file from exhausting the machine. A file past one of
 * them is refused as `too-large`.
 */

/** Sum of all parts once inflated, by their declared sizes; each part is then held to what it declared. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;

/** Parts in the package. */
export const MAX_ENTRIES = 2000;

/** Cells of all grids of a workbook, the empty ones that pad a row up to its last value included. */
export const MAX_GRID_CELLS = 10_000_000;

/** Excel's own bounds of a worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Characters a cell may hold. */
export const CELL_CHARACTERS = 32_767;
