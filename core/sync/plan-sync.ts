import type { RowFields } from '#core/ledger/row-fields';
import type { RowChange } from './judge-change';
import { diffRows, type SheetRow } from './diff-rows';
import { matchRows } from './match-rows';
import { sentFields } from './sent-fields';

/** What is to happen to one row of a sheet. */
export interface PlannedRow {
  /** One-based worksheet row. */
  readonly row: number;
  readonly rowId: string;
  readonly fields: RowFields;
  readonly state: 'unchanged' | 'changed' | 'new' | 'copied' | 'matched';
  /** The revision the sheet's token names; 0 for a row the store has not acknowledged. */
  readonly rev: number;
  /** An error-level finding keeps the row out of the push until it is mended. */
  readonly held: boolean;
}

export interface SyncPlan {
  readonly rows: readonly PlannedRow[];
  /** What to send, in sheet order. */
  readonly push: readonly RowChange[];
}

export interface PlanInput {
  readonly rows: readonly SheetRow[];
  /** The columns the sheet has: only their empty cells are known to be empty. */
  readonly columnIds: readonly string[];
  /** One-based worksheet rows with an error-level finding. */
  readonly errorRows: ReadonlySet<number>;
  /** The store's rows, needed where rows without a token may be copies of them; else empty. */
  readonly stored: readonly { readonly rowId: string; readonly fields: RowFields }[];
  readonly newId: () => string;
}

/** Whether any row lacks a token, so that the store's rows are needed to tell new rows from known ones. */
export function needsStoredRows(rows: readonly SheetRow[]): boolean {
  return rows.some((row) => row.token === undefined);
}

/** Decides for every row of a sheet what it is and what to send. Nothing is read or written. */
export function planSync({ rows, columnIds, errorRows, stored, newId }: PlanInput): SyncPlan {
  const diffs = diffRows(rows, newId);
  const claimed = new Set(diffs.filter((diff) => diff.state !== 'new').map((diff) => diff.rowId));
  const matches = matchRows(
    diffs.filter((diff) => diff.state === 'new'),
    stored,
    claimed,
  );
  const planned = diffs.map((diff): PlannedRow => {
    const { row, fields } = diff;
    const known = diff.state === 'new' ? matches.get(diff) : undefined;
    const rev = diff.state === 'unchanged' ? diff.rev : diff.state === 'changed' ? diff.baseRev : 0;
    const held = diff.state !== 'unchanged' && errorRows.has(row);
    return known === undefined
      ? { row, rowId: diff.rowId, fields, state: diff.state, rev, held }
      : { row, rowId: known, fields, state: 'matched', rev, held };
  });
  const push = planned
    .filter((row) => row.state !== 'unchanged' && !row.held)
    .map(({ rowId, rev, fields }) => ({ rowId, baseRev: rev, fields: sentFields(fields, columnIds) }));
  return { rows: planned, push };
}
