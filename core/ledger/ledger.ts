import type { CellValue } from '#core/grid/grid';
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
  /** One-based row of the merged cell's top-left corner, for columns whose value was filled from a row above. */
  readonly filledFrom: Readonly<Record<string, number>>;
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
  readonly tokenColumn: TokenColumn;
  readonly date1904: boolean;
}

/** The column with this id, where the sheet has it. */
export function findColumn(ledger: Ledger, id: string): LedgerColumn | undefined {
  return ledger.columns.find((column) => column.id === id);
}
