import fc from 'fast-check';
import { horizonOf } from '#core/completion/item-timeline';
import { computeStatus } from '#core/completion/status';
import { statusInput } from '#core/completion/status-input';
import { addDays, daysBetween } from '#core/date/civil-date';
import { contentOfStore } from '#core/ledger/ledger-content';
import type { RowFields } from '#core/ledger/row-fields';
import { totalsResponseSchema } from '#core/protocol/totals-response';
import { readTotals } from '#functions/usecases/read-totals';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { expectStoreFollowsLog, readAllRows } from './log-check';
import { KEY } from './sync-tools';
import { expectTotalsFollowLog, PLAIN, push, readRolled, totalsOfLog, WITH_PROGRESS } from './totals-check';

const { first, last } = horizonOf(2023);
const day = fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days));

const cells: fc.Arbitrary<RowFields> = fc.record(
  {
    deadline: fc.constantFrom('6月底前完成', '3-9月组织实施', '长期', '每季度末', '2023年底前'),
    units: fc.constantFrom('办公室', '办公室、政治部', '各县市区司法局', '游仙区、安州区司法局'),
    leadUnit: fc.constantFrom('涪城区司法局', '办公室'),
    status: fc.constantFrom('进行中', '已完成'),
    percent: fc.integer({ min: 0, max: 100 }),
    doneOn: day,
    note: fc.constantFrom('推进中', '4月：调研'),
  },
  { requiredKeys: ['deadline', 'units'] },
);
const rowNumber = fc.nat(4);

/** What may happen to a ledger. To write a deleted row is to restore it. */
type Event =
  | { readonly do: 'write'; readonly rows: readonly number[]; readonly cells: RowFields }
  | { readonly do: 'delete'; readonly row: number }
  | { readonly do: 'add progress columns' }
  | { readonly do: 'read totals' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      rows: fc.uniqueArray(rowNumber, { minLength: 1, maxLength: 3 }),
      cells,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), row: rowNumber }) },
  { weight: 1, arbitrary: fc.constant({ do: 'add progress columns' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'read totals' as const }) },
);

/** A ledger that changes as told. */
class World {
  readonly store = new MemoryLedgerStore();
  private info = PLAIN;

  async happen(event: Event): Promise<void> {
    switch (event.do) {
      case 'write':
        return this.write(event.rows, event.cells);
      case 'delete':
        return this.remove(event.row);
      case 'add progress columns':
        this.info = WITH_PROGRESS;
        return push(this.store, this.info, []);
      case 'read totals':
        return expectTotalsFollowLog(this.store, await readRolled(this.store));
    }
  }

  private async stored(row: number) {
    const [found] = await this.store.readRows(KEY, [`r${row}`]);
    return found;
  }

  private async write(rows: readonly number[], fields: RowFields): Promise<void> {
    const known = new Set(this.info.columns.map(({ id }) => id));
    const changes = await Promise.all(
      rows.map(async (row) => {
        const before = await this.stored(row);
        const cleared = Object.keys(before?.fields ?? {}).map((id) => [id, null] as const);
        const filled = Object.entries(fields).filter(([id]) => known.has(id));
        return {
          rowId: `r${row}`,
          baseRev: before?.rev ?? 0,
          fields: Object.fromEntries([...cleared, ...filled]),
        };
      }),
    );
    await push(this.store, this.info, changes);
  }

  private async remove(row: number): Promise<void> {
    const before = await this.stored(row);
    if (before && !before.deleted)
      await push(this.store, this.info, [{ rowId: `r${row}`, baseRev: before.rev, deleted: true }]);
  }
}

test('after any history running totals are those of the log, of the rows, and of the items', async () => {
  const seen = { restored: 0, broughtForward: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 20 }), day, async (events, asOf) => {
      const world = new World();
      const { store } = world;
      await push(store, PLAIN, []);
      for (const each of events) await world.happen(each);

      const log = await expectStoreFollowsLog(store, KEY);
      const behind = (await store.readTotals(KEY))?.rev ?? log.length;
      const { ledgers } = totalsResponseSchema.parse(await readTotals(store, KEY.bureau, asOf));
      const running = await store.readTotals(KEY);
      expect(running?.rev).toBe(log.length);
      await expectTotalsFollowLog(store, running);

      const head = await store.readHead(KEY);
      const rows = (await readAllRows(store, KEY)).filter(({ deleted }) => !deleted);
      const stored = [{ info: head?.ledger ?? PLAIN, rows: rows.map(({ fields }) => fields) }];
      const { total, units, months } = computeStatus(statusInput(contentOfStore(stored, 2023), asOf));
      expect(ledgers).toEqual([
        {
          id: KEY.ledgerId,
          rev: log.length,
          ledger: { kind: PLAIN.kind, year: 2023, title: PLAIN.title },
          completion: { total, units: [...units].sort((a, b) => (a.unit < b.unit ? -1 : 1)), months },
        },
      ]);
      if (behind < log.length) seen.broughtForward += 1;
      const deleted = log.flatMap((commit) => commit.rows.filter((row) => row.deleted));
      if (deleted.some(({ rowId }) => rows.some((row) => row.rowId === rowId))) seen.restored += 1;
    }),
    { numRuns: 250 },
  );
  // A law that meets no restored row, and nothing to bring forward, says little.
  expect(seen.restored).toBeGreaterThan(10);
  expect(seen.broughtForward).toBeGreaterThan(50);
});

test('the oracle: a ledger’s totals count its standing rows', async () => {
  const store = new MemoryLedgerStore();
  await push(store, PLAIN, [
    { rowId: 'r1', baseRev: 0, fields: { units: '办公室', deadline: '长期' } },
    { rowId: 'r2', baseRev: 0, fields: { units: '办公室', deadline: '长期' } },
  ]);
  await push(store, PLAIN, [{ rowId: 'r2', baseRev: 1, deleted: true }]);
  const scope = '["办公室","",""]';
  expect((await totalsOfLog(store, 1))?.tally).toEqual({ [scope]: { Ng: 2 } });
  expect((await totalsOfLog(store, 2))?.tally).toEqual({ [scope]: { Ng: 1 } });
});
