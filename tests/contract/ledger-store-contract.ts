import { createHash } from 'node:crypto';
import type { Tally } from '#core/completion/tally';
import type { Commit } from '#core/sync/commit';
import type { LedgerStore, LedgerTotals } from '#functions/usecases/ledger-store';
import { commitOf, INFO, totalsOf } from './ledger-fixtures';

const KEY = { bureau: 'b', ledgerId: 'l' };
const MUTATION = { clientId: 'c', mutationId: 'm' };

function digest(of: string): Buffer {
  return createHash('sha256').update(of).digest();
}

/** Scopes that do not deflate well: about 200 KB in the store. */
const SCOPES = Array.from({ length: 5_000 }, (_, index) => digest(`${index}`).toString('hex'));
const LARGE: Tally = Object.fromEntries(SCOPES.sort().map((scope) => [scope, { Tg: 1 }]));

/** A text that deflates to three quarters of its length. */
function noise(length: number, seed: number): string {
  const parts = Array.from({ length: length / 43 + 1 }, (_, index) =>
    digest(`${seed}:${index}`).toString('base64url'),
  );
  return parts.join('').slice(0, length);
}

async function allCommits(store: LedgerStore, after: number): Promise<Commit[]> {
  const commits: Commit[] = [];
  let more = true;
  while (more) {
    const page = await store.readCommits(KEY, commits.at(-1)?.rev ?? after);
    commits.push(...page.commits);
    more = page.more;
  }
  return commits;
}

async function allRowIds(store: LedgerStore): Promise<string[]> {
  const ids: string[] = [];
  let more = true;
  while (more) {
    const page = await store.readRowPage(KEY, ids.at(-1));
    ids.push(...page.rows.map((row) => row.rowId));
    more = page.more;
  }
  return ids;
}

/** What every `LedgerStore` must do; `newStore` gives an empty one for each test. */
export function runLedgerStoreContract(name: string, newStore: () => Promise<LedgerStore>): void {
  describe(`ledger store contract: ${name}`, () => {
    let store: LedgerStore;
    beforeEach(async () => {
      store = await newStore();
    });

    it('knows nothing at first', async () => {
      expect(await store.readHead(KEY)).toBeUndefined();
      expect(await store.listHeads('b')).toEqual([]);
      expect(await store.readCommits(KEY, 0)).toEqual({ commits: [], more: false });
      expect(await store.readCommit(KEY, 1)).toBeUndefined();
      expect(await store.readRows(KEY, ['r1'])).toEqual([]);
      expect(await store.readRows(KEY, [])).toEqual([]);
      expect(await store.readRowPage(KEY, undefined)).toEqual({ rows: [], more: false });
      expect(await store.readMutation(KEY, MUTATION)).toBeUndefined();
      expect(await store.readTotals(KEY)).toBeUndefined();
      expect(await store.listTotals('b')).toEqual([]);
    });

    it('gives back a commit as it was put', async () => {
      const commit: Commit = {
        ...commitOf(1),
        ledger: INFO,
        rows: [
          {
            rowId: 'r1',
            prev: 0,
            fields: { item: ' 甲\n"乙"🎉', no: -0.1, big: 1.7e308, small: 5e-324, done: false },
          },
          { rowId: 'r2', prev: 7, fields: {}, after: 'r1' },
          { rowId: 'r4', prev: 7, fields: { item: '丙' }, after: 'r2', deleted: true },
          {
            rowId: 'r3',
            prev: 0,
            fields: { 'quota:外宣信息': 12, constructor: 'x', third: 1 / 3, long: 510_723_199_001_010_000 },
          },
        ],
      };
      expect(await store.appendCommit(KEY, commit)).toBe(true);
      expect(await store.readCommit(KEY, 1)).toEqual(commit);
      expect(await store.readCommits(KEY, 0)).toEqual({ commits: [commit], more: false });
    });

    it.each<readonly [string, string]>([
      ['of a thousand rows like those of a ledger', '开展法治宣传教育活动，报送信息简报'.repeat(15)],
      ['of noise', noise(480, 1)],
      ['of a little noise', noise(240, 1)],
    ])('keeps any commit that it says it has room for: one %s', async (_, text) => {
      const rows = Array.from({ length: 1000 }, (_row, index) => ({
        rowId: `r${index}`,
        prev: 0,
        fields: { item: `${text}${noise(text.length / 4, index)}` },
      }));
      const commit = { ...commitOf(1), ledger: INFO, rows };
      const kept = store.holds(commit) && (await store.appendCommit(KEY, commit));
      expect(await store.readCommit(KEY, 1)).toEqual(kept ? commit : undefined);
      expect(store.holds({ ...commit, rows: rows.slice(0, 200) })).toBe(true);
    });

    it('commits a revision once', async () => {
      expect(await store.appendCommit(KEY, commitOf(1, ['first']))).toBe(true);
      expect(await store.appendCommit(KEY, commitOf(1, ['second']))).toBe(false);
      expect(await store.readCommit(KEY, 1)).toEqual(commitOf(1, ['first']));
    });

    it('lets one of many racing writers commit', async () => {
      const racers = Array.from({ length: 20 }, (_, index) => `r${index}`);
      const won = await Promise.all(racers.map((racer) => store.appendCommit(KEY, commitOf(1, [racer]))));
      expect(won.filter(Boolean)).toHaveLength(1);
      const commit = await store.readCommit(KEY, 1);
      expect(commit?.rows[0]?.rowId).toBe(racers[won.indexOf(true)]);
    });

    it('reads the log in order of number, from any revision, over several pages', async () => {
      const revisions = [2, 10, 1, 9, 100, 11];
      const long = (rev: number): Commit => ({
        ...commitOf(rev),
        rows: [{ rowId: 'r', prev: 0, fields: { item: noise(380_000, rev) } }],
      });
      for (const rev of revisions) await store.appendCommit(KEY, long(rev));
      expect(await allCommits(store, 0)).toEqual([1, 2, 9, 10, 11, 100].map(long));
      expect((await allCommits(store, 9)).map(({ rev }) => rev)).toEqual([10, 11, 100]);
      expect(await allCommits(store, 100)).toEqual([]);
    });

    it('keeps the later version of a row, in whatever order versions come', async () => {
      const version = (rev: number) => ({ rowId: 'r1', rev, prev: rev - 1, fields: { no: rev } });
      for (const rev of [2, 1, 3, 3, 2]) await store.putRow(KEY, version(rev));
      await store.putRow(KEY, { ...version(3), fields: { no: 'again' } });
      expect(await store.readRows(KEY, ['r1', 'r2'])).toEqual([version(3)]);
    });

    it('gives back deleted rows and the places of rows as they were put, alone and in pages', async () => {
      const rows = [
        { rowId: 'r1', rev: 2, prev: 1, fields: { item: '甲' }, deleted: true as const },
        { rowId: 'r2', rev: 2, prev: 0, fields: { item: '乙' }, after: 'r1' },
        { rowId: 'r3', rev: 2, prev: 1, fields: { item: '丙' }, after: 'r2', deleted: true as const },
      ];
      for (const row of rows) await store.putRow(KEY, row);
      expect(await store.readRows(KEY, ['r3'])).toEqual([rows[2]]);
      expect(await store.readRowPage(KEY, undefined)).toEqual({ rows, more: false });
      const restored = { rowId: 'r1', rev: 3, prev: 2, fields: { item: '甲' } };
      await store.putRow(KEY, restored);
      expect(await store.readRows(KEY, ['r1'])).toEqual([restored]);
    });

    it('reads more rows than one request can hold', async () => {
      const ids = Array.from({ length: 130 }, (_, index) => `r${index}`);
      await Promise.all(
        ids.map((rowId) => store.putRow(KEY, { rowId, rev: 1, prev: 0, fields: { item: rowId } })),
      );
      const rows = await store.readRows(KEY, ids);
      expect(rows.map((row) => row.rowId).sort()).toEqual([...ids].sort());
    });

    it('reads large rows that come back in parts', async () => {
      const ids = Array.from({ length: 12 }, (_, index) => `r${index}`);
      const item = 'x'.repeat(120_000);
      await Promise.all(ids.map((rowId) => store.putRow(KEY, { rowId, rev: 1, prev: 0, fields: { item } })));
      const rows = await store.readRows(KEY, ids);
      expect(rows.map((row) => row.rowId).sort()).toEqual([...ids].sort());
      expect(await allRowIds(store)).toEqual([...ids].sort());
    });

    it('pages rows in order of id, each once', async () => {
      const ids = ['b', 'a', 'Z', '0', '_', '-', 'aa', 'a-'];
      for (const rowId of ids) await store.putRow(KEY, { rowId, rev: 1, prev: 0, fields: {} });
      expect(await allRowIds(store)).toEqual(['-', '0', 'Z', '_', 'a', 'a-', 'aa', 'b']);
    });

    it('moves the head forward only', async () => {
      for (const rev of [1, 3, 2])
        await store.putHead(KEY, { rev, at: rev * 10, ledger: { ...INFO, title: `${rev}` } });
      expect(await store.readHead(KEY)).toEqual({ rev: 3, at: 30, ledger: { ...INFO, title: '3' } });
    });

    it('lets the record of a push that was committed replace one without effect, not the reverse', async () => {
      for (const rev of [0, 5, 0]) await store.putMutation(KEY, MUTATION, rev);
      expect(await store.readMutation(KEY, MUTATION)).toBe(5);
      expect(await store.readMutation(KEY, { ...MUTATION, clientId: 'other' })).toBeUndefined();
    });

    it('keeps ledgers and bureaus apart', async () => {
      const foreign = [
        { bureau: 'b', ledgerId: 'l2' },
        { bureau: 'b2', ledgerId: 'l' },
      ];
      for (const key of foreign) {
        await store.appendCommit(key, commitOf(1));
        await store.putRow(key, { rowId: 'r1', rev: 1, prev: 0, fields: {} });
        await store.putMutation(key, MUTATION, 1);
        await store.putHead(key, { rev: 1, at: 10, ledger: INFO });
        await store.putTotals(key, totalsOf(1));
      }
      expect(await store.readTotals(KEY)).toBeUndefined();
      expect(await store.readHead(KEY)).toBeUndefined();
      expect(await allCommits(store, 0)).toEqual([]);
      expect(await allRowIds(store)).toEqual([]);
      expect(await store.readMutation(KEY, MUTATION)).toBeUndefined();
    });

    it('lists the heads of a bureau in order of id', async () => {
      for (const ledgerId of ['b', 'a', '2023-c'])
        await store.putHead({ bureau: 'b', ledgerId }, { rev: 1, at: 10, ledger: INFO });
      await store.putHead({ bureau: 'c', ledgerId: 'd' }, { rev: 1, at: 10, ledger: INFO });
      const heads = await store.listHeads('b');
      expect(heads).toEqual(
        ['2023-c', 'a', 'b'].map((ledgerId) => ({ ledgerId, head: { rev: 1, at: 10, ledger: INFO } })),
      );
    });

    it('gives back totals as they were put, keys in order', async () => {
      const tally = {
        '["办公室、\n政治部","",""]': { Ng: 2, 'Ng2023-03-01': -1 },
        '["甲","","2023-06-30"]': { Tg: 1 },
      };
      await store.putTotals(KEY, { ...totalsOf(4), tally });
      const stored = await store.readTotals(KEY);
      expect(stored).toEqual({ ...totalsOf(4), tally });
      expect(JSON.stringify(stored?.tally)).toBe(JSON.stringify(tally));
    });

    it('moves totals forward only, in whatever order they come', async () => {
      for (const rev of [2, 1, 3, 3, 2]) await store.putTotals(KEY, totalsOf(rev));
      await store.putTotals(KEY, { ...totalsOf(3), tally: {} });
      expect(await store.readTotals(KEY)).toEqual(totalsOf(3));
    });

    it('replaces totals of another version at the same revision, not at a later one', async () => {
      const of = (rev: number, version: number) => ({
        ...totalsOf(rev),
        basis: { ...totalsOf(rev).basis, version },
      });
      await store.putTotals(KEY, of(3, 1));
      await store.putTotals(KEY, of(3, 2));
      expect(await store.readTotals(KEY)).toEqual(of(3, 2));
      await store.putTotals(KEY, of(3, 1));
      expect(await store.readTotals(KEY)).toEqual(of(3, 1));
      await store.putTotals(KEY, of(2, 2));
      expect(await store.readTotals(KEY)).toEqual(of(3, 1));
    });

    it('replaces totals by other rules at the same revision, not at a later one', async () => {
      const by = (rev: number, nearDueDays: number): LedgerTotals => {
        const { basis, ...rest } = totalsOf(rev);
        return { ...rest, basis: { ...basis, rules: { ...basis.rules, nearDueDays } } };
      };
      await store.putTotals(KEY, by(3, 15));
      await store.putTotals(KEY, by(3, 7));
      expect(await store.readTotals(KEY)).toEqual(by(3, 7));
      await store.putTotals(KEY, by(3, 15));
      await store.putTotals(KEY, by(2, 7));
      expect(await store.readTotals(KEY)).toEqual(by(3, 15));
    });

    it('lets one of many racing readers keep its totals, the latest', async () => {
      const revisions = [5, 1, 4, 2, 3];
      await Promise.all(revisions.map((rev) => store.putTotals(KEY, totalsOf(rev))));
      expect(await store.readTotals(KEY)).toEqual(totalsOf(5));
    });

    it('lists the totals of a bureau in order of id, over several pages, apart from its heads', async () => {
      const ids = Array.from({ length: 12 }, (_, index) => `l${String(index).padStart(2, '0')}`);
      for (const ledgerId of ids) {
        await store.putTotals({ bureau: 'b', ledgerId }, { ...totalsOf(2), tally: LARGE });
        await store.putHead({ bureau: 'b', ledgerId }, { rev: 2, at: 10, ledger: INFO });
      }
      await store.putTotals({ bureau: 'c', ledgerId: 'd' }, totalsOf(2));
      const listed = await store.listTotals('b');
      expect(listed).toEqual(ids.map((ledgerId) => ({ ledgerId, totals: { ...totalsOf(2), tally: LARGE } })));
      expect((await store.listHeads('b')).map(({ ledgerId }) => ledgerId)).toEqual(ids);
    });
  });
}
