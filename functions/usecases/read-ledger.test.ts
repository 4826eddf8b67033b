import type { LedgerResponse } from '#core/protocol/ledger-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, sync } from '../../tests/sync/sync-tools';
import { crashingAt, WatchedStore } from '../../tests/sync/watched-store';
import { formatCursor, parseCursor } from './ledger-cursor';
import { listLedgers } from './list-ledgers';
import { readLedger } from './read-ledger';

const ids = Array.from({ length: 8 }, (_, index) => `r${index}`);

async function filled(): Promise<MemoryLedgerStore> {
  const store = new MemoryLedgerStore();
  const changes = ids.map((rowId) => ({ rowId, baseRev: 0, fields: { item: rowId } }));
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes }));
  return store;
}

/** Reads all pages; `between` runs after the first. */
async function readAll(store: MemoryLedgerStore, between: () => Promise<unknown>): Promise<LedgerResponse[]> {
  const pages = [await readLedger(store, KEY, undefined)];
  await between();
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    pages.push(await readLedger(store, KEY, parseCursor(next)));
  }
  return pages;
}

describe('readLedger', () => {
  it('gives every row once, over pages', async () => {
    const pages = await readAll(await filled(), () => Promise.resolve());
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => page.rows)).toEqual(
      ids.map((rowId) => ({ rowId, rev: 1, fields: { item: rowId } })),
    );
    expect(pages.map((page) => page.ledger)).toEqual(pages.map(() => INFO));
  });

  it('shows one revision on all pages, though rows are edited and added meanwhile', async () => {
    const store = await filled();
    const pages = await readAll(store, async () => {
      for (const rev of [1, 2, 3]) {
        const fields = { item: `edit ${rev}` };
        const changes = [
          { rowId: 'r7', baseRev: rev, fields },
          { rowId: `r7${rev}`, baseRev: 0, fields },
        ];
        await sync(store, requestOf({ mutationId: `m${rev}`, changes }));
      }
    });
    expect(pages.map((page) => page.rev)).toEqual(pages.map(() => 1));
    expect(pages.flatMap((page) => page.rows)).toEqual(
      ids.map((rowId) => ({ rowId, rev: 1, fields: { item: rowId } })),
    );
  });

  it('shows a commit whose writer died before it wrote the rows', async () => {
    const store = await filled();
    const changes = [{ rowId: 'r0', baseRev: 1, fields: { item: 'new' } }];
    const dying = new WatchedStore(store, crashingAt(5, 'after').around);
    await expect(sync(dying, requestOf({ mutationId: 'm', changes }))).rejects.toThrow();
    expect((await store.readCommits(KEY, 1)).commits).toHaveLength(1);
    expect(await readLedger(store, KEY, undefined)).toMatchObject({
      rev: 2,
      rows: [{ rowId: 'r0', rev: 2 }, {}, {}],
    });
  });

  it.each([
    {
      name: 'an unknown ledger',
      cursor: undefined,
      key: { ...KEY, ledgerId: 'x' },
      code: 'ledger-not-found',
    },
    {
      name: 'another bureau’s ledger',
      cursor: undefined,
      key: { ...KEY, bureau: 'x' },
      code: 'ledger-not-found',
    },
    {
      name: 'a revision still to come',
      cursor: { rev: 9, after: 'r1' },
      key: KEY,
      code: 'malformed-request',
    },
  ])('refuses $name', async ({ cursor, key, code }) => {
    await expect(readLedger(await filled(), key, cursor)).rejects.toMatchObject({ code });
  });

  it('reads the cursors it writes and no others', () => {
    expect(parseCursor(formatCursor({ rev: 12, after: 'a-_Z' }))).toEqual({ rev: 12, after: 'a-_Z' });
    for (const text of ['', '1', '1.', '.a', 'x.a', '1.a#b', '1.a.b'])
      expect(parseCursor(text)).toBeUndefined();
  });
});

it('listLedgers shows a bureau its own ledgers', async () => {
  const store = await filled();
  expect(await listLedgers(store, KEY.bureau)).toEqual({
    ledgers: [{ id: KEY.ledgerId, rev: 1, ledger: INFO }],
  });
  expect(await listLedgers(store, 'other')).toEqual({ ledgers: [] });
});
