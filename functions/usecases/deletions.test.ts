import { MAX_ROW_BYTES } from '#core/protocol/limits';
import { jsonBytes } from '#core/protocol/chunk-changes';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { expectStoreFollowsLog, readLog } from '../../tests/sync/log-check';
import { type Circumstances, KEY, NOW, sync } from '../../tests/sync/sync-tools';
import type { LedgerStore } from './ledger-store';
import { readLedger } from './read-ledger';
import { ALL_RIGHTS, type Rights } from './rights';

type Change = SyncRequest['changes'][number];
const edit = (rowId: string, baseRev: number, fields: Record<string, string | null>): Change => ({
  rowId,
  baseRev,
  fields,
});
const removal = (rowId: string, baseRev: number): Change => ({ rowId, baseRev, deleted: true });

let store: LedgerStore;
let mutations = 0;

/** Pushes as one of two clerks; `since` is what they have seen. */
function push(clientId: string, changes: Change[], circumstances?: Circumstances): Promise<SyncResponse> {
  const request = requestOf({ clientId, mutationId: `m${++mutations}`, since: 1, changes });
  return sync(store, request, circumstances);
}
const pull = (since: number): Promise<SyncResponse> => sync(store, requestOf({ mutationId: 'pull', since }));
const shown = async (): Promise<string[]> => (await readLedger(store, KEY)).rows.map(({ rowId }) => rowId);

beforeEach(async () => {
  store = new MemoryLedgerStore();
  const changes = [edit('r1', 0, { item: 'a', note: '旧' }), edit('r2', 0, { item: 'b' })];
  await sync(store, requestOf({ clientId: 'wang', mutationId: 'first', ledger: INFO, changes }));
});
afterEach(() => expectStoreFollowsLog(store, KEY));

describe('a deleted row', () => {
  it('is left out of readings, and told in pulls with what it held last and who deleted it', async () => {
    const { results } = await push('li', [removal('r1', 1)], { at: NOW + 5 });
    expect(results).toEqual([{ rowId: 'r1', outcome: 'applied', rev: 2 }]);
    expect(await shown()).toEqual(['r2']);
    expect((await pull(1)).changes).toEqual([
      { rowId: 'r1', rev: 2, fields: { item: 'a', note: '旧' }, deleted: true, by: 'li', at: NOW + 5 },
    ]);
    expect((await pull(0)).changes.map(({ rowId }) => rowId).sort()).toEqual(['r1', 'r2']);
  });

  it('is gone once when two delete it', async () => {
    await push('li', [removal('r1', 1)]);
    expect(await push('zhao', [removal('r1', 1)])).toMatchObject({
      rev: 2,
      results: [{ rowId: 'r1', outcome: 'alreadyApplied', rev: 2 }],
    });
  });

  it('comes back with an edit that is based on its deletion, and can go again', async () => {
    await push('li', [removal('r1', 1)]);
    const { results } = await push('li', [edit('r1', 2, { note: '新' })]);
    expect(results).toEqual([{ rowId: 'r1', outcome: 'merged', rev: 3, fields: { item: 'a', note: '新' } }]);
    expect(await shown()).toEqual(['r1', 'r2']);
    await push('li', [removal('r1', 3)]);
    expect(await shown()).toEqual(['r2']);
  });

  it('is kept from an editor who did not know: the conflict names the remover and what the editor changed', async () => {
    await push('li', [removal('r1', 1)], { at: NOW + 5 });
    const { rev, results } = await push('zhao', [edit('r1', 1, { item: 'a', note: '我' })]);
    expect(rev).toBe(2);
    expect(results).toEqual([
      {
        rowId: 'r1',
        outcome: 'conflict',
        rev: 2,
        fields: { item: 'a', note: '我' },
        deleted: true,
        conflicts: [{ field: 'note', base: '旧', mine: '我' }],
        by: 'li',
        at: NOW + 5,
      },
    ]);
  });

  it('is told to a client that sends it unchanged', async () => {
    await push('li', [removal('r1', 1)]);
    const { rev, results } = await push('zhao', [edit('r1', 1, { item: 'a', note: '旧' })]);
    expect(rev).toBe(2);
    expect(results).toEqual([
      { rowId: 'r1', outcome: 'merged', rev: 2, fields: { item: 'a', note: '旧' }, deleted: true },
    ]);
  });

  it('stays deleted when the push that created it is sent again under another name', async () => {
    await push('zhao', [edit('r3', 0, { item: 'c' })]);
    await push('li', [removal('r3', 2)]);
    const { rev, results } = await push('zhao', [edit('r3', 0, { item: 'c' })]);
    expect(rev).toBe(3);
    expect(results).toEqual([
      { rowId: 'r3', outcome: 'merged', rev: 3, fields: { item: 'c' }, deleted: true },
    ]);
  });

  it('may be as large as a row may be, and have come to its revision by as many digits', async () => {
    const text = 'x'.repeat(32_767);
    const fields = { a: text, b: text, c: text, d: '' };
    fields.d = 'x'.repeat(MAX_ROW_BYTES - jsonBytes(fields));
    expect(jsonBytes(fields)).toBe(MAX_ROW_BYTES);
    const applied = (rev: number) => [{ rowId: 'r3', outcome: 'applied', rev }];
    expect((await push('li', [edit('r3', 0, fields)])).results).toEqual(applied(2));
    expect((await push('li', [removal('r3', 2)])).results).toEqual(applied(3));
    expect((await push('li', [edit('r3', 3, fields)])).results).toEqual(applied(4));
  });
});

describe('a deletion', () => {
  it('of a row edited meanwhile conflicts, and says what was changed, by whom and when', async () => {
    await push('li', [edit('r1', 1, { item: 'a', note: '他' })], { at: NOW + 5 });
    const { rev, results } = await push('zhao', [removal('r1', 1)]);
    expect(rev).toBe(2);
    const li = { by: 'li', at: NOW + 5 };
    expect(results).toEqual([
      {
        rowId: 'r1',
        outcome: 'conflict',
        rev: 2,
        fields: { item: 'a', note: '他' },
        conflicts: [{ field: 'note', base: '旧', theirs: '他', ...li }],
        ...li,
      },
    ]);
  });

  it('sent twice is done once, also after the row was brought back', async () => {
    const request = requestOf({ clientId: 'li', mutationId: 'twice', since: 1, changes: [removal('r1', 1)] });
    await sync(store, request);
    await push('zhao', [edit('r1', 2, { item: 'a', note: '旧' })]);
    expect(await sync(store, request)).toMatchObject({
      rev: 3,
      results: [{ rowId: 'r1', outcome: 'merged', rev: 3, fields: { item: 'a', note: '旧' } }],
    });
    expect(await shown()).toEqual(['r1', 'r2']);
  });

  it.each([
    { name: 'a row the store never had', change: removal('r9', 1) },
    { name: 'a version the row never had', change: removal('r1', 7) },
  ])('of $name is refused', async ({ change }) => {
    expect((await push('li', [change])).results).toMatchObject([
      { outcome: 'rejected', code: 'unknown-base' },
    ]);
    expect(await readLog(store, KEY)).toHaveLength(1);
  });
});

describe('the place of a row', () => {
  it('is where it was added, and stays through edits, deletion and return', async () => {
    await push('li', [{ rowId: 'r3', baseRev: 0, fields: { item: 'c' }, after: 'r1' }]);
    await push('li', [{ rowId: 'r3', baseRev: 2, fields: { item: 'C' }, after: 'r2' }]);
    const row = { rowId: 'r3', fields: { item: 'C' }, after: 'r1' };
    expect((await pull(1)).changes).toMatchObject([{ ...row, rev: 3 }]);
    await push('li', [removal('r3', 3)]);
    expect((await pull(1)).changes).toMatchObject([{ ...row, rev: 4, deleted: true }]);
    await push('li', [edit('r3', 4, { item: 'C' })]);
    expect((await readLedger(store, KEY)).rows.at(-1)).toEqual({ ...row, rev: 5 });
  });
});

describe('rights', () => {
  const noDeleting: Rights = {
    ...ALL_RIGHTS,
    refusalOf: ({ after }) =>
      Promise.resolve(
        after === undefined ? { detail: '只有办公室可以删除行。', columns: ['item'] } : undefined,
      ),
  };

  it('refuse one change with its reason and let the others through', async () => {
    const { rev, results } = await push('li', [removal('r1', 1), edit('r2', 1, { item: 'B' })], {
      rights: noDeleting,
    });
    expect({ rev, results }).toEqual({
      rev: 2,
      results: [
        {
          rowId: 'r1',
          outcome: 'rejected',
          code: 'forbidden',
          detail: '只有办公室可以删除行。',
          columns: ['item'],
        },
        { rowId: 'r2', outcome: 'applied', rev: 2 },
      ],
    });
  });

  it('are asked about a row that comes back as about a new one, and see it without what is deleted', async () => {
    const asked: unknown[] = [];
    const rights: Rights = {
      ...ALL_RIGHTS,
      refusalOf: (change) => {
        asked.push(change);
        return Promise.resolve(undefined);
      },
    };
    await push('li', [edit('r1', 1, { note: '新' })], { rights });
    await push('li', [removal('r1', 2)], { rights });
    await push('li', [edit('r1', 3, { note: '回' })], { rights });
    const kind = 'foundation';
    const [before, after] = [
      { item: 'a', note: '旧' },
      { item: 'a', note: '新' },
    ];
    expect(asked).toEqual([
      { kind, before, after },
      { kind, before: after, after: undefined },
      { kind, before: undefined, after: { item: 'a', note: '回' } },
    ]);
  });

  it('give the same reason when the push is sent again', async () => {
    const request = requestOf({ clientId: 'li', mutationId: 'twice', since: 1, changes: [removal('r1', 1)] });
    const first = await sync(store, request, { rights: noDeleting });
    expect(first.results).toMatchObject([{ outcome: 'rejected', code: 'forbidden' }]);
    expect(await sync(store, request, { rights: noDeleting })).toEqual(first);
    expect(await sync(store, request)).toMatchObject({
      rev: 1,
      results: [{ outcome: 'rejected', code: 'already-answered' }],
    });
  });
});

describe('the time of a commit', () => {
  it('never goes back, whatever the clocks say', async () => {
    for (const [index, at] of [NOW + 50, NOW - 90, NOW + 40, NOW + 60].entries())
      await push('li', [edit('r2', index + 1, { item: `${index}` })], { at });
    expect((await readLog(store, KEY)).map((commit) => commit.at - NOW)).toEqual([0, 50, 50, 50, 60]);
  });
});
