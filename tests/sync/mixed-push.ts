import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import type { Commit } from '#core/sync/commit';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { expectStoreFollowsLog, readAllRows } from './log-check';
import { KEY, sync } from './sync-tools';
import { expectTotalsFollowLog, readRolled } from './totals-check';

type Change = SyncRequest['changes'][number];

export const edit = (rowId: string, baseRev: number, fields: Record<string, string>): Change => ({
  rowId,
  baseRev,
  fields,
});
export const removal = (rowId: string, baseRev: number): Change => ({ rowId, baseRev, deleted: true });

const noted = (rowId: string, note: string): Record<string, string> => ({ item: rowId, note });
const OLD_ROWS = ['r1', 'r2', 'r3', 'r5', 'r6', 'r7', 'r8', 'r9'];

/** Eight rows at revision 1; at revision 2 somebody else has edited three of them and deleted three. */
export async function prepare(store: LedgerStore): Promise<void> {
  const rows = OLD_ROWS.map((rowId) => edit(rowId, 0, noted(rowId, '旧')));
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes: rows }));
  const edits = ['r2', 'r3', 'r6'].map((rowId) => edit(rowId, 1, noted(rowId, '他人')));
  const removals = ['r7', 'r8', 'r9'].map((rowId) => removal(rowId, 1));
  const theirs = { clientId: 'other', mutationId: 'theirs', since: 1, changes: [...edits, ...removals] };
  await sync(store, requestOf(theirs));
  // Totals as of here, to be brought forward over whatever the test does.
  await readRolled(store);
}

/**
 * One row of every sort: edited, to be merged, in conflict, new; deleted, deleted though edited by others, brought
 * back, deleted by both, edited though deleted by others.
 */
export const PUSH: SyncRequest = requestOf({
  mutationId: 'push',
  since: 1,
  changes: [
    edit('r1', 1, noted('r1', '新')),
    edit('r2', 1, { item: 'R2', note: '旧' }),
    edit('r3', 1, noted('r3', '新')),
    { ...edit('r4', 0, { item: 'r4' }), after: 'r1' },
    removal('r5', 1),
    removal('r6', 1),
    edit('r7', 2, noted('r7', '回')),
    removal('r8', 1),
    edit('r9', 1, noted('r9', '新')),
  ],
});

const AFTER_PUSH = [
  { rowId: 'r1', rev: 3, prev: 1, fields: noted('r1', '新') },
  { rowId: 'r2', rev: 3, prev: 2, fields: { item: 'R2', note: '他人' } },
  { rowId: 'r3', rev: 2, prev: 1, fields: noted('r3', '他人') },
  { rowId: 'r4', rev: 3, prev: 0, fields: { item: 'r4' }, after: 'r1' },
  { rowId: 'r5', rev: 3, prev: 1, fields: noted('r5', '旧'), deleted: true },
  { rowId: 'r6', rev: 2, prev: 1, fields: noted('r6', '他人') },
  { rowId: 'r7', rev: 3, prev: 2, fields: noted('r7', '回') },
  { rowId: 'r8', rev: 2, prev: 1, fields: noted('r8', '旧'), deleted: true },
  { rowId: 'r9', rev: 2, prev: 1, fields: noted('r9', '旧'), deleted: true },
];

/** What any answer to the push says, whether it was the first to be given or not. */
export function expectAnswered({ rev, results }: SyncResponse): void {
  const done = expect.stringMatching(/^(applied|alreadyApplied)$/) as string;
  expect(rev).toBe(3);
  expect(results).toMatchObject([
    { rowId: 'r1', outcome: done, rev: 3 },
    { rowId: 'r2', outcome: 'merged', rev: 3, fields: { item: 'R2', note: '他人' } },
    {
      rowId: 'r3',
      outcome: 'conflict',
      rev: 2,
      by: 'other',
      conflicts: [{ field: 'note', base: '旧', theirs: '他人', mine: '新', by: 'other' }],
    },
    { rowId: 'r4', outcome: done, rev: 3 },
    { rowId: 'r5', outcome: done, rev: 3 },
    { rowId: 'r6', outcome: 'conflict', rev: 2, conflicts: [{ field: 'note', base: '旧', theirs: '他人' }] },
    { rowId: 'r7', outcome: done, rev: 3 },
    { rowId: 'r8', outcome: 'alreadyApplied', rev: 2 },
    {
      rowId: 'r9',
      outcome: 'conflict',
      rev: 2,
      deleted: true,
      conflicts: [{ field: 'note', base: '旧', mine: '新' }],
    },
  ]);
}

/** The push was committed once, nothing else was, the rows are as they must be, and so are the totals rolled forward. */
export async function expectPushedOnce(store: LedgerStore): Promise<readonly Commit[]> {
  const log = await expectStoreFollowsLog(store, KEY);
  expect(log.map(({ mutationId }) => mutationId)).toEqual(['first', 'theirs', 'push']);
  expect(await readAllRows(store, KEY)).toEqual(AFTER_PUSH);
  await expectTotalsFollowLog(store, await readRolled(store));
  return log;
}
