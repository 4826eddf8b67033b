import type { GridEdit } from '#core/grid/grid';
import type { FindingCode } from './catalogue';
import type { Severity } from './severity';

/** Something a reader of a sheet should know about one cell. Plain data; findings never throw. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address; `A1` where the finding concerns the whole sheet. */
  readonly cell: string;
  /** The column's header as the sheet writes it; empty where no column is concerned. */
  readonly column: string;
  /** The cell's content as text. */
  readonly value: string;
  /** Simplified Chinese: what is wrong and what to do. */
  readonly message: string;
  /** A replacement for the cell's content, where one can be offered. */
  readonly suggestion?: string;
  /** The edits that repair it: the suggestion put into its cell, or more where one cell is not enough. */
  readonly fix?: readonly GridEdit[];
}
