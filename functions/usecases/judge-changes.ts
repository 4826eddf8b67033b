import type { RowVersion, StoredRow } from '#core/sync/commit';
import { judgeChange, type Judgement } from '#core/sync/judge-change';
import type { RowChange } from '#core/sync/row-change';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { type CommitReader, versionIn } from './row-versions';

/** A change with the decision on it, and the row it was decided against. */
export interface JudgedChange {
  readonly change: RowChange;
  readonly current: StoredRow | undefined;
  readonly judgement: Judgement;
}

const NEW_ROW: RowVersion = { fields: {} };

/** Decides each change against the rows as they are now. Reads k rows, and old commits only for stale changes. */
export async function judgeChanges(
  store: LedgerStore,
  key: LedgerKey,
  changes: readonly RowChange[],
  readCommit: CommitReader,
): Promise<JudgedChange[]> {
  const rows = await store.readRows(
    key,
    changes.map((change) => change.rowId),
  );
  const stored = new Map<string, StoredRow>(rows.map((row) => [row.rowId, row]));

  /** A token's revision is the one that touched the row, so an older base stands in exactly that commit. */
  const baseOf = async (
    change: RowChange,
    current: StoredRow | undefined,
  ): Promise<RowVersion | undefined> => {
    if (change.baseRev === 0) return NEW_ROW;
    if (!current || change.baseRev > current.rev) return undefined;
    if (change.baseRev === current.rev) return current;
    return (await versionIn(readCommit, change.rowId, change.baseRev))?.row;
  };
  return Promise.all(
    changes.map(async (change) => {
      const current = stored.get(change.rowId);
      const judgement = judgeChange(change, current, await baseOf(change, current));
      return { change, current, judgement };
    }),
  );
}
