import type { SyncRequest } from '#core/protocol/sync-request';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { expectStoreFollowsLog, readAllRows } from './log-check';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { KEY, sync } from './sync-tools';
import { interruptedAfter, WatchedStore } from './watched-store';

const BASE = { item: '任务', note: '旧', status: '进行中' };

async function prepare(store: LedgerStore): Promise<void> {
  const changes = [{ rowId: 'r1', baseRev: 0, fields: BASE }];
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes }));
}

function edit(clientId: string, fields: Record<string, string>): SyncRequest {
  const changes = [{ rowId: 'r1', baseRev: 1, fields: { ...BASE, ...fields } }];
  return requestOf({ clientId, mutationId: 'edit', since: 1, changes });
}

/** More calls than a push makes, so that the rival also comes after the end. */
const STEPS = Array.from({ length: 14 }, (_, index) => index + 1);

let dynamo: DynamoStores;
beforeAll(async () => {
  dynamo = await startDynamoStores();
});
afterAll(() => dynamo.stop());

describe.each([
  { name: 'memory', fresh: () => Promise.resolve(new MemoryLedgerStore()) },
  { name: 'dynalite', fresh: () => dynamo.fresh() },
])('two writers on $name', ({ fresh }) => {
  it('merge when they edit different cells, whichever store call the second comes after', async () => {
    for (const step of STEPS) {
      const store = await fresh();
      await prepare(store);
      const rival = (): Promise<unknown> => sync(store, edit('b', { note: '乙' }));
      await sync(new WatchedStore(store, interruptedAfter(step, rival)), edit('a', { item: '甲' }));
      await sync(store, edit('b', { note: '乙' }));
      const rows = await readAllRows(store, KEY);
      expect(rows.map((row) => row.fields)).toEqual([{ item: '甲', note: '乙', status: '进行中' }]);
      expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(3);
    }
  });

  it('conflict when they edit the same cell: one is applied, the other told, whichever call it comes after', async () => {
    for (const step of STEPS) {
      const store = await fresh();
      await prepare(store);
      const outcomes: (string | undefined)[] = [];
      const push = async (on: LedgerStore, client: string): Promise<void> => {
        const { results } = await sync(on, edit(client, { note: client }));
        outcomes.push(`${client} ${results[0]?.outcome}`);
      };
      const rival = interruptedAfter(step, () => push(store, 'b'));
      await push(new WatchedStore(store, rival), 'a');
      if (outcomes.length === 1) await push(store, 'b');

      const winner = outcomes.find((outcome) => outcome?.endsWith('applied'))?.slice(0, 1);
      expect(outcomes.sort()).toEqual(
        winner === 'a' ? ['a applied', 'b conflict'] : ['a conflict', 'b applied'],
      );
      const rows = await readAllRows(store, KEY);
      expect(rows.map((row) => row.fields['note'])).toEqual([winner]);
      expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(2);
    }
  });

  it('make one push of two deliveries of it, whichever call the second comes after', async () => {
    for (const step of STEPS) {
      const store = await fresh();
      await prepare(store);
      const request = edit('a', { note: '甲' });
      const twin = interruptedAfter(step, () => sync(store, request));
      await sync(new WatchedStore(store, twin), request);
      expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(2);
    }
  });

  it('are never shown changes beyond the revision an answer speaks of', async () => {
    for (const step of STEPS) {
      const store = await fresh();
      await prepare(store);
      const changes = [{ rowId: 'r2', baseRev: 0, fields: { item: '乙' } }];
      const other = requestOf({ clientId: 'b', mutationId: 'm', since: 1, changes });
      const watched = new WatchedStore(
        store,
        interruptedAfter(step, () => sync(store, other)),
      );
      const answer = await sync(watched, { ...edit('a', { item: '甲' }), since: 0 });
      expect(answer.changes.filter((row) => row.rev > answer.rev)).toEqual([]);
      await sync(store, other);
      const later = await sync(store, requestOf({ mutationId: 'pull', since: answer.rev }));
      const seen = [...answer.changes, ...later.changes].map((row) => row.rowId);
      expect(seen).toEqual(['r2']);
    }
  });

  it('lose nothing when eight push at once', async () => {
    const store = await fresh();
    await prepare(store);
    const clients = Array.from({ length: 8 }, (_, index) => `c${index}`);
    const answers = await Promise.all(
      clients.map((clientId) => {
        const changes = [{ rowId: `row-${clientId}`, baseRev: 0, fields: { item: clientId } }];
        return sync(store, requestOf({ clientId, mutationId: 'm', since: 1, changes }));
      }),
    );
    expect(answers.map((answer) => answer.results[0]?.outcome)).toEqual(clients.map(() => 'applied'));
    expect(answers.map((answer) => answer.rev).sort((a, b) => a - b)).toEqual(
      clients.map((_, index) => index + 2),
    );
    expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(9);
  });
});
