import type { LedgerStore } from '#functions/usecases/ledger-store';
import { readTotals } from '#functions/usecases/read-totals';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { KEY } from './sync-tools';
import { added, expectTotalsFollowLog, PLAIN, push, readRolled, ROW, WITH_PROGRESS } from './totals-check';
import { type StoreCall, WatchedStore } from './watched-store';

let dynamo: DynamoStores;
let sent: string[] = [];

beforeAll(async () => {
  dynamo = await startDynamoStores();
  dynamo.client.middlewareStack.add(
    (next, context) => (args) => {
      sent.push((context.commandName ?? '').replace('Command', ''));
      return next(args);
    },
    { step: 'initialize' },
  );
});
afterAll(() => dynamo.stop());

const rowIds = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);

/** A ledger of 60 rows with totals in step. */
async function filled(): Promise<LedgerStore> {
  const store = await dynamo.fresh();
  await push(store, PLAIN, added(...rowIds(60)));
  await readRolled(store);
  return store;
}

async function edit(store: LedgerStore, rowId: string): Promise<void> {
  const [row] = await store.readRows(KEY, [rowId]);
  const fields = { units: row?.fields['units'] === '办公室' ? '政治部' : '办公室' };
  await push(store, PLAIN, [{ rowId, baseRev: row?.rev ?? 0, fields }]);
}

/** How often each kind of call is made by a reading. */
async function cost(store: LedgerStore): Promise<Record<string, number>> {
  sent = [];
  await readTotals(store, KEY.bureau, '2023-06-30');
  const calls: Record<string, number> = {};
  for (const name of sent) calls[name] = (calls[name] ?? 0) + 1;
  await expectTotalsFollowLog(store, await store.readTotals(KEY));
  return calls;
}

describe('cost of reading totals in DynamoDB calls', () => {
  it('in step: totals and heads of the whole bureau, no write', async () => {
    expect(await cost(await filled())).toEqual({ Query: 2 });
  });

  it.each([1, 20])('%i commits behind: their page, the one commit before them, one write', async (count) => {
    const store = await filled();
    for (const rowId of rowIds(count)) await edit(store, rowId);
    expect(await cost(store)).toEqual({ Query: 3, GetItem: 1, PutItem: 1 });
    expect(await cost(store)).toEqual({ Query: 2 });
  });

  it('one row edited time and again: only its first version is looked up', async () => {
    const store = await filled();
    for (let times = 0; times < 5; times++) await edit(store, 'r7');
    expect(await cost(store)).toEqual({ Query: 3, GetItem: 1, PutItem: 1 });
  });

  it('rows only added: no look back', async () => {
    const store = await filled();
    await push(store, PLAIN, added('new1', 'new2'));
    expect(await cost(store)).toEqual({ Query: 3, PutItem: 1 });
  });

  it('progress columns added: all rows read anew', async () => {
    const store = await filled();
    await push(store, WITH_PROGRESS, [{ rowId: 'r0', baseRev: 1, fields: { ...ROW, status: '已完成' } }]);
    expect(await cost(store)).toEqual({ Query: 3, PutItem: 1 });
  });

  it('a push costs what it did: totals are the readers’ affair', async () => {
    const store = await filled();
    sent = [];
    await push(store, PLAIN, [{ rowId: 'r0', baseRev: 1, fields: { units: '办公室' } }]);
    const writes = sent.filter((name) => name === 'PutItem');
    expect(writes).toHaveLength(1 + 3);
  });
});

describe('rows edited together that came one by one', () => {
  /** Which calls a reading makes when as many rows, each of a commit of its own, have been edited since. */
  async function callsAfter(edits: number): Promise<readonly StoreCall[]> {
    const store = new MemoryLedgerStore();
    for (const rowId of rowIds(edits)) await push(store, PLAIN, added(rowId));
    await readRolled(store);
    const fields = { units: '办公室' };
    const changes = rowIds(edits).map((rowId, index) => ({ rowId, baseRev: index + 1, fields }));
    await push(store, PLAIN, changes);
    const calls: StoreCall[] = [];
    const watched = new WatchedStore(store, (name, run) => {
      calls.push(name);
      return run();
    });
    await expectTotalsFollowLog(store, await readRolled(watched));
    return calls;
  }

  it('cost a look into each of 50 commits', async () => {
    const calls = await callsAfter(50);
    expect(calls.filter((name) => name === 'readCommit')).toHaveLength(50);
    expect(calls).not.toContain('readRowPage');
  });

  it('of more commits are reckoned anew, with all rows', async () => {
    const calls = await callsAfter(51);
    expect(calls).not.toContain('readCommit');
    expect(calls).toContain('readRowPage');
  });
});
