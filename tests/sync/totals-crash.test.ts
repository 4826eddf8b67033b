import { defaultLightRules } from '#core/completion/light-rules';
import { TALLY_VERSION } from '#core/completion/row-tally';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { readTotals } from '#functions/usecases/read-totals';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { startDynamoStores, type DynamoStores } from './store-under-test';
import { KEY, sync } from './sync-tools';
import {
  added,
  change,
  expectTotalsFollowLog,
  PLAIN,
  push,
  readRolled,
  totalsOfLog,
  WITH_PROGRESS,
} from './totals-check';
import { crashingAt, interruptedAfter, SimulatedCrash, WatchedStore } from './watched-store';

const DATE = '2023-06-30';

/** Five rows at revision 1, totals of it kept; then rows are edited, deleted, added, edited again: two commits. */
async function behind(store: LedgerStore): Promise<void> {
  await push(store, PLAIN, added('r1', 'r2', 'r3', 'r4', 'r5'));
  await readRolled(store);
  await push(store, PLAIN, [{ rowId: 'r1', baseRev: 1, fields: { units: '普法科' } }]);
  const again = { rowId: 'r1', baseRev: 2, fields: { deadline: '年底前' } };
  await push(store, PLAIN, [{ rowId: 'r2', baseRev: 1, deleted: true }, again, ...added('r6')]);
}

const SITUATIONS: readonly {
  readonly name: string;
  readonly ready: (store: LedgerStore) => Promise<void>;
}[] = [
  { name: 'behind', ready: behind },
  { name: 'missing', ready: (store) => push(store, PLAIN, added('r1', 'r2', 'r3', 'r4', 'r5')) },
  {
    name: 'of another basis',
    async ready(store) {
      await behind(store);
      await push(store, WITH_PROGRESS, [{ rowId: 'r3', baseRev: 1, fields: { status: '已完成' } }]);
    },
  },
  {
    name: 'of another version at the same revision',
    async ready(store) {
      await push(store, PLAIN, added('r1'));
      const basis = { version: TALLY_VERSION - 1, year: 2023, hasProgress: false, rules: defaultLightRules };
      await store.putTotals(KEY, { rev: 1, basis, tally: { '["","",""]': { Ng: 7 } } });
    },
  },
  {
    name: 'in step',
    async ready(store) {
      await behind(store);
      await readRolled(store);
    },
  },
];

const MOMENTS = ['before', 'after'] as const;
/** More calls than a reading makes, so that a rival also comes after the end. */
const STEPS = Array.from({ length: 12 }, (_, index) => index + 1);

let dynamo: DynamoStores;
beforeAll(async () => {
  dynamo = await startDynamoStores();
});
afterAll(() => dynamo.stop());

async function callsOf(ready: (store: LedgerStore) => Promise<void>): Promise<number> {
  const memory = new MemoryLedgerStore();
  await ready(memory);
  let calls = 0;
  const counting = new WatchedStore(memory, (_name, run) => {
    calls += 1;
    return run();
  });
  await readTotals(counting, KEY.bureau, DATE);
  return calls;
}

/** What totals are kept, if any, are those of the log; and reading them brings them to the head. */
async function expectSound(store: LedgerStore): Promise<void> {
  const kept = await store.readTotals(KEY);
  if (kept?.basis.version === TALLY_VERSION) await expectTotalsFollowLog(store, kept);
  await expectTotalsFollowLog(store, await readRolled(store));
  const head = await store.readHead(KEY);
  expect(await store.readTotals(KEY)).toEqual(await totalsOfLog(store, head?.rev ?? 0));
}

const FRESH = [
  {
    name: 'memory',
    fresh: () => Promise.resolve<LedgerStore>(new MemoryLedgerStore()),
    situations: SITUATIONS,
  },
  // A table a step takes its time; this is where the store's own guard matters.
  {
    name: 'dynalite',
    fresh: () => dynamo.fresh(),
    situations: SITUATIONS.filter(({ name }) => name.startsWith('of another version')),
  },
];

describe.each(FRESH)('reading totals on $name', ({ fresh, situations }) => {
  describe.each(situations)('that are $name', ({ ready }) => {
    it.each(MOMENTS)('dies %s any store call without harm', async (moment) => {
      const calls = await callsOf(ready);
      expect(calls).toBeGreaterThanOrEqual(2);
      for (let nth = 1; nth <= calls; nth++) {
        const store = await fresh();
        await ready(store);
        const { around, crashed } = crashingAt(nth, moment);
        const dying = readTotals(new WatchedStore(store, around), KEY.bureau, DATE);
        await expect(dying).rejects.toBeInstanceOf(SimulatedCrash);
        expect(crashed()).toBe(true);
        await expectSound(store);
      }
    });

    it('may be done by two at once, whichever call the second comes after', async () => {
      for (const step of STEPS) {
        const store = await fresh();
        await ready(store);
        const other = interruptedAfter(step, async () =>
          expectTotalsFollowLog(store, await readRolled(store)),
        );
        await expectTotalsFollowLog(store, await readRolled(new WatchedStore(store, other)));
        await expectSound(store);
      }
    });

    it('shows one revision though others write, whichever call their pushes come after', async () => {
      for (const step of STEPS) {
        const store = await fresh();
        await ready(store);
        const before = (await store.readHead(KEY))?.rev ?? 0;
        const writer = interruptedAfter(step, async () => {
          const [r1] = await store.readRows(KEY, ['r1']);
          const fields = { units: '人民参与和促进法治科' };
          await sync(store, change(WITH_PROGRESS, [{ rowId: 'r1', baseRev: r1?.rev ?? 0, fields }]));
          await sync(store, change(WITH_PROGRESS, added('r0', 'r9')));
        });
        const totals = await readRolled(new WatchedStore(store, writer));
        expect([before, before + 2]).toContain(totals?.rev);
        await expectTotalsFollowLog(store, totals);
        await expectSound(store);
      }
    });
  });

  it('of an earlier head leaves later totals as they are', async () => {
    const store = await fresh();
    await behind(store);
    const later = await readRolled(store);
    const stale = new WatchedStore(store, async (name, run) => {
      const result = await run();
      return name === 'readHead' ? { ...result, rev: 2 } : result;
    });
    const earlier = await readRolled(stale);
    expect(earlier?.rev).toBe(2);
    await expectTotalsFollowLog(store, earlier);
    expect(await store.readTotals(KEY)).toEqual(later);
  });
});

it('a whole bureau’s reading is never cheated by totals that run ahead of the heads it read', async () => {
  for (const step of STEPS) {
    const store = new MemoryLedgerStore();
    await behind(store);
    const rival = interruptedAfter(step, async () => {
      await push(store, WITH_PROGRESS, added('r7', 'r8'));
      await readTotals(store, KEY.bureau, DATE);
    });
    const calls: string[] = [];
    const watched = new WatchedStore(new WatchedStore(store, rival), (name, run) => {
      calls.push(name);
      return run();
    });
    const { ledgers } = await readTotals(watched, KEY.bureau, DATE);
    const rev = ledgers[0]?.rev ?? 0;
    const rows = rev === 3 ? 5 : 7;
    expect(ledgers).toMatchObject([{ completion: { total: { total: rows } } }]);
    // Brought forward, not reckoned anew, unless the rival’s columns were seen.
    if (rev === 3) expect(calls).not.toContain('readRowPage');
  }
});
