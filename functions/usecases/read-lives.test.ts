import fc from 'fast-check';
import type { RowFields } from '#core/ledger/row-fields';
import { fieldsAt } from '#core/reporting/row-life';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, sync } from '../../tests/sync/sync-tools';
import { change, WITH_PROGRESS } from '../../tests/sync/totals-check';
import { type StoreCall, WatchedStore } from '../../tests/sync/watched-store';
import type { LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { readLives } from './read-lives';
import { readLog } from './replay-log';

/** What happens to a row at a minute; a row that is not there is added, and one that is deleted comes back. */
interface Deed {
  readonly at: number;
  readonly rowId: string;
  readonly note: string | undefined;
}

async function doAll(store: LedgerStore, deeds: readonly Deed[]): Promise<void> {
  for (const { at, rowId, note } of deeds) {
    const [row] = await store.readRows(KEY, [rowId]);
    const baseRev = row?.rev ?? 0;
    if (note === undefined && (!row || row.deleted)) continue;
    const fields: RowFields = { item: rowId, ...(note !== undefined && { note }) };
    const one = note === undefined ? { rowId, baseRev, deleted: true as const } : { rowId, baseRev, fields };
    await sync(store, change(WITH_PROGRESS, [one]), { at });
  }
}

async function livesSince(store: LedgerStore, since: number) {
  const { head } = await openLedger(store, KEY);
  if (!head) throw new Error('no ledger');
  return readLives(store, KEY, head, since);
}

/** What the rows hold at an instant, by a replay of the whole log. */
async function replayedAt(store: LedgerStore, instant: number): Promise<RowFields[]> {
  const rows = new Map<string, RowFields>();
  for await (const commit of readLog(store, KEY)) {
    if (commit.at > instant) break;
    for (const { rowId, fields, deleted } of commit.rows)
      if (deleted) rows.delete(rowId);
      else rows.set(rowId, fields);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fields]) => fields);
}

const anyDeed = fc.record({
  rowId: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
  note: fc.option(fc.constantFrom('甲', '乙', '丙'), { nil: undefined }),
});

describe('the lives of rows since an instant', () => {
  it('tell what the ledger held at it and at any later one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 1, maxLength: 12 }),
        fc.nat(14),
        fc.nat(14),
        async (deeds, since, later) => {
          const store = new MemoryLedgerStore();
          const first = { rowId: 'r0', note: '始' };
          await doAll(
            store,
            [first, ...deeds].map((deed, at) => ({ ...deed, at: at + 1 })),
          );
          const { lives, wasThere } = await livesSince(store, since);
          const instant = since + later;
          expect(fieldsAt(lives, instant)).toEqual(await replayedAt(store, instant));
          expect(wasThere).toBe(since >= 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cost the commits since and one old commit a row, not the log before', async () => {
    const store = new MemoryLedgerStore();
    const old = Array.from({ length: 60 }, (_, at) => ({ at, rowId: `r${at % 3}`, note: `第${at}次` }));
    await doAll(store, [...old, { at: 1_000, rowId: 'r1', note: '新' }]);
    const calls: StoreCall[] = [];
    const watched = new WatchedStore(store, (name, run) => {
      calls.push(name);
      return run();
    });
    await livesSince(watched, 500);
    const times = (name: StoreCall): number => calls.filter((call) => call === name).length;
    // To open, and the one commit since; the search for the instant, and the commit of the version before.
    expect(times('readCommits')).toBe(2);
    expect(times('readCommit')).toBeLessThanOrEqual(Math.ceil(Math.log2(61)) + 2);
    expect(times('readRowPage')).toBe(1);
  });

  it('go back further where more is asked', async () => {
    const store = new MemoryLedgerStore();
    await doAll(store, [
      { at: 1, rowId: 'r1', note: '甲' },
      { at: 2, rowId: 'r1', note: '乙' },
      { at: 3, rowId: 'r1', note: '丙' },
      { at: 9, rowId: 'r1', note: '丁' },
    ]);
    const notesOf = async (since: number, most: number): Promise<readonly [unknown, number][]> => {
      const { lives, withPast } = await livesSince(store, since);
      const [life] = lives;
      if (!life) return [];
      const { versions } = await withPast(life, most, ({ fields }) => fields['note'] === '甲');
      return versions.map(({ fields, at }) => [fields['note'], at]);
    };
    const all = [
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
      ['丁', 9],
    ];
    expect(await notesOf(5, 9)).toEqual(all);
    expect(await notesOf(10, 9)).toEqual(all);
    expect(await notesOf(5, 2)).toEqual(all.slice(1));
    expect(await notesOf(0, 9)).toEqual(all);
  });

  it('date what nobody touched since at the instant', async () => {
    const store = new MemoryLedgerStore();
    await doAll(store, [{ at: 1, rowId: 'r1', note: '甲' }]);
    expect((await livesSince(store, 5)).lives).toEqual([
      { rowId: 'r1', versions: [{ fields: { item: 'r1', note: '甲' }, at: 5, by: '' }] },
    ]);
  });
});
