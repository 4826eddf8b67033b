import type { SyncRequest } from '#core/protocol/sync-request';
import type { ChangedRow } from '#core/protocol/sync-response';
import { matchRows } from '#core/sync/client/match-rows';
import { isRemoval } from '#core/sync/row-change';
import { filled } from '#core/sync/sent-fields';
import type { SyncWanted } from './exchange-file';

/** A row of an export that the store has under another id: somebody else had entered it as well. */
export interface SameRow {
  readonly rowId: string;
  readonly as: string;
}

/** The requests with rows under the ids they go by in the store. */
export function withIdentities(requests: readonly SyncRequest[], same: readonly SameRow[]): SyncRequest[] {
  const idOf = new Map(same.map(({ rowId, as }) => [rowId, as]));
  return requests.map((request) => ({
    ...request,
    changes: request.changes.map((change) => {
      if (isRemoval(change)) return change;
      const { after, ...rest } = change;
      const as = idOf.get(change.rowId);
      // The store has its own place for a row that it has.
      if (as !== undefined) return { ...rest, rowId: as };
      return { ...rest, ...(after !== undefined && { after: idOf.get(after) ?? after }) };
    }),
  }));
}

/**
 * Finds, among the new rows of an export, those that others have added since the sheet last pulled: a row that two people
 * entered is one row, as it is in direct synchronisation. `changed` is all that has changed since.
 */
export function meetOthers(
  { known, fresh, requests }: SyncWanted,
  changed: readonly ChangedRow[],
): readonly SameRow[] {
  const edits = requests.flatMap(({ changes }) =>
    changes.flatMap((change) => (isRemoval(change) ? [] : [change])),
  );
  const own = new Set([...known, ...edits].map(({ rowId }) => rowId));
  const added = changed.filter(({ rowId, deleted }) => !deleted && !own.has(rowId));
  // A row that arrived with an earlier attempt is no news.
  const stored = new Set(changed.map(({ rowId }) => rowId));
  const isFresh = new Set(fresh.filter((rowId) => !stored.has(rowId)));
  const unknown = edits
    .filter(({ rowId }) => isFresh.has(rowId))
    .map(({ rowId, fields }) => ({ rowId, fields: filled(fields) }));
  return [...matchRows(unknown, [], added).sure].map(([{ rowId }, as]) => ({ rowId, as }));
}
