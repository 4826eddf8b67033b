import type { RowHistoryResponse } from '#core/protocol/row-history-response';
import type { SyncRequest } from '#core/protocol/sync-request';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, NOW, sync } from '../../tests/sync/sync-tools';
import { crashingAt, WatchedStore } from '../../tests/sync/watched-store';
import { readRowHistory } from './row-history';

type Change = SyncRequest['changes'][number];

const store = new MemoryLedgerStore();
let pushes = 0;

async function push(clientId: string, change: Change): Promise<void> {
  pushes += 1;
  const request = requestOf({ clientId, mutationId: `m${pushes}`, ledger: INFO, changes: [change] });
  await sync(store, request, { at: NOW + pushes });
}
const edit = (baseRev: number, fields: Record<string, string | null>, rowId = 'r1'): Change => ({
  rowId,
  baseRev,
  fields,
});

/** Row r1: created, another row pushed between, its note edited, its item edited, deleted, brought back changed. */
beforeAll(async () => {
  await push('wang', edit(0, { item: 'a' }));
  await push('wang', edit(0, { item: 'z' }, 'other'));
  await push('li', edit(1, { note: '五月' }));
  await push('zhao', edit(3, { item: 'b' }));
  await push('li', { rowId: 'r1', baseRev: 4, deleted: true });
  await push('sun', edit(5, { item: 'b', note: null }));
});

const CREATED = {
  rev: 1,
  by: 'wang',
  at: NOW + 1,
  clientId: 'wang',
  what: 'created',
  changes: [{ field: 'item', to: 'a' }],
  fields: { item: 'a' },
};
const NOTED = {
  rev: 3,
  by: 'li',
  at: NOW + 3,
  clientId: 'li',
  what: 'edited',
  changes: [{ field: 'note', to: '五月' }],
  fields: { item: 'a', note: '五月' },
};
const EDITED = {
  rev: 4,
  by: 'zhao',
  at: NOW + 4,
  clientId: 'zhao',
  what: 'edited',
  changes: [{ field: 'item', from: 'a', to: 'b' }],
  fields: { item: 'b', note: '五月' },
};
const DELETED = {
  rev: 5,
  by: 'li',
  at: NOW + 5,
  clientId: 'li',
  what: 'deleted',
  changes: [],
  fields: { item: 'b', note: '五月' },
};
const RESTORED = {
  rev: 6,
  by: 'sun',
  at: NOW + 6,
  clientId: 'sun',
  what: 'restored',
  changes: [{ field: 'note', from: '五月' }],
  fields: { item: 'b' },
};

describe('readRowHistory', () => {
  it.each([
    { name: 'a row', query: {}, versions: [RESTORED, DELETED, EDITED, NOTED, CREATED] },
    { name: 'a cell', query: { field: 'note' }, versions: [RESTORED, NOTED] },
    { name: 'a cell never filled', query: { field: 'status' }, versions: [] },
    { name: 'a row before its return', query: { before: 6 }, versions: [DELETED, EDITED, NOTED, CREATED] },
    { name: 'a cell before an edit', query: { before: 4, field: 'item' }, versions: [CREATED] },
    { name: 'a row before its first version', query: { before: 1 }, versions: [] },
    {
      name: 'a row before what is to come',
      query: { before: 99, field: 'item' },
      versions: [EDITED, CREATED],
    },
  ])('tells the life of $name, the latest first', async ({ query, versions }) => {
    expect(await readRowHistory(store, KEY, { rowId: 'r1', ...query })).toEqual({ versions });
  });

  it.each([
    { name: 'a row nobody ever had', rowId: 'x', key: KEY, code: 'row-not-found' },
    { name: 'a ledger nobody has', rowId: 'r1', key: { ...KEY, ledgerId: 'x' }, code: 'ledger-not-found' },
    {
      name: 'a page after a commit that left the row alone',
      rowId: 'r1',
      key: KEY,
      before: 2,
      code: 'malformed-request',
    },
    { name: 'a page after nothing', rowId: 'r1', key: KEY, before: 0, code: 'malformed-request' },
  ])('refuses $name', async ({ key, code, ...query }) => {
    await expect(readRowHistory(store, key, query)).rejects.toMatchObject({ code });
  });

  it('shows a version whose writer died before it wrote the row', async () => {
    const own = new MemoryLedgerStore();
    await sync(own, requestOf({ mutationId: 'a', ledger: INFO, changes: [edit(0, { item: 'a' })] }));
    const dying = new WatchedStore(own, crashingAt(5, 'after').around);
    const request = requestOf({ mutationId: 'b', changes: [edit(1, { item: 'b' })] });
    await expect(sync(dying, request)).rejects.toThrow();
    const { versions } = await readRowHistory(own, KEY, { rowId: 'r1' });
    expect(versions.map(({ rev }) => rev)).toEqual([2, 1]);
  });
});

describe('a long history', () => {
  /** The note is edited at every revision, the item at the first only. */
  async function edited(times: number, note: (rev: number) => string): Promise<MemoryLedgerStore> {
    const long = new MemoryLedgerStore();
    for (let rev = 1; rev <= times; rev++) {
      const changes = [edit(rev - 1, { item: 'a', note: note(rev) })];
      await sync(long, requestOf({ mutationId: `m${rev}`, ledger: INFO, changes }));
    }
    return long;
  }

  async function readPages(on: MemoryLedgerStore, field?: string): Promise<RowHistoryResponse[]> {
    const pages: RowHistoryResponse[] = [];
    let before: number | undefined;
    do {
      const page = await readRowHistory(on, KEY, {
        rowId: 'r1',
        ...(before && { before }),
        ...(field && { field }),
      });
      pages.push(page);
      before = page.next;
    } while (before !== undefined);
    return pages;
  }
  const descending = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

  it.each([50, 51, 120])('of %i versions comes in pages that give each version once', async (times) => {
    const pages = await readPages(await edited(times, String));
    expect(pages.flatMap(({ versions }) => versions.map(({ rev }) => rev))).toEqual(descending(times));
    expect(pages.every(({ versions }) => versions.length > 0 && versions.length <= 50)).toBe(true);
  });

  it('of long texts comes in pages that fit an answer', async () => {
    const pages = await readPages(await edited(25, (rev) => String(rev % 10).repeat(32_000)));
    expect(pages.flatMap(({ versions }) => versions.map(({ rev }) => rev))).toEqual(descending(25));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
  });

  it('of a cell goes on over pages that have nothing to tell of it', async () => {
    const pages = await readPages(await edited(120, String), 'item');
    expect(pages.map(({ versions }) => versions.map(({ rev }) => rev))).toEqual([[], [], [1]]);
  });
});
