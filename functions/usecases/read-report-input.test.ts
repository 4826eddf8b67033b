import { RULES } from '#core/ledger/kinds/rules';
import type { RowFields } from '#core/ledger/row-fields';
import type { CivilDate } from '#core/date/civil-date';
import { MemoryLedgerStore } from '#tests/contract/memory-ledger-store';
import { change, WITH_PROGRESS } from '#tests/sync/totals-check';
import { readReportInput, type ReportQuestion } from './read-report-input';
import { ALL_RIGHTS } from './rights';
import { syncLedger } from './sync-ledger';

const at = (day: string): number => Date.parse(`${day}T09:00+08:00`);
const ROW = { no: 1, item: '推进改革', deadline: '6月底前完成', units: '办公室', status: '进行中' };
const OTHER = { ...WITH_PROGRESS, kind: 'innovation' };
const RULES_INFO = {
  ...{ kind: RULES.id, title: '', sheet: RULES.name },
  columns: RULES.columns.map(({ id, title }) => ({ id, header: title })),
};

let store: MemoryLedgerStore;
beforeEach(() => {
  store = new MemoryLedgerStore();
});

async function write(
  day: CivilDate,
  rowId: string,
  fields: RowFields,
  ledger = WITH_PROGRESS,
): Promise<void> {
  const key = { bureau: 'b', ledgerId: ledger.kind };
  const [row] = await store.readRows(key, [rowId]);
  const request = change(ledger, [{ rowId, baseRev: row?.rev ?? 0, fields }]);
  const tools = { store, now: () => at(day), pause: () => Promise.resolve() };
  await syncLedger(tools, { key, author: 'office', rights: ALL_RIGHTS, request });
}

const read = (question: Partial<ReportQuestion> = {}) =>
  readReportInput(store, {
    ...{ bureau: 'b', kind: 'monthly', date: '2023-06-30', rows: 'now', now: at('2023-07-10') },
    ...question,
  });

it('is of a bureau without ledgers too', async () => {
  expect(await read()).toMatchObject({ bureau: '', basis: [], ledgers: [], asOf: '2023-06-30' });
});

describe('the basis', () => {
  beforeEach(async () => {
    await write('2023-05-10', 'r1', ROW);
    await write('2023-06-20', 'r1', { ...ROW, note: '6月：甲' });
    await write('2023-07-05', 'r2', { ...ROW, no: 2 });
    await write('2023-07-06', 'r1', ROW, OTHER);
  });

  it('names what was read, in the order of the kinds', async () => {
    expect((await read()).basis).toEqual([
      { name: '特色创新发展年', rows: 1, revision: 1 },
      { name: '重点工程推进年', rows: 2, revision: 3 },
    ]);
    const then = await read({ rows: 'then' });
    expect(then.basis).toEqual([{ name: '重点工程推进年', rows: 1, revision: 2 }]);
    expect(then.ledgers.map(({ items }) => items.length)).toEqual([1]);
  });

  it('keeps to the revision it names while others write, and every ledger is read once', async () => {
    const begun: string[] = [];
    const readRowPage = store.readRowPage.bind(store);
    store.readRowPage = async (key, after) => {
      if (after === undefined) {
        begun.push(key.ledgerId);
        await write(
          '2023-07-07',
          `new-${key.ledgerId}`,
          { ...ROW, no: 9 },
          key.ledgerId === OTHER.kind ? OTHER : WITH_PROGRESS,
        );
      }
      return readRowPage(key, after);
    };
    const { basis, ledgers } = await read();
    expect(begun.sort()).toEqual(['innovation', 'key-projects']);
    expect(basis.map(({ rows, revision }) => [rows, revision])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(ledgers.map(({ items }) => items.length)).toEqual([1, 2]);
  });
});

describe('what history tells', () => {
  it('is nothing of ledgers that were not kept here then', async () => {
    await write('2023-07-05', 'r1', ROW);
    expect(await read({ kind: 'annual' })).not.toHaveProperty('before');
    expect(await read()).not.toHaveProperty('reporting');
  });

  it('is how the ledgers stood at the end of the month before, and who reported', async () => {
    await write('2023-05-10', 'r1', ROW);
    await write('2023-06-20', 'r1', { ...ROW, status: '已完成', doneOn: '2023-06-20', note: '6月：甲' });
    const { before, reporting } = await read();
    expect(before?.input.asOf).toBe('2023-05-31');
    expect(before?.input.ledgers.flatMap(({ items }) => items.map((item) => item.progress?.status))).toEqual([
      '进行中',
    ]);
    expect([reporting?.month, reporting?.total.onTime]).toEqual(['2023-06', 1]);
  });

  it('of the state of then, takes what did not come by the end of the day for missing', async () => {
    await write('2023-05-10', 'r1', ROW);
    await write('2023-07-05', 'r1', { ...ROW, note: '6月：甲' });
    const total = async (rows: 'now' | 'then') => (await read({ rows })).reporting?.total;
    expect(await total('then')).toMatchObject({ missing: 1, late: 0 });
    expect(await total('now')).toMatchObject({ missing: 0, late: 1 });
  });

  it('begins with the last circular that the rules of that state name', async () => {
    await write('2023-02-10', 'r1', ROW);
    await write('2023-06-01', 'r1', { rule: '上期通报日期', value: '2023年3月15日' }, RULES_INFO);
    expect((await read()).before?.input.asOf).toBe('2023-03-15');
    expect((await read()).before?.input.ledgers).toHaveLength(1);
    expect((await read({ rows: 'then', date: '2023-05-20' })).before?.input.asOf).toBe('2023-04-30');
  });

  it('is of the whole year only where the report tells of it', async () => {
    await write('2023-01-10', 'r1', ROW);
    expect(await read()).not.toHaveProperty('unreportedMonths');
    for (const kind of ['annual', 'year-end'] as const) {
      const { unreportedMonths } = await read({ kind, date: '2023-12-31', now: at('2024-01-10') });
      expect([...(unreportedMonths ?? [])]).toEqual([['办公室', expect.any(Number)]]);
    }
  });
});
