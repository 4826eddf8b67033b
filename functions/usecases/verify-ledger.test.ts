import fc from 'fast-check';
import { defaultLightRules } from '#core/completion/light-rules';
import { TALLY_VERSION } from '#core/completion/row-tally';
import type { Commit, LedgerHead } from '#core/sync/commit';
import { startDynalite, type DynaliteServer } from '#cli/server/dynalite-server';
import { INFO } from '../../tests/contract/ledger-fixtures';
import { expectStoreFollowsLog } from '../../tests/sync/log-check';
import { KEY } from '../../tests/sync/sync-tools';
import { added, expectTotalsFollowLog, PLAIN, push, readRolled } from '../../tests/sync/totals-check';
import { createDynamoClient } from '../dynamo/create-client';
import { createTable } from '../dynamo/create-table';
import { DynamoLedgerStore } from '../dynamo/dynamo-ledger-store';
import { DynamoLedgerUpkeep } from '../dynamo/dynamo-ledger-upkeep';
import type { LedgerStore } from './ledger-store';
import type { LedgerUpkeep } from './ledger-upkeep';
import { repairLedger } from './repair-ledger';
import { verifyLedger } from './verify-ledger';

interface Kept {
  readonly store: LedgerStore;
  readonly upkeep: LedgerUpkeep;
}

let emulator: DynaliteServer;
let client: ReturnType<typeof createDynamoClient>;
let tables = 0;
beforeAll(async () => {
  emulator = await startDynalite(undefined);
  client = createDynamoClient({ endpoint: emulator.endpoint });
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});

async function fresh(): Promise<Kept> {
  const tableName = `ledgers-${++tables}`;
  await createTable(client, tableName);
  return {
    store: new DynamoLedgerStore(client, tableName),
    upkeep: new DynamoLedgerUpkeep(client, tableName),
  };
}

/** Four commits: rows added, edited, one deleted, one more edit after the totals were kept. */
async function filled(): Promise<Kept> {
  const kept = await fresh();
  const { store } = kept;
  await push(store, PLAIN, added('r1', 'r2', 'r3'));
  await push(store, PLAIN, [{ rowId: 'r1', baseRev: 1, fields: { units: '普法科' } }]);
  await push(store, PLAIN, [{ rowId: 'r2', baseRev: 1, deleted: true }]);
  await readRolled(store);
  await push(store, PLAIN, [{ rowId: 'r3', baseRev: 1, fields: { units: '政治部' } }]);
  return kept;
}

async function headOf(store: LedgerStore): Promise<LedgerHead> {
  const head = await store.readHead(KEY);
  if (!head) throw new Error('No head.');
  return head;
}

async function commitAt(store: LedgerStore, rev: number): Promise<Commit> {
  const commit = await store.readCommit(KEY, rev);
  if (!commit) throw new Error('No commit.');
  return commit;
}

/** Each way a derived item may go wrong, and what is said of it. */
const DAMAGES: readonly {
  readonly name: string;
  readonly damage: (kept: Kept) => Promise<unknown>;
  readonly found: object;
}[] = [
  {
    name: 'a row is gone',
    damage: ({ upkeep }) => upkeep.forgetRow(KEY, 'r1'),
    found: { item: 'row', rowId: 'r1', is: 'missing' },
  },
  {
    name: 'a row holds something else',
    async damage({ store, upkeep }) {
      const [row] = await store.readRows(KEY, ['r1']);
      await upkeep.forgetRow(KEY, 'r1');
      if (row) await store.putRow(KEY, { ...row, fields: { ...row.fields, units: '办公室' } });
    },
    found: { item: 'row', rowId: 'r1', is: 'different' },
  },
  {
    name: 'a deleted row has come back, later than the log',
    async damage({ store }) {
      const [row] = await store.readRows(KEY, ['r2']);
      if (row) await store.putRow(KEY, { rowId: 'r2', prev: 3, rev: 9, fields: row.fields });
    },
    found: { item: 'row', rowId: 'r2', is: 'different' },
  },
  {
    name: 'a row is in no commit',
    damage: ({ store }) => store.putRow(KEY, { rowId: 'r9', rev: 2, prev: 0, fields: {} }),
    found: { item: 'row', rowId: 'r9', is: 'not in the log' },
  },
  {
    name: 'the record of a push is gone',
    async damage({ store, upkeep }) {
      const { clientId, mutationId } = await commitAt(store, 2);
      await upkeep.forgetMutation(KEY, { clientId, mutationId });
    },
    found: { item: 'push', is: 'missing' },
  },
  {
    name: 'the record of a push names another commit',
    damage: async ({ store }) => store.putMutation(KEY, await commitAt(store, 2), 3),
    found: { item: 'push', is: 'different' },
  },
  {
    name: 'the head is ahead of the log',
    damage: async ({ store }) => store.putHead(KEY, { ...(await headOf(store)), rev: 7 }),
    found: { item: 'head', is: 'different' },
  },
  {
    name: 'the head describes another ledger',
    async damage({ store, upkeep }) {
      const head = await headOf(store);
      await upkeep.forgetHead(KEY);
      await store.putHead(KEY, { ...head, ledger: { ...head.ledger, title: '别的台账' } });
    },
    found: { item: 'head', is: 'different' },
  },
  {
    name: 'the totals count one too many',
    async damage({ store, upkeep }) {
      const totals = await store.readTotals(KEY);
      await upkeep.forgetTotals(KEY);
      if (totals)
        await store.putTotals(KEY, { ...totals, tally: { ...totals.tally, '["办公室","",""]': { Ng: 1 } } });
    },
    found: { item: 'totals', is: 'different' },
  },
  {
    name: 'the totals are ahead of the log',
    async damage({ store }) {
      const totals = await store.readTotals(KEY);
      if (totals) await store.putTotals(KEY, { ...totals, rev: 5 });
    },
    found: { item: 'totals', is: 'not in the log' },
  },
];

describe('verifyLedger', () => {
  it('finds nothing wrong with a ledger that follows its log, its totals being behind', async () => {
    const { store } = await filled();
    expect((await store.readTotals(KEY))?.rev).toBe(3);
    expect(await verifyLedger(store, KEY)).toEqual({ key: KEY, commits: 4, rows: 3, differences: [] });
  });

  it('has nothing to say of a ledger that does not exist', async () => {
    const { store } = await fresh();
    expect(await verifyLedger(store, KEY)).toEqual({ key: KEY, commits: 0, rows: 0, differences: [] });
  });

  it('finishes what a writer that crashed has left undone', async () => {
    const { store } = await filled();
    const rows = [{ rowId: 'r4', prev: 0, fields: { item: '新' } }];
    const { at } = await headOf(store);
    await store.appendCommit(KEY, { rev: 5, at, author: 'u', clientId: 'x', mutationId: 'y', rows });
    expect(await verifyLedger(store, KEY)).toMatchObject({ commits: 5, rows: 4, differences: [] });
    await expectStoreFollowsLog(store, KEY);
  });

  it('takes no offence at totals of another version', async () => {
    const { store, upkeep } = await filled();
    await upkeep.forgetTotals(KEY);
    const basis = { version: TALLY_VERSION + 1, year: 2023, hasProgress: false, rules: defaultLightRules };
    await store.putTotals(KEY, { rev: 4, basis, tally: {} });
    expect((await verifyLedger(store, KEY)).differences).toEqual([]);
  });

  it.each(DAMAGES)('says so when $name, and puts it right', async ({ damage, found }) => {
    const kept = await filled();
    await damage(kept);
    const verification = await verifyLedger(kept.store, KEY);
    expect(verification.differences).toMatchObject([found]);
    expect(await repairLedger(kept.store, kept.upkeep, verification)).toMatchObject({ differences: [] });
    await expectStoreFollowsLog(kept.store, KEY);
    await expectTotalsFollowLog(kept.store, await kept.store.readTotals(KEY));
    expect((await kept.store.readTotals(KEY))?.rev).toBe(4);
  });

  it('puts any number of damages right at once', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...DAMAGES), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, async (damages) => {
        const kept = await filled();
        for (const { damage } of damages) await damage(kept);
        const after = await repairLedger(kept.store, kept.upkeep, await verifyLedger(kept.store, KEY));
        expect(after.differences).toEqual([]);
        await expectStoreFollowsLog(kept.store, KEY);
        await expectTotalsFollowLog(kept.store, await readRolled(kept.store));
      }),
      { numRuns: 15 },
    );
  });

  it('clears away what is left of a ledger that has no log', async () => {
    const { store, upkeep } = await fresh();
    await store.putHead(KEY, { rev: 1, at: 1, ledger: INFO });
    const verification = await verifyLedger(store, KEY);
    expect(verification).toMatchObject({ commits: 0, differences: [{ item: 'head', is: 'not in the log' }] });
    expect(await repairLedger(store, upkeep, verification)).toMatchObject({ differences: [] });
    expect(await upkeep.listEveryLedger()).toEqual([]);
  });

  it.each<readonly [string, (commit: Commit) => Commit, object]>([
    ['a gap', (commit) => ({ ...commit, rev: 6 }), { rev: 6, fault: 'gap' }],
    ['time that runs back', (commit) => ({ ...commit, at: 5 }), { rev: 5, fault: 'time-runs-back' }],
    [
      'a row whose version before is elsewhere',
      (commit) => ({ ...commit, rows: [{ rowId: 'r1', prev: 1, fields: {} }] }),
      { rev: 5, fault: 'broken-link' },
    ],
  ])('tells of %s in the log, and leaves everything alone', async (_name, faulty, fault) => {
    const { store, upkeep } = await filled();
    const head = await headOf(store);
    const commit = { ...(await commitAt(store, 4)), rev: 5, mutationId: 'next', rows: [] };
    await store.appendCommit(KEY, faulty(commit));
    const verification = await verifyLedger(store, KEY);
    expect(verification).toMatchObject({ commits: 4, fault, differences: [] });
    expect(await repairLedger(store, upkeep, verification)).toEqual(verification);
    expect(await headOf(store)).toEqual(head);
  });

  it('tells of a log that does not begin with a description', async () => {
    const { store } = await fresh();
    const commit = { rev: 1, at: 1, author: 'u', clientId: 'c', mutationId: 'm', rows: [] };
    await store.appendCommit(KEY, commit);
    expect(await verifyLedger(store, KEY)).toMatchObject({ fault: { rev: 1, fault: 'no-description' } });
  });
});

describe('the keeper of a store', () => {
  it('sees every ledger of every bureau, whatever there is of it', async () => {
    const { store, upkeep } = await fresh();
    const ledger = (bureau: string, ledgerId: string) => ({ bureau, ledgerId });
    const basis = { version: 1, year: 2023, hasProgress: false, rules: defaultLightRules };
    await store.putHead(ledger('b', 'only-head'), { rev: 1, at: 1, ledger: INFO });
    await store.putTotals(ledger('b', 'only-totals'), { rev: 1, basis, tally: {} });
    await store.putRow(ledger('a', 'only-row'), { rowId: 'r', rev: 1, prev: 0, fields: {} });
    await store.putRow(ledger('b', 'l'), { rowId: 'r', rev: 1, prev: 0, fields: {} });
    await store.putHead(ledger('b', 'l'), { rev: 1, at: 1, ledger: INFO });
    // Over 1 MB, which a scan gives in pages.
    for (const rowId of Array.from({ length: 12 }, (_, index) => `r${index}`))
      await store.putRow(ledger('c', 'large'), {
        rowId,
        rev: 1,
        prev: 0,
        fields: { item: 'x'.repeat(120_000) },
      });
    expect(await upkeep.listEveryLedger()).toEqual([
      ledger('a', 'only-row'),
      ...['l', 'only-head', 'only-totals'].map((id) => ledger('b', id)),
      ledger('c', 'large'),
    ]);
  });
});
