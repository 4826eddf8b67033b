import type { SentFields } from './sent-fields';

interface Change {
  readonly rowId: string;
  /** The revision the row was changed from; 0 for a row the store has not acknowledged. */
  readonly baseRev: number;
}

/** A row as it now stands in a sheet. Based on a deleted version it brings the row back. */
export interface RowEdit extends Change {
  readonly fields: SentFields;
  /** Of a new row: the one above it, where other sheets are to put it. */
  readonly after?: string;
}

/** A row that is no longer in the sheet. */
export interface RowRemoval extends Change {
  readonly deleted: true;
}

/** What a client sends of one row. */
export type RowChange = RowEdit | RowRemoval;

export function isRemoval(change: RowChange): change is RowRemoval {
  return 'deleted' in change;
}
