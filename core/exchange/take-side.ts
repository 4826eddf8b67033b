import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import type { SentRow } from '#core/sync/client/edits-since';
import { isRemoval, type RowChange } from '#core/sync/row-change';
import { filled } from '#core/sync/sent-fields';

export type Side = 'mine' | 'theirs';

type ConflictResult = SyncResult & { readonly outcome: 'conflict' };

/** What is to be settled instead of a result: another one, with what it is measured against; a change; or nothing. */
export interface Taken {
  readonly result?: SyncResult;
  readonly sent?: SentRow;
  readonly change?: ChangedRow;
}

function takeOfRemoval({ rowId, rev, fields, deleted, by, at }: ConflictResult, side: Side): Taken {
  // Without a result the row stays to be deleted, now from the version the sender was told of.
  if (side === 'mine') return {};
  return { change: { rowId, rev, fields, ...(deleted && { deleted }), by, at } };
}

/**
 * Settles a conflict for one side without asking the server again: what comes of it counts as made from the store's
 * version, and is sent next time. Theirs: the sheet takes the store's values. Mine: it takes those not in conflict.
 */
export function takeSide(change: RowChange, result: SyncResult, side: Side | undefined): Taken {
  if (result.outcome !== 'conflict' || side === undefined) return { result };
  if (isRemoval(change)) return takeOfRemoval(result, side);
  const { rowId, rev, fields, deleted, conflicts } = result;
  const merged = { rowId, outcome: 'merged', rev } as const;
  const sent = filled(change.fields);
  if (deleted && side === 'theirs')
    return { result: { ...merged, fields, deleted }, sent: { fields: sent, isDecided: true } };
  // A deleted row holds nothing: all of mine brings it back.
  if (deleted) return { result: { ...merged, fields: {} }, sent: { fields: {}, isDecided: true } };
  const insisted = new Set(side === 'mine' ? conflicts.map(({ field }) => field) : []);
  const others = Object.entries(sent).filter(([field]) => !insisted.has(field));
  const theirs = Object.entries(fields).filter(([field]) => insisted.has(field));
  const base = Object.fromEntries([...others, ...theirs]);
  return { result: { ...merged, fields }, sent: { fields: base, isDecided: true } };
}
