import { defaultLightRules } from '#core/completion/light-rules';
import { rowTally, tallyBasis, tallyOfRows } from '#core/completion/row-tally';
import type { RowFields } from '#core/ledger/row-fields';
import type { SyncRequest } from '#core/protocol/sync-request';
import { headAfter, type LedgerHead } from '#core/sync/commit';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { LedgerStore, LedgerTotals } from '#functions/usecases/ledger-store';
import { rollTotals } from '#functions/usecases/roll-totals';
import { requestOf } from '../contract/ledger-fixtures';
import { readLog } from './log-check';
import { KEY, sync } from './sync-tools';

const column = (id: string) => ({ id, header: id });

export const PLAIN: LedgerInfo = {
  kind: 'key-projects',
  year: 2023,
  title: '重点工程推进年',
  sheet: '重点',
  columns: ['no', 'item', 'deadline', 'units', 'leadUnit'].map(column),
};
export const WITH_PROGRESS: LedgerInfo = {
  ...PLAIN,
  columns: [...PLAIN.columns, ...['status', 'percent', 'doneOn', 'note'].map(column)],
};

let pushes = 0;

/** Changes of a ledger by one who has just pulled it; only `since` need not be what it is. */
export function change(
  info: LedgerInfo,
  changes: SyncRequest['changes'],
  since = 0,
): SyncRequest & { ledger: LedgerInfo } {
  const ledger = { ...info, columns: [...info.columns] };
  return { ...requestOf({ mutationId: `m${++pushes}`, since, changes }), ledger };
}

export const ROW: RowFields = { item: '推进改革', deadline: '6月底前完成', units: '办公室、政治部' };

export function added(...rowIds: string[]): SyncRequest['changes'] {
  return rowIds.map((rowId) => ({ rowId, baseRev: 0, fields: ROW }));
}

/** The totals of a ledger as of a revision, by its log alone. */
export async function totalsOfLog(store: LedgerStore, rev: number): Promise<LedgerTotals | undefined> {
  let head: LedgerHead | undefined;
  const rows = new Map<string, RowFields>();
  for (const commit of (await readLog(store, KEY)).filter((each) => each.rev <= rev)) {
    head = headAfter(head, commit);
    for (const { rowId, fields, deleted } of commit.rows)
      if (deleted) rows.delete(rowId);
      else rows.set(rowId, fields);
  }
  const basis = head && tallyBasis(head.ledger, defaultLightRules);
  return basis && { rev, basis, tally: tallyOfRows(rowTally(basis), [...rows.values()]) };
}

/** What a reader of one ledger does, in the order that keeps totals from being ahead of the head. */
export async function readRolled(store: LedgerStore): Promise<LedgerTotals | undefined> {
  const stored = await store.readTotals(KEY);
  const head = await store.readHead(KEY);
  return head && rollTotals(store, KEY, head, { stored, rules: defaultLightRules });
}

/** Compares as texts, because equal tallies are equal bytes. */
export async function expectTotalsFollowLog(
  store: LedgerStore,
  totals: LedgerTotals | undefined,
): Promise<void> {
  const expected = await totalsOfLog(store, totals?.rev ?? 0);
  expect(JSON.stringify(totals?.tally)).toBe(JSON.stringify(expected?.tally));
  expect(totals).toEqual(expected);
}

/** A push by one who knows the rows as they are now. */
export async function push(
  store: LedgerStore,
  info: LedgerInfo,
  changes: SyncRequest['changes'],
): Promise<void> {
  const { results } = await sync(store, change(info, changes));
  expect(results.filter(({ outcome }) => outcome === 'conflict' || outcome === 'rejected')).toEqual([]);
}
