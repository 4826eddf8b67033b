import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import type { RowFields } from '#core/ledger/row-fields';
import { isRemoval, type RowChange } from '#core/sync/row-change';
import { filled } from '#core/sync/sent-fields';

export type Side = 'mine' | 'theirs';

type ConflictResult = SyncResult & { readonly outcome: 'conflict' };

/** What is to be settled instead of a result: another one, with what it is measured against; a change; or nothing. */
export type Taken =
  | { readonly result: SyncResult; readonly sent?: RowFields }
  | { readonly change: ChangedRow }
  | Record<string, never>;

function takeOfRemoval({ rowId, rev, fields, deleted, by, at }: ConflictResult, side: Side): Taken {
  // Without a result the row stays to be deleted, now from the version the sender was told of.
  if (side === 'mine') return {};
  return { change: { rowId, rev, fields, ...(deleted && { deleted }), by, at } };
}

/**
 * Settles a conflict for one side without asking the server again. Theirs: the sheet takes the store's values. Mine: it
 * takes those not in conflict, and counts as made from the store's version, so that what it insists on is a change to
 * be sent.
 */
export function takeSide(change: RowChange, result: SyncResult, side: Side | undefined): Taken {
  if (result.outcome !== 'conflict' || side === undefined) return { result };
  if (isRemoval(change)) return takeOfRemoval(result, side);
  const { rowId, rev, fields, deleted, conflicts } = result;
  const sent = filled(change.fields);
  if (side === 'theirs')
    return { result: { rowId, outcome: 'merged', rev, fields, ...(deleted && { deleted }) }, sent };
  // A deleted row holds nothing: all of mine is a change that brings it back.
  if (deleted) return { result: { rowId, outcome: 'merged', rev, fields: {} }, sent: {} };
  const insisted = new Set(conflicts.map(({ field }) => field));
  const others = Object.entries(sent).filter(([field]) => !insisted.has(field));
  const theirs = Object.entries(fields).filter(([field]) => insisted.has(field));
  return {
    result: { rowId, outcome: 'merged', rev, fields },
    sent: Object.fromEntries([...others, ...theirs]),
  };
}
