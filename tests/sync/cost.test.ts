import type { SyncRequest } from '#core/protocol/sync-request';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { INFO, requestOf } from '../contract/ledger-fixtures';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { sync } from './sync-tools';

const READS = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand']);
const WRITES = new Set(['PutItemCommand', 'UpdateItemCommand']);

let dynamo: DynamoStores;
let sent: string[] = [];

beforeAll(async () => {
  dynamo = await startDynamoStores();
  dynamo.client.middlewareStack.add(
    (next, context) => (args) => {
      sent.push(context.commandName ?? '');
      return next(args);
    },
    { step: 'initialize' },
  );
});
afterAll(() => dynamo.stop());

const rows = (count: number, baseRev: number, note: string) =>
  Array.from({ length: count }, (_, index) => ({
    rowId: `r${index}`,
    baseRev,
    fields: { item: `第${index}项`, note },
  }));

const removal = (index: number) => ({ rowId: `r${index}`, baseRev: 1, deleted: true as const });

/** A ledger of 300 rows at revision 1. */
async function filled(): Promise<LedgerStore> {
  const store = await dynamo.fresh();
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes: rows(300, 0, '旧') }));
  return store;
}

async function cost(store: LedgerStore, request: SyncRequest): Promise<{ reads: number; writes: number }> {
  sent = [];
  await sync(store, request);
  expect(sent.filter((name) => !READS.has(name) && !WRITES.has(name))).toEqual([]);
  return {
    reads: sent.filter((name) => READS.has(name)).length,
    writes: sent.filter((name) => WRITES.has(name)).length,
  };
}

describe('cost of a sync in DynamoDB calls', () => {
  it.each([
    { name: 'nothing sent', parts: {} },
    { name: 'only the known description sent', parts: { ledger: INFO } },
  ])('$name, nothing changed: two reads, no write', async ({ parts }) => {
    expect(await cost(await filled(), requestOf({ mutationId: 'm', since: 1, ...parts }))).toEqual({
      reads: 2,
      writes: 0,
    });
  });

  it.each([1, 10, 100])('%i rows changed of 300: a write a row and three more', async (count) => {
    const request = requestOf({ mutationId: 'm', since: 1, changes: rows(count, 1, '新') });
    expect(await cost(await filled(), request)).toEqual({ reads: 4, writes: count + 3 });
  });

  it.each([1, 10, 100])('%i rows deleted of 300: a write a row and three more', async (count) => {
    const changes = Array.from({ length: count }, (_, index) => removal(index));
    const request = requestOf({ mutationId: 'm', since: 1, changes });
    expect(await cost(await filled(), request)).toEqual({ reads: 4, writes: count + 3 });
  });

  it('rows edited, added, deleted and brought back in one push: a write a row and three more', async () => {
    const store = await filled();
    const changes = Array.from({ length: 10 }, (_, index) => removal(index));
    await sync(store, requestOf({ mutationId: 'deleted', since: 1, changes }));
    const mixed = [
      ...rows(5, 2, '回'),
      ...Array.from({ length: 5 }, (_, index) => removal(index + 20)),
      ...Array.from({ length: 5 }, (_, index) => ({
        rowId: `n${index}`,
        baseRev: 0,
        fields: { item: '新' },
      })),
    ];
    const request = requestOf({ mutationId: 'm', since: 2, changes: mixed });
    expect(await cost(store, request)).toEqual({ reads: 4, writes: mixed.length + 3 });
  });

  it('a deletion that others made already: the record of the push only', async () => {
    const store = await filled();
    await sync(store, requestOf({ mutationId: 'deleted', since: 1, changes: [removal(0)] }));
    const request = requestOf({ clientId: 'other', mutationId: 'm', since: 2, changes: [removal(0)] });
    expect(await cost(store, request)).toMatchObject({ writes: 1 });
  });

  it('rows sent that need no writing: the record of the push only', async () => {
    const request = requestOf({ mutationId: 'm', since: 1, changes: rows(10, 1, '旧') });
    expect(await cost(await filled(), request)).toEqual({ reads: 4, writes: 1 });
  });

  it('a push sent again: reads only', async () => {
    const store = await filled();
    const request = requestOf({ mutationId: 'm', since: 1, changes: rows(10, 1, '新') });
    await sync(store, request);
    expect(await cost(store, request)).toMatchObject({ writes: 0 });
  });
});
