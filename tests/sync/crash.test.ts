import type { SyncRequest } from '#core/protocol/sync-request';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { expectStoreFollowsLog } from './log-check';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { KEY, sync } from './sync-tools';
import { crashingAt, SimulatedCrash, WatchedStore } from './watched-store';

const row = (rowId: string, baseRev: number, fields: Record<string, string | number>) => ({
  rowId,
  baseRev,
  fields,
});

/** Three rows at revision 1; at revision 2 somebody else has changed the notes of two of them. */
async function prepare(store: LedgerStore): Promise<void> {
  const rows = ['r1', 'r2', 'r3'].map((rowId) => row(rowId, 0, { item: rowId, note: '旧' }));
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes: rows }));
  const edits = ['r2', 'r3'].map((rowId) => row(rowId, 1, { item: rowId, note: '他人' }));
  await sync(store, requestOf({ clientId: 'other', mutationId: 'theirs', since: 1, changes: edits }));
}

/** One row of every sort: edited, to be merged, in conflict, new, sent without need. */
const PUSH: SyncRequest = requestOf({
  mutationId: 'push',
  since: 1,
  changes: [
    row('r1', 1, { item: 'r1', note: '新' }),
    row('r2', 1, { item: 'R2', note: '旧' }),
    row('r3', 1, { item: 'r3', note: '新' }),
    row('r4', 0, { item: 'r4' }),
  ],
});
const AFTER_PUSH = [
  { rowId: 'r1', rev: 3, prev: 1, fields: { item: 'r1', note: '新' } },
  { rowId: 'r2', rev: 3, prev: 2, fields: { item: 'R2', note: '他人' } },
  { rowId: 'r3', rev: 2, prev: 1, fields: { item: 'r3', note: '他人' } },
  { rowId: 'r4', rev: 3, prev: 0, fields: { item: 'r4' } },
];

/** How many store calls a push makes when nothing goes wrong. */
async function callsOf(request: SyncRequest, ready: (store: LedgerStore) => Promise<void>): Promise<number> {
  const memory = new MemoryLedgerStore();
  await ready(memory);
  let calls = 0;
  await sync(
    new WatchedStore(memory, (_name, run) => {
      calls += 1;
      return run();
    }),
    request,
  );
  return calls;
}

const MOMENTS = ['before', 'after'] as const;
let dynamo: DynamoStores;
beforeAll(async () => {
  dynamo = await startDynamoStores();
});
afterAll(() => dynamo.stop());

describe.each([
  { name: 'memory', fresh: () => Promise.resolve(new MemoryLedgerStore()) },
  { name: 'dynalite', fresh: () => dynamo.fresh() },
])('a push interrupted on $name', ({ fresh }) => {
  it.each(MOMENTS)('%s any store call has its effect exactly once when it is sent again', async (moment) => {
    const calls = await callsOf(PUSH, prepare);
    expect(calls).toBeGreaterThan(9);
    for (let nth = 1; nth <= calls; nth++) {
      const store = await fresh();
      await prepare(store);
      const { around, crashed } = crashingAt(nth, moment);
      await expect(sync(new WatchedStore(store, around), PUSH)).rejects.toBeInstanceOf(SimulatedCrash);
      expect(crashed()).toBe(true);

      const answer = await sync(store, PUSH);
      expect(answer.rev).toBe(3);
      const [r1, r2, r3, r4] = answer.results;
      expect(['applied', 'alreadyApplied']).toContain(r1?.outcome);
      expect(r2).toMatchObject({ outcome: 'merged', rev: 3, fields: { item: 'R2', note: '他人' } });
      expect(r3).toMatchObject({
        outcome: 'conflict',
        rev: 2,
        conflicts: [{ base: '旧', theirs: '他人', mine: '新' }],
      });
      expect(['applied', 'alreadyApplied']).toContain(r4?.outcome);

      const again = await sync(store, PUSH);
      expect(again.results.map((result) => result.outcome)).toEqual([
        'alreadyApplied',
        'merged',
        'conflict',
        'alreadyApplied',
      ]);
      expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(3);
      expect(
        await store
          .readRows(KEY, ['r1', 'r2', 'r3', 'r4'])
          .then((rows) => rows.sort((a, b) => (a.rowId < b.rowId ? -1 : 1))),
      ).toEqual(AFTER_PUSH);
    }
  });

  it.each(MOMENTS)(
    '%s any store call is finished, if it was committed, by whoever comes next',
    async (moment) => {
      const calls = await callsOf(PUSH, prepare);
      for (let nth = 1; nth <= calls; nth++) {
        const store = await fresh();
        await prepare(store);
        const { around } = crashingAt(nth, moment);
        await expect(sync(new WatchedStore(store, around), PUSH)).rejects.toBeInstanceOf(SimulatedCrash);

        const other = requestOf({
          clientId: 'other',
          mutationId: 'next',
          since: 2,
          changes: [row('r5', 0, { item: 'r5' })],
        });
        const { rev } = await sync(store, other);
        expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(rev);

        await sync(store, PUSH);
        const log = await expectStoreFollowsLog(store, KEY);
        expect(log).toHaveLength(4);
        expect(log.map((commit) => commit.mutationId).sort()).toEqual(['first', 'next', 'push', 'theirs']);
      }
    },
  );

  it.each(MOMENTS)(
    '%s any store call of the very first push leaves a ledger that can be begun',
    async (moment) => {
      const first = requestOf({ mutationId: 'first', ledger: INFO, changes: [row('r1', 0, { item: 'a' })] });
      const calls = await callsOf(first, () => Promise.resolve());
      for (let nth = 1; nth <= calls; nth++) {
        const store = await fresh();
        const { around } = crashingAt(nth, moment);
        await expect(sync(new WatchedStore(store, around), first)).rejects.toBeInstanceOf(SimulatedCrash);
        expect(await sync(store, first)).toMatchObject({ rev: 1, results: [{ rowId: 'r1', rev: 1 }] });
        expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(1);
      }
    },
  );
});
