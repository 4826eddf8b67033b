import type { CellValue } from '#core/grid/grid';
import type { CellRule, ColumnLook } from './column-look';

/** A sheet that can be made on request. */
export type NewSheetKind = 'units' | 'info-log' | 'inspection-log' | 'rules';

/** What a clerk asks for. */
export interface PreparationChoice {
  /** The ledgers to get progress columns; `headerRow` is one-based, as ledgers have it. */
  readonly progress: readonly { readonly sheet: string; readonly headerRow: number }[];
  readonly sheets: readonly NewSheetKind[];
}

/** A column to be written, with its header. */
export interface NewColumn extends ColumnLook {
  readonly title: string;
}

/** A column to be appended to a table. */
export interface AppendedColumn extends NewColumn {
  readonly id: string;
  /** Whether the sheet's column is empty outside the table too: only then does it get its width. */
  readonly isBare: boolean;
}

/** What tells that a table is still where it was read: its header row from column A on, and what each row is about. */
export interface Landmarks {
  readonly header: readonly CellValue[];
  readonly keyColumn: number;
  /** From the first row under the header to the table's last. */
  readonly keys: readonly CellValue[];
}

/**
 * What is appended to one table. Rows and columns are zero-based. Titles that are merged over the table stay as wide as
 * they are, and where cells are merged over several rows the new ones are not: each row reports by itself.
 */
export interface TablePreparation {
  readonly sheet: string;
  /** First and last row of the header cells to be written; they are merged where there are two or more. */
  readonly headerTop: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Rows in which the header is printed again. */
  readonly repeatedHeaders: readonly number[];
  /** Where the first of the columns goes; the others follow at its right. */
  readonly left: number;
  readonly columns: readonly AppendedColumn[];
  /** The hidden column, where the sheet has none. */
  readonly token?: { readonly index: number; readonly header: string };
  /** The columns of the table from which header cells and the cells below take their look. */
  readonly looksLike: { readonly header: number; readonly body: number };
  readonly landmarks: Landmarks;
}

/** What one cell of a new sheet takes; its row counts from the first under the header. */
export interface RowRule {
  readonly row: number;
  readonly column: number;
  readonly rule: CellRule;
}

/** A sheet to be added at the end of the workbook. */
export interface NewSheet {
  readonly kind: NewSheetKind;
  readonly name: string;
  /** Over the header, across all columns; then the header is the second row, else the first. */
  readonly title?: string;
  readonly columns: readonly NewColumn[];
  /** The rows under the header. */
  readonly rows: readonly (readonly CellValue[])[];
  /** For sheets on which each row takes something else. */
  readonly rowRules?: readonly RowRule[];
  /** How many rows under those are laid out for what comes. */
  readonly spareRows: number;
}

/** Something that was asked for and is not done. The reason is Chinese, and says what to do where something can be done. */
export interface RefusedPreparation {
  readonly sheet: string;
  /** One-based; of tables only. */
  readonly headerRow?: number;
  readonly reason: string;
}

/** What is to be done to a workbook, as plain data. */
export interface Preparation {
  readonly tables: readonly TablePreparation[];
  readonly newSheets: readonly NewSheet[];
  readonly refused: readonly RefusedPreparation[];
}
