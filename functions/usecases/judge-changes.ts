import type { RowFields } from '#core/ledger/row-fields';
import type { StoredRow } from '#core/sync/commit';
import { judgeChange, type Judgement, type RowChange } from '#core/sync/judge-change';
import type { LedgerKey, LedgerStore } from './ledger-store';

/** A change with the decision on it, and the row it was decided against. */
export interface JudgedChange {
  readonly change: RowChange;
  readonly current: StoredRow | undefined;
  readonly judgement: Judgement;
}

const NEW_ROW: RowFields = {};

/**
 * The base versions that are no longer current, by `rowId` of the change that needs them. A token's revision is
 * the one that touched the row, so the base stands in exactly that commit.
 */
async function readOldBases(
  store: LedgerStore,
  key: LedgerKey,
  stale: readonly RowChange[],
): Promise<Map<string, RowFields>> {
  const bases = new Map<string, RowFields>();
  for (const rev of new Set(stale.map((change) => change.baseRev))) {
    const commit = await store.readCommit(key, rev);
    const wanted = new Set(stale.filter((change) => change.baseRev === rev).map((change) => change.rowId));
    for (const row of commit?.rows ?? []) if (wanted.has(row.rowId)) bases.set(row.rowId, row.fields);
  }
  return bases;
}

/** Decides each change against the rows as they are now. Reads k rows, and old commits only for stale changes. */
export async function judgeChanges(
  store: LedgerStore,
  key: LedgerKey,
  changes: readonly RowChange[],
): Promise<JudgedChange[]> {
  const rows = await store.readRows(
    key,
    changes.map((change) => change.rowId),
  );
  const current = new Map<string, StoredRow>(rows.map((row) => [row.rowId, row]));
  const revOf = (change: RowChange): number => current.get(change.rowId)?.rev ?? 0;
  const stale = changes.filter((change) => change.baseRev > 0 && change.baseRev < revOf(change));
  const oldBases = await readOldBases(store, key, stale);

  return changes.map((change) => {
    const row = current.get(change.rowId);
    const upToDate = row?.rev === change.baseRev ? row.fields : oldBases.get(change.rowId);
    const base = change.baseRev === 0 ? NEW_ROW : upToDate;
    return { change, current: row, judgement: judgeChange(change, row, base) };
  });
}
