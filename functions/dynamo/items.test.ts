import { deflateRawSync } from 'node:zlib';
import { startDynalite, type DynaliteServer } from '#cli/server/dynalite-server';
import { commitOf, INFO, totalsOf } from '../../tests/contract/ledger-fixtures';
import type { LedgerTotals } from '../usecases/ledger-store';
import { createDynamoClient } from './create-client';
import { createTable } from './create-table';
import { DynamoLedgerStore } from './dynamo-ledger-store';
import { fromCommit, fromTotals, isCommitStorable, toCommit, toTotals } from './items';
import { totalsKey } from './keys';
import { SingleTable } from './single-table';

const stored = (totals: LedgerTotals) => ({
  ...fromTotals(totals),
  ledgerId: 'l',
  rev: totals.rev,
  version: totals.basis.version,
});

describe('the item of totals', () => {
  it('comes back as it was', () => {
    expect(toTotals(stored(totalsOf(3)))).toEqual({ ledgerId: 'l', totals: totalsOf(3) });
  });

  it.each<readonly [string, object]>([
    ['of another form', { tally: '{}' }],
    ['that cannot be inflated', { tally: new Uint8Array([1, 2, 3]) }],
    ['that holds no JSON', { tally: deflateRawSync('{') }],
    ['that holds no tally', { tally: deflateRawSync('{"a":1}') }],
    ['without a year', { year: undefined }],
    ['without rules', { rules: undefined }],
    ['with rules of another form', { rules: '{"nearDueDays":"15"}' }],
    ['with rules that are no JSON', { rules: '{' }],
  ])('%s is as good as none', (_name, wrong) => {
    expect(toTotals({ ...stored(totalsOf(3)), ...wrong })).toBeUndefined();
  });
});

describe('the item of a commit', () => {
  const commit = { ...commitOf(3, ['r1', 'r2']), ledger: INFO };

  it('comes back as it was', () => {
    expect(toCommit(fromCommit(commit))).toEqual(commit);
  });

  it('is read as the first version wrote it', () => {
    const rows = commit.rows.map((row) => ({ ...row, fields: JSON.stringify(row.fields) }));
    expect(toCommit({ ...commit, rows })).toEqual(commit);
  });

  it('holds a thousand rows of a ledger, and refuses what deflates badly', () => {
    let state = 1;
    const noise = (): string =>
      String.fromCharCode(0x4e00 + ((state = (state * 48_271) % 2_147_483_647) % 20_000));
    const rows = (text: () => string) =>
      Array.from({ length: 1000 }, (_, index) => ({ rowId: `r${index}`, prev: 0, fields: { item: text() } }));
    const words = rows(() => `${'开展法治宣传教育'.repeat(30)}${noise()}`);
    const random = rows(() => Array.from({ length: 250 }, noise).join(''));
    expect(isCommitStorable({ ...commit, rows: words })).toBe(true);
    expect(isCommitStorable({ ...commit, rows: random })).toBe(false);
    expect(isCommitStorable({ ...commit, rows: random.slice(0, 500) })).toBe(true);
  });
});

describe('totals in the table', () => {
  let emulator: DynaliteServer;
  let client: ReturnType<typeof createDynamoClient>;
  beforeAll(async () => {
    emulator = await startDynalite(undefined);
    client = createDynamoClient({ endpoint: emulator.endpoint });
    await createTable(client, 'ledgers');
  });
  afterAll(async () => {
    client.destroy();
    await emulator.stop();
  });

  it('that this program cannot read hide no others, and give way to its own', async () => {
    const store = new DynamoLedgerStore(client, 'ledgers');
    const key = (ledgerId: string) => ({ bureau: 'forms', ledgerId });
    const strange = { tally: 'in another form' };
    await new SingleTable(client, 'ledgers').putLaterOrOther(
      totalsKey(key('b')),
      { rev: 3, version: 9, rules: '' },
      strange,
    );
    for (const ledgerId of ['a', 'c']) await store.putTotals(key(ledgerId), totalsOf(1));
    expect((await store.listTotals('forms')).map(({ ledgerId }) => ledgerId)).toEqual(['a', 'c']);
    expect(await store.readTotals(key('b'))).toBeUndefined();
    await store.putTotals(key('b'), totalsOf(3));
    expect(await store.readTotals(key('b'))).toEqual(totalsOf(3));
  });

  it('too large for an item are not kept; the earlier ones stay', async () => {
    const store = new DynamoLedgerStore(client, 'ledgers');
    const key = { bureau: 'sizes', ledgerId: 'l' };
    await store.putTotals(key, totalsOf(1));
    // Digits that follow no rule deflate to half their size.
    let state = 1;
    const noise = (): string => String((state = (state * 48_271) % 2_147_483_647));
    const tally = Object.fromEntries(Array.from({ length: 90_000 }, () => [noise(), { Tg: 1 }]));
    await store.putTotals(key, { ...totalsOf(2), tally });
    expect(await store.readTotals(key)).toEqual(totalsOf(1));
  });
});
