import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import type { Removal, SyncPlan } from './plan-sync';
import { rowName, rowNumber } from './row-name';
import type { SettledRow } from './settled-row';

export interface SettledRemoval {
  readonly settled: SettledRow;
  /** The row as the sheet had it, when the store still has it. */
  readonly open?: Removal;
  /** The revision of the store's version, when others have changed the row since the sheet had it. */
  readonly openRev?: number;
}

interface Answers {
  readonly results: ReadonlyMap<string, SyncResult>;
  readonly changes: ReadonlyMap<string, ChangedRow>;
}

/** What became of a row that is gone from the sheet. */
export function settleRemoval(
  removal: Removal,
  { rows, removalsHeld }: SyncPlan,
  { results, changes }: Answers,
): SettledRemoval {
  const { rowId, fields } = removal;
  const sheet = rows[0]?.place.part.ledger.sheet ?? '';
  const base = { sheet, rowId, no: rowNumber(fields) };
  const name = rowName(fields);
  const result = results.get(rowId);
  const change = changes.get(rowId);
  const openRev = change && !change.deleted ? { openRev: change.rev } : {};
  if (removalsHeld || !result) {
    const settled = { ...base, outcome: 'notDeleted' as const, detail: name };
    return { settled, open: removal, ...openRev };
  }
  if (result.outcome === 'conflict') {
    const detail = `本表已删除“${name}”，他人其后修改了这一行`;
    const { conflicts, by, at } = result;
    return {
      settled: { ...base, outcome: 'conflict', detail, conflicts, by, at },
      open: removal,
      openRev: result.rev,
    };
  }
  if (result.outcome === 'rejected') {
    const settled = { ...base, outcome: 'rejected' as const, detail: `${name}：${result.detail}` };
    return { settled, open: removal, ...openRev };
  }
  // Somebody has brought the row back since this deletion was first sent: it comes in as a row that others added.
  const back = result.outcome === 'merged' && !result.deleted ? { openRev: result.rev } : {};
  return { settled: { ...base, outcome: 'deleted', detail: name }, ...back };
}
