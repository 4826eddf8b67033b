import { defaultLightRules } from '#core/completion/light-rules';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { Commit } from '#core/sync/commit';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { LedgerTotals } from '#functions/usecases/ledger-store';

export const INFO = {
  kind: 'foundation',
  year: 2023,
  title: '基础工作提升年',
  sheet: 'Sheet1',
  columns: [{ id: 'item', header: '具体任务' }],
} satisfies LedgerInfo;

const { overdueFinding: _, ...TALLY_RULES } = defaultLightRules;

/** A commit with one row a name, each holding its own revision. */
export function commitOf(rev: number, rowIds: readonly string[] = ['r1']): Commit {
  const rows = rowIds.map((rowId) => ({ rowId, prev: 0, fields: { no: rev, item: `第${rev}版` } }));
  return { rev, at: 1_700_000_000_000 + rev, author: 'u', clientId: 'c', mutationId: `m${rev}`, rows };
}

/** Totals that hold their own revision. */
export function totalsOf(rev: number): LedgerTotals {
  return {
    rev,
    basis: { version: 1, year: 2023, hasProgress: true, rules: TALLY_RULES },
    tally: { '["办公室","",""]': { Ng: rev } },
  };
}

/** A request of client `c` with nothing in it but what is given. */
export function requestOf(parts: Partial<SyncRequest> & { mutationId: string }): SyncRequest {
  return { protocol: PROTOCOL_VERSION, clientId: 'c', since: 0, changes: [], ...parts };
}
