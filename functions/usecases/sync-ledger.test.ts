import { MAX_COMMIT_BYTES } from '#core/protocol/limits';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { expectStoreFollowsLog, readLog } from '../../tests/sync/log-check';
import { KEY, NOW, sync } from '../../tests/sync/sync-tools';
import { StoreUnavailableError, type LedgerStore } from './ledger-store';
import { ALL_RIGHTS } from './rights';
import { syncLedger } from './sync-ledger';

type Fields = Record<string, string | number>;
const change = (rowId: string, baseRev: number, fields: Fields) => ({ rowId, baseRev, fields });

/** All that `sync` does for client `c`. */
const BY_C = { by: 'c', at: NOW };

let store: LedgerStore;
let mutations = 0;

/** Pushes one row in a push of its own. */
function push(
  rowId: string,
  baseRev: number,
  fields: Fields,
  parts: Partial<SyncRequest> = {},
): Promise<SyncResponse> {
  const changes = [change(rowId, baseRev, fields)];
  return sync(store, requestOf({ mutationId: `m${++mutations}`, changes, ...parts }));
}

const pull = (since: number): Promise<SyncResponse> => sync(store, requestOf({ mutationId: 'pull', since }));

beforeEach(() => {
  store = new MemoryLedgerStore();
});
afterEach(() => expectStoreFollowsLog(store, KEY));

describe('first push', () => {
  it('creates the ledger and applies its rows', async () => {
    const changes = [change('r1', 0, { no: 1 }), change('r2', 0, { no: 2 })];
    const answer = await sync(store, requestOf({ mutationId: 'm', ledger: INFO, changes }));
    expect(answer).toEqual({
      rev: 1,
      results: [
        { rowId: 'r1', outcome: 'applied', rev: 1 },
        { rowId: 'r2', outcome: 'applied', rev: 1 },
      ],
      changes: [],
    });
    expect(await store.readHead(KEY)).toEqual({ rev: 1, at: NOW, ledger: INFO });
  });

  it('may have no rows', async () => {
    expect(await sync(store, requestOf({ mutationId: 'm', ledger: INFO }))).toMatchObject({
      rev: 1,
      results: [],
    });
  });

  it('records who, when and by which push', async () => {
    await push('r1', 0, { no: 1 }, { ledger: INFO, mutationId: 'm', clientId: 'desk' });
    const [commit] = await readLog(store, KEY);
    expect(commit).toMatchObject({
      author: 'desk',
      clientId: 'desk',
      mutationId: 'm',
      at: NOW,
    });
  });

  it.each([
    { name: 'without a description', parts: { changes: [change('r1', 0, {})] }, code: 'ledger-not-found' },
    { name: 'that only pulls', parts: {}, code: 'ledger-not-found' },
    { name: 'from a client that has seen more', parts: { since: 3, ledger: INFO }, code: 'revision-ahead' },
  ])('$name is refused', async ({ parts, code }) => {
    await expect(sync(store, requestOf({ mutationId: 'm', ...parts }))).rejects.toMatchObject({ code });
  });
});

describe('a ledger with a row', () => {
  beforeEach(() => push('r1', 0, { item: 'a', note: '旧' }, { ledger: INFO }));

  it('answers a client that has everything with nothing', async () => {
    expect(await pull(1)).toEqual({ rev: 1, results: [], changes: [] });
  });

  it('gives a new client all rows', async () => {
    const changes = [{ rowId: 'r1', rev: 1, fields: { item: 'a', note: '旧' }, ...BY_C }];
    expect(await pull(0)).toEqual({ rev: 1, results: [], changes });
  });

  it('gives each changed row once, at its latest', async () => {
    await push('r1', 1, { item: 'a', note: '二' });
    await push('r1', 2, { item: 'a', note: '三' });
    await push('r2', 0, { item: 'b' });
    const { rev, changes } = await pull(1);
    expect({ rev, changes }).toEqual({
      rev: 4,
      changes: [
        { rowId: 'r1', rev: 3, fields: { item: 'a', note: '三' }, ...BY_C },
        { rowId: 'r2', rev: 4, fields: { item: 'b' }, ...BY_C },
      ],
    });
  });

  it('merges edits of different cells and says so', async () => {
    await push('r1', 1, { item: 'a', note: '新' });
    const { results } = await push('r1', 1, { item: 'b', note: '旧' });
    expect(results).toEqual([{ rowId: 'r1', outcome: 'merged', rev: 3, fields: { item: 'b', note: '新' } }]);
  });

  it('merges on top of any older version the client still has', async () => {
    for (const [rev, note] of ['二', '三', '四'].entries()) await push('r1', rev + 1, { item: 'a', note });
    const { results } = await push('r1', 2, { item: 'b', note: '二' });
    expect(results).toEqual([{ rowId: 'r1', outcome: 'merged', rev: 5, fields: { item: 'b', note: '四' } }]);
  });

  it('shows base, theirs and mine of a conflict, and the row to take over', async () => {
    await push('r1', 1, { item: 'b', note: '他' });
    const { rev, results } = await push('r1', 1, { item: 'a', note: '我' });
    expect(rev).toBe(2);
    expect(results).toEqual([
      {
        rowId: 'r1',
        outcome: 'conflict',
        rev: 2,
        fields: { item: 'b', note: '他' },
        conflicts: [{ field: 'note', base: '旧', theirs: '他', mine: '我', ...BY_C }],
        ...BY_C,
      },
    ]);
  });

  it('writes nothing for an edit both made alike', async () => {
    await push('r1', 1, { item: 'a', note: '新' });
    const { rev, results } = await push('r1', 1, { item: 'a', note: '新' });
    expect({ rev, results }).toEqual({
      rev: 2,
      results: [{ rowId: 'r1', outcome: 'alreadyApplied', rev: 2 }],
    });
  });

  it('gives the store’s row to a client that sent nothing new', async () => {
    await push('r1', 1, { item: 'b', note: '旧' });
    const { rev, results } = await push('r1', 1, { item: 'a', note: '旧' });
    expect({ rev, results }).toEqual({
      rev: 2,
      results: [{ rowId: 'r1', outcome: 'merged', rev: 2, fields: { item: 'b', note: '旧' } }],
    });
  });

  it('does not repeat in changes what results tell, but tells the rest', async () => {
    await push('r2', 0, { item: 'b' });
    const { results, changes } = await push('r1', 1, { item: 'a', note: '新' }, { since: 0 });
    expect(results).toEqual([{ rowId: 'r1', outcome: 'applied', rev: 3 }]);
    expect(changes).toEqual([{ rowId: 'r2', rev: 2, fields: { item: 'b' }, ...BY_C }]);
  });

  it('lets good rows through beside bad ones', async () => {
    const changes = [
      change('r1', 7, { item: 'x' }),
      change('r2', 0, { item: 'b' }),
      change('r9', 1, { item: 'c' }),
    ];
    const { rev, results } = await sync(store, requestOf({ mutationId: 'm', changes }));
    expect(rev).toBe(2);
    expect(results).toMatchObject([
      { rowId: 'r1', outcome: 'rejected', code: 'unknown-base' },
      { rowId: 'r2', outcome: 'applied', rev: 2 },
      { rowId: 'r9', outcome: 'rejected', code: 'unknown-base' },
    ]);
  });

  it.each([
    { name: 'another kind', parts: { ledger: { ...INFO, kind: 'innovation' } }, code: 'ledger-differs' },
    { name: 'another year', parts: { ledger: { ...INFO, year: 2024 } }, code: 'ledger-differs' },
    { name: 'a client that has seen more', parts: { since: 2 }, code: 'revision-ahead' },
  ])('refuses $name', async ({ parts, code }) => {
    const changes = [change('r2', 0, { item: 'b' })];
    await expect(sync(store, requestOf({ mutationId: 'm', changes, ...parts }))).rejects.toMatchObject({
      code,
    });
    expect(await readLog(store, KEY)).toHaveLength(1);
  });

  it('takes up new columns and keeps the rest of its description', async () => {
    const ledger = { ...INFO, sheet: '副本', columns: [{ id: 'status', header: '状态' }] };
    expect(await sync(store, requestOf({ mutationId: 'm', ledger }))).toMatchObject({ rev: 2 });
    expect(await store.readHead(KEY)).toEqual({
      rev: 2,
      at: NOW,
      ledger: { ...INFO, columns: [...INFO.columns, ...ledger.columns] },
    });
  });
});

describe('a push that comes twice', () => {
  beforeEach(() => push('r1', 0, { note: 'A' }, { ledger: INFO }));

  it('is not done again when others have meanwhile gone back to the old value', async () => {
    const request = requestOf({ mutationId: 'twice', since: 1, changes: [change('r1', 1, { note: 'B' })] });
    await sync(store, request);
    await push('r1', 2, { note: 'A' });
    const { rev, results } = await sync(store, request);
    expect({ rev, results }).toEqual({
      rev: 3,
      results: [{ rowId: 'r1', outcome: 'merged', rev: 3, fields: { note: 'A' } }],
    });
  });

  it.each([
    { name: 'found its change made by others', theirs: 'B' },
    { name: 'was in conflict', theirs: 'C' },
  ])('is not done later when at first it $name', async ({ theirs }) => {
    await push('r1', 1, { note: theirs });
    const request = requestOf({ mutationId: 'twice', since: 1, changes: [change('r1', 1, { note: 'B' })] });
    await sync(store, request);
    await push('r1', 2, { note: 'A' });
    const { rev, results } = await sync(store, request);
    expect(rev).toBe(3);
    expect(results).toMatchObject([{ rowId: 'r1', outcome: 'rejected', code: 'already-answered' }]);
  });

  it('shows later changes of others once', async () => {
    const request = requestOf({ mutationId: 'twice', since: 1, changes: [change('r1', 1, { note: 'B' })] });
    await sync(store, request);
    await push('r1', 2, { note: 'C' });
    await push('r2', 0, { note: 'D' });
    const { results, changes } = await sync(store, request);
    expect(results).toEqual([{ rowId: 'r1', outcome: 'merged', rev: 3, fields: { note: 'C' } }]);
    expect(changes).toEqual([{ rowId: 'r2', rev: 4, fields: { note: 'D' }, ...BY_C }]);
  });

  it('is told apart from another client’s push of the same name', async () => {
    await push('r2', 0, { note: 'x' }, { mutationId: 'same', clientId: 'one' });
    await push('r3', 0, { note: 'y' }, { mutationId: 'same', clientId: 'two' });
    expect(await readLog(store, KEY)).toHaveLength(3);
  });
});

describe('size', () => {
  const text = (length: number): string => 'x'.repeat(length);

  it('a row that is too large alone is refused, with the rest going on', async () => {
    const large = { a: text(32_767), b: text(32_767), c: text(32_767), d: text(32_767) };
    const changes = [change('r1', 0, large), change('r2', 0, { item: 'b' })];
    const { results } = await sync(store, requestOf({ mutationId: 'm', ledger: INFO, changes }));
    expect(results).toMatchObject([{ outcome: 'rejected', code: 'row-too-large' }, { outcome: 'applied' }]);
  });

  it('rows that merging has made too many for one commit wait for the next push', async () => {
    const ids = Array.from({ length: 16 }, (_, index) => `r${index}`);
    for (const rowId of ids) await push(rowId, 0, { a: 'a', b: 'b' }, { ledger: INFO });
    for (const [index, rowId] of ids.entries())
      await push(rowId, index + 1, { a: 'a', b: text(32_000) + text(32_000) });
    const changes = ids.map((rowId, index) => change(rowId, index + 1, { a: 'A', b: 'b' }));
    const { results } = await sync(store, requestOf({ mutationId: 'm', changes }));
    expect(results.map((result) => result.outcome)).toEqual([
      ...Array<string>(14).fill('merged'),
      'rejected',
      'rejected',
    ]);
    expect(results.at(-1)).toMatchObject({ code: 'push-full' });

    const rest = await sync(store, requestOf({ mutationId: 'm2', changes: changes.slice(14) }));
    expect(rest.results.map((result) => result.outcome)).toEqual(['merged', 'merged']);
    const largest = (await readLog(store, KEY)).map((commit) => JSON.stringify(commit.rows).length);
    expect(Math.max(...largest)).toBeLessThanOrEqual(MAX_COMMIT_BYTES);
  });

  it('rows that one commit of the store has no room for wait for the next push', async () => {
    store = new MemoryLedgerStore(3);
    const changes = ['r1', 'r2', 'r3', 'r4', 'r5'].map((rowId) => change(rowId, 0, { item: rowId }));
    const request = requestOf({ mutationId: 'm', ledger: INFO, changes });
    const expected = [
      ...Array<object>(3).fill({ outcome: 'applied' }),
      ...Array<object>(2).fill({ code: 'push-full' }),
    ];
    expect((await sync(store, request)).results).toMatchObject(expected);
    const rest = requestOf({ mutationId: 'm2', changes: changes.slice(3) });
    expect((await sync(store, rest)).results).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
    expect((await readLog(store, KEY)).map(({ rows }) => rows.length)).toEqual([3, 2]);
  });

  it('a long pull comes in pages that together give every row', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `r${index + 10}`);
    for (const rowId of ids) await push(rowId, 0, { a: text(30_000) }, { ledger: INFO });
    const seen: string[] = [];
    let since: number | undefined = 0;
    let pages = 0;
    while (since !== undefined) {
      const page: SyncResponse = await pull(since);
      expect(page.rev).toBe(40);
      expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
      seen.push(...page.changes.map((row) => row.rowId));
      since = page.next;
      pages += 1;
    }
    expect(seen).toEqual(ids);
    expect(pages).toBeGreaterThan(1);
  });
});

describe('a store in trouble', () => {
  it('gives up after a bounded number of lost races', async () => {
    let pauses = 0;
    const losing = Object.assign(new MemoryLedgerStore(), { appendCommit: () => Promise.resolve(false) });
    const tools = {
      store: losing,
      now: () => 0,
      pause: (attempt: number) => {
        pauses += 1;
        expect(attempt).toBe(pauses + 1);
        return Promise.resolve();
      },
    };
    const request = requestOf({ mutationId: 'm', ledger: INFO });
    await expect(
      syncLedger(tools, { key: KEY, author: 'u', rights: ALL_RIGHTS, request }),
    ).rejects.toMatchObject({
      code: 'busy',
    });
    expect(pauses).toBe(11);
  });

  it('passes its failure on', async () => {
    const failing = Object.assign(new MemoryLedgerStore(), {
      readHead: () => Promise.reject(new StoreUnavailableError('down')),
    });
    await expect(sync(failing, requestOf({ mutationId: 'm' }))).rejects.toBeInstanceOf(StoreUnavailableError);
  });
});
