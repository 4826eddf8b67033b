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

function deletion(clientId: string): SyncRequest {
  const changes = [{ rowId: 'r1', baseRev: 1, deleted: true as const }];
  return requestOf({ clientId, mutationId: 'deletion', since: 1, changes });
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

  it.each([
    { name: 'a deletion against an edit', mine: 'deletion', rival: 'edit' },
    { name: 'an edit against a deletion', mine: 'edit', rival: 'deletion' },
  ] as const)(
    'conflict over $name: one is applied, the other told, whichever call it comes after',
    async ({ mine, rival }) => {
      const requests = { edit: edit('a', { note: '新' }), deletion: deletion('b') };
      for (const step of STEPS) {
        const store = await fresh();
        await prepare(store);
        const outcomes: Record<string, string | undefined> = {};
        const push = async (on: LedgerStore, what: 'edit' | 'deletion'): Promise<void> => {
          const { results } = await sync(on, requests[what]);
          outcomes[what] = results[0]?.outcome;
        };
        const meanwhile = interruptedAfter(step, () => push(store, rival));
        await push(new WatchedStore(store, meanwhile), mine);
        if (!(rival in outcomes)) await push(store, rival);

        const [row] = await readAllRows(store, KEY);
        const edited = { edit: 'applied', deletion: 'conflict' };
        const deleted = { edit: 'conflict', deletion: 'applied' };
        expect(outcomes).toEqual(row?.deleted ? deleted : edited);
        expect(row?.fields['note']).toBe(row?.deleted ? '旧' : '新');
        expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(2);
      }
    },
  );

  it('delete a row once when both delete it, whichever call the second comes after', async () => {
    for (const step of STEPS) {
      const store = await fresh();
      await prepare(store);
      const outcomes: (string | undefined)[] = [];
      const push = async (on: LedgerStore, client: string): Promise<void> => {
        outcomes.push((await sync(on, deletion(client))).results[0]?.outcome);
      };
      await push(
        new WatchedStore(
          store,
          interruptedAfter(step, () => push(store, 'b')),
        ),
        'a',
      );
      if (outcomes.length === 1) await push(store, 'b');
      expect(outcomes.sort()).toEqual(['alreadyApplied', 'applied']);
      expect(await readAllRows(store, KEY)).toMatchObject([{ rev: 2, deleted: true, fields: BASE }]);
      expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(2);
    }
  });

  it('of eight that edit or delete one row at once exactly one wins, and the others are told', async () => {
    const store = await fresh();
    await prepare(store);
    const clients = Array.from({ length: 8 }, (_, index) => `c${index}`);
    const requests = clients.map((client, index) =>
      index % 2 === 0 ? edit(client, { note: client }) : deletion(client),
    );
    const answers = await Promise.all(requests.map((request) => sync(store, request)));
    const outcomes = answers.map((answer) => answer.results[0]?.outcome);
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
    const winner = outcomes.indexOf('applied');
    const [row] = await readAllRows(store, KEY);
    expect(row?.deleted === true).toBe(winner % 2 === 1);
    expect(row?.fields['note']).toBe(row?.deleted ? '旧' : `c${winner}`);
    for (const [index, outcome] of outcomes.entries()) {
      if (index === winner) continue;
      expect(outcome).toBe(row?.deleted && index % 2 === 1 ? 'alreadyApplied' : 'conflict');
    }
    expect(await expectStoreFollowsLog(store, KEY)).toHaveLength(2);
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
