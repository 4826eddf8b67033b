import type { SyncRequest } from '#core/protocol/sync-request';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { expectStoreFollowsLog } from './log-check';
import { edit, expectAnswered, expectPushedOnce, prepare, PUSH } from './mixed-push';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { KEY, sync } from './sync-tools';
import { crashingAt, SimulatedCrash, WatchedStore } from './watched-store';

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

      expectAnswered(await sync(store, PUSH));
      const again = await sync(store, PUSH);
      expectAnswered(again);
      expect(again.results.map((result) => result.outcome)).not.toContain('applied');
      await expectPushedOnce(store);
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
          changes: [edit('n1', 0, { item: 'n1' })],
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
      const first = requestOf({ mutationId: 'first', ledger: INFO, changes: [edit('r1', 0, { item: 'a' })] });
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
