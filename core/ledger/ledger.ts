import type { CellValue } from '#core/grid/grid';
import type { HiddenValue } from '#core/grid/hidden-values';
import type { ColumnDefinition, LedgerKind } from './kind';

/** A column of a ledger as found on its sheet. */
export interface LedgerColumn {
  /** The definition's id, or `id:header` for a repeated column. */
  readonly id: string;
  readonly definition: ColumnDefinition;
  /** The header as a reader sees it, line breaks and padding removed. */
  readonly header: string;
  /** Zero-based worksheet column. */
  readonly index: number;
}

/** One item, quota or log line of a ledger. */
export interface LedgerRow {
  /** One-based worksheet row. */
  readonly row: number;
  /** The item's number, from its 序号 column or the opening of its text; null when it has none. */
  readonly no: number | null;
  /** Cell values by column id, merged cells filled; empty cells are absent. Texts are trimmed, otherwise as written. */
  readonly cells: Readonly<Record<string, Exclude<CellValue, null>>>;
  /** One-based row of the cell that holds the value, for columns filled from a row above: merged, 同上, or assumed. */
  readonly filledFrom: Readonly<Record<string, number>>;
  /** Columns, among those filled, whose cells are empty: that they mean the same as above is a guess. */
  readonly assumed?: readonly string[];
  /** Texts exactly as their cells hold them, by column id, where trimming changed them; never of filled cells. */
  readonly raw?: Readonly<Record<string, string>>;
  /** The text of the hidden token cell, where there is any. */
  readonly token?: string;
}

/** The hidden column in which a synchronised sheet keeps a token a row. */
export interface TokenColumn {
  /** Zero-based worksheet column: where it is, or where it would go. */
  readonly index: number;
  /** The header cell's text; undefined while the sheet has no such column. */
  readonly header?: string;
}

/** The earlier table that a table carries on: the same kind and year, with numbers going on. */
export interface Continuation {
  /** Sheet and one-based header row of the table with which the ledger begins. */
  readonly sheet: string;
  readonly headerRow: number;
  /** The highest item number so far. */
  readonly lastNo: number;
}

/** One table of one kind on one worksheet. */
export interface Ledger {
  readonly sheet: string;
  readonly kind: LedgerKind;
  /** The year the ledger is for, or undefined where neither title, sheet nor file name tells. */
  readonly year: number | undefined;
  /** The title over the table; empty when there is none. */
  readonly title: string;
  /** One-based worksheet row of the (last) header line. */
  readonly headerRow: number;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  /** Rows such as 合计 and 小计 among and under the items, in sheet order. */
  readonly subtotals: readonly LedgerRow[];
  /** Values under the table's merged cells that nobody sees. */
  readonly hidden: readonly HiddenValue[];
  /** Columns under the header of a column that is read; they are not. */
  readonly twins: readonly LedgerColumn[];
  readonly tokenColumn: TokenColumn;
  readonly date1904: boolean;
  /** Set where this table is not the ledger's first: a ledger may be split over sheets. */
  readonly continues?: Continuation;
}

/** The column with this id, where the sheet has it. */
export function findColumn(ledger: Ledger, id: string): LedgerColumn | undefined {
  return ledger.columns.find((column) => column.id === id);
}
