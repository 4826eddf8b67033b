import { type CivilDate, endOfDayInShanghai } from '#core/date/civil-date';
import type { LedgerResponse } from '#core/protocol/ledger-response';
import type { SyncRequest } from '#core/protocol/sync-request';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, sync } from '../../tests/sync/sync-tools';
import { crashingAt, WatchedStore } from '../../tests/sync/watched-store';
import { formatCursor, parseCursor } from './ledger-cursor';
import type { LedgerKey } from './ledger-store';
import { listLedgers } from './list-ledgers';
import { readLedger, type ReadFrom } from './read-ledger';

const ids = Array.from({ length: 8 }, (_, index) => `r${index}`);

async function filled(): Promise<MemoryLedgerStore> {
  const store = new MemoryLedgerStore();
  const changes = ids.map((rowId) => ({ rowId, baseRev: 0, fields: { item: rowId } }));
  await sync(store, requestOf({ mutationId: 'first', ledger: INFO, changes }));
  return store;
}

function cursorOf(text: string): ReadFrom {
  const cursor = parseCursor(text);
  if (!cursor) throw new Error(`no cursor: ${text}`);
  return { cursor };
}

/** Reads all pages; `between` runs after the first. */
async function readAll(store: MemoryLedgerStore, between: () => Promise<unknown>): Promise<LedgerResponse[]> {
  const pages = [await readLedger(store, KEY, undefined)];
  await between();
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    pages.push(await readLedger(store, KEY, cursorOf(next)));
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

  it.each<{ name: string; from: ReadFrom | undefined; key: LedgerKey; code: string }>([
    {
      name: 'an unknown ledger',
      from: undefined,
      key: { ...KEY, ledgerId: 'x' },
      code: 'ledger-not-found',
    },
    {
      name: 'another bureau’s ledger',
      from: undefined,
      key: { ...KEY, bureau: 'x' },
      code: 'ledger-not-found',
    },
    {
      name: 'a revision still to come',
      from: { cursor: { rev: 9, after: 'r1' } },
      key: KEY,
      code: 'malformed-request',
    },
    { name: 'an as-of revision still to come', from: { rev: 9 }, key: KEY, code: 'malformed-request' },
  ])('refuses $name', async ({ from, key, code }) => {
    await expect(readLedger(await filled(), key, from)).rejects.toMatchObject({ code });
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

describe('readLedger as of the past', () => {
  /** A day a commit: r1 and r2 added; r1 edited; r1 deleted; r3 added and r2 edited; r1 back. */
  const DAY = 86_400_000;
  const MORNING = Date.parse('2023-06-01T09:00:00+08:00');
  const edit = (rowId: string, baseRev: number, item: string) => ({ rowId, baseRev, fields: { item } });
  const STEPS: SyncRequest['changes'][] = [
    [edit('r1', 0, 'a'), edit('r2', 0, 'b')],
    [edit('r1', 1, 'A')],
    [{ rowId: 'r1', baseRev: 2, deleted: true }],
    [edit('r3', 0, 'c'), edit('r2', 1, 'B')],
    [edit('r1', 3, 'back')],
  ];
  const STATES = [
    [],
    ['r1 a', 'r2 b'],
    ['r1 A', 'r2 b'],
    ['r2 b'],
    ['r2 B', 'r3 c'],
    ['r1 back', 'r2 B', 'r3 c'],
  ];

  async function history(): Promise<MemoryLedgerStore> {
    const store = new MemoryLedgerStore();
    for (const [index, changes] of STEPS.entries()) {
      const request = requestOf({ mutationId: `m${index}`, ledger: INFO, changes });
      await sync(store, request, { at: MORNING + index * DAY });
    }
    return store;
  }

  async function state(store: MemoryLedgerStore, from?: ReadFrom): Promise<{ rev: number; rows: string[] }> {
    const pages = [await readLedger(store, KEY, from)];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
      pages.push(await readLedger(store, KEY, cursorOf(next)));
    const rows = pages.flatMap((page) => page.rows).map(({ rowId, fields }) => `${rowId} ${fields['item']}`);
    return { rev: pages[0]?.rev ?? -1, rows };
  }

  it.each(STATES.map((rows, rev) => ({ rev, rows })))('shows revision $rev', async ({ rev, rows }) => {
    expect(await state(await history(), { rev })).toEqual({ rev, rows });
  });

  it.each([
    { date: '2023-05-31', rev: 0 },
    { date: '2023-06-01', rev: 1 },
    { date: '2023-06-03', rev: 3 },
    { date: '2023-06-05', rev: 5 },
    { date: '9999-12-31', rev: 5 },
  ] as const)('shows the end of $date', async ({ date, rev }) => {
    const from = { instant: endOfDayInShanghai(date) };
    expect(await state(await history(), from)).toEqual({ rev, rows: STATES[rev] });
  });

  it('counts what is written just before midnight in Shanghai to the day, and just after to the next', async () => {
    const store = new MemoryLedgerStore();
    const midnight = Date.parse('2023-06-30T16:00:00Z');
    for (const [rev, at] of [midnight - 1, midnight].entries()) {
      const changes = [edit('r1', rev, `${rev}`)];
      await sync(store, requestOf({ mutationId: `m${rev}`, ledger: INFO, changes }), { at });
    }
    const at = async (date: CivilDate) => (await state(store, { instant: endOfDayInShanghai(date) })).rev;
    expect([await at('2023-06-29'), await at('2023-06-30'), await at('2023-07-01')]).toEqual([0, 1, 2]);
  });

  it('reads no rows of a time before the first commit', async () => {
    const calls: string[] = [];
    const watched = new WatchedStore(await history(), (name, run) => {
      calls.push(name);
      return run();
    });
    expect(await readLedger(watched, KEY, { rev: 0 })).toEqual({ ledger: INFO, rev: 0, rows: [] });
    expect(calls).not.toContain('readRowPage');
  });
});
