import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { requestOf } from '../../tests/contract/ledger-fixtures';
import { type StoreCall, WatchedStore } from '../../tests/sync/watched-store';
import { readStatus } from './read-status';
import { readTotals } from './read-totals';
import { ALL_RIGHTS } from './rights';
import { syncLedger } from './sync-ledger';

const column = (id: string) => ({ id, header: id });
const PROGRESS = ['status', 'percent', 'doneOn', 'note'].map(column);

function infoOf(kind: string, year?: number): LedgerInfo {
  return { kind, ...(year !== undefined && { year }), title: '', sheet: kind, columns: PROGRESS };
}

type Bureau = Readonly<Record<string, { readonly info: LedgerInfo; readonly rows: readonly RowFields[] }>>;

async function storeOf(bureau: Bureau): Promise<MemoryLedgerStore> {
  const store = new MemoryLedgerStore();
  const tools = { store, now: () => 0, pause: () => Promise.resolve() };
  for (const [ledgerId, { info, rows }] of Object.entries(bureau)) {
    const changes = rows.map((fields, index) => ({ rowId: `r${index}`, baseRev: 0, fields }));
    const ledger = { ...info, columns: [...info.columns] };
    const request = { ...requestOf({ mutationId: ledgerId, changes }), ledger };
    await syncLedger(tools, { key: { bureau: 'b', ledgerId }, author: 'u', rights: ALL_RIGHTS, request });
  }
  return store;
}

const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 300 })
  .map((days) => addDays('2023-01-15', days));
const item: fc.Arbitrary<RowFields> = fc.record(
  {
    deadline: fc.constantFrom('6月底前完成', '3月底前筹备，9月底前完成', '长期', '2023年12月31日'),
    units: fc.constantFrom('办公室', '办公室、政治部', '政治部'),
    status: fc.constantFrom('进行中', '已完成', '办结'),
    percent: fc.integer({ min: 0, max: 100 }),
    doneOn: day,
    note: fc.constantFrom('推进中', '4月：调研'),
  },
  { requiredKeys: ['deadline', 'units'] },
);
const items = (kind: string) =>
  fc.array(item, { maxLength: 5 }).map((rows) => ({
    info: infoOf(kind, 2023),
    rows: rows.map((fields, index) => ({
      no: index + 1,
      item: `${index + 1}.事项${kind}${index}`,
      ...fields,
    })),
  }));
const inspection: fc.Arbitrary<RowFields> = fc.record(
  {
    date: day,
    unit: fc.constantFrom('办公室', '政治部'),
    finding: fc.constant('台账更新不及时'),
    relatesTo: fc.constantFrom(
      '基础工作提升年第1项',
      '重点工程推进年第2项',
      '第3项',
      '事项foundation0',
      '不知何事',
    ),
    rectifyBy: fc.constantFrom('10个工作日内', '立行立改', '6月底前', '看情况'),
    rectifiedOn: day,
  },
  { requiredKeys: ['date', 'unit', 'finding'] },
);
const rules = fc
  .record({
    临期天数: fc.constantFrom('7', '15天'),
    滞后百分点: fc.constantFrom('10', '20％'),
    严重滞后百分点: fc.constantFrom('不用', '30'),
    上月未填进展: fc.constantFrom('亮黄灯', '不亮灯'),
    整改逾期: fc.constantFrom('亮红灯', '亮黄灯', '不亮灯'),
    灯数: fc.constantFrom('三灯', '四灯'),
    默认整改工作日: fc.constantFrom('5', '15'),
    完成状态用语: fc.constantFrom('已完成', '已完成、办结'),
  })
  .map((set) => ({
    info: infoOf('rules'),
    rows: Object.entries(set).map(([rule, value]): RowFields => ({ rule, value })),
  }));
const log = fc
  .array(inspection, { maxLength: 4 })
  .map((rows) => ({ info: infoOf('inspection-log', 2023), rows }));
const bureaus = (kinds: readonly string[]): fc.Arbitrary<Bureau> =>
  fc.record({ rules, log, ...Object.fromEntries(kinds.map((kind) => [kind, items(kind)])) });

const totalsAt = async (store: MemoryLedgerStore, date: CivilDate) =>
  new Map(
    (await readTotals(store, 'b', date)).ledgers.flatMap((of) =>
      'completion' in of ? [[of.ledger.kind, of.completion] as const] : [],
    ),
  );

describe('totals with rules and inspections', () => {
  it('are what the rows say, by ledger and by month', async () => {
    await fc.assert(
      fc.asyncProperty(bureaus(['foundation', 'key-projects']), day, async (bureau, date) => {
        const store = await storeOf(bureau);
        const [totals, status] = [await totalsAt(store, date), await readStatus(store, 'b', date, 'now')];
        for (const { kind, name: _, year: __, months, ...counts } of status.ledgers)
          expect(totals.get(kind)).toMatchObject({ total: counts, months });
      }),
    );
  });

  it('are what the rows say by unit', async () => {
    await fc.assert(
      fc.asyncProperty(bureaus(['foundation']), day, async (bureau, date) => {
        const store = await storeOf(bureau);
        const { units } = await readStatus(store, 'b', date, 'now');
        const told = (await totalsAt(store, date)).get('foundation')?.units ?? [];
        expect(told).toEqual([...units].sort((a, b) => (a.unit < b.unit ? -1 : 1)));
      }),
    );
  });

  const TASK: RowFields = { no: 1, item: '1.甲', deadline: '长期', units: '办公室', note: '推进中' };
  const FINDING: RowFields = { date: '2023-05-10', unit: '办公室', finding: '滞后', rectifyBy: '2023-05-31' };

  async function readingOf(finding: RowFields) {
    const store = await storeOf({
      foundation: { info: infoOf('foundation', 2023), rows: [TASK] },
      innovation: { info: infoOf('innovation', 2023), rows: [TASK] },
      log: { info: infoOf('inspection-log', 2023), rows: [finding] },
    });
    await readTotals(store, 'b', '2023-06-01');
    const calls: StoreCall[] = [];
    const watched = new WatchedStore(store, (name, run) => {
      calls.push(name);
      return run();
    });
    const { ledgers } = await readTotals(watched, 'b', '2023-06-01');
    const red = ledgers.flatMap((of) => ('completion' in of ? [of.completion.total.lights.red] : []));
    return { red, pages: calls.filter((name) => name === 'readRowPage').length };
  }

  it.each<[string, RowFields, number[], number]>([
    ['of no item', FINDING, [0, 0], 1],
    ['not due yet', { ...FINDING, relatesTo: '基础工作提升年第1项', rectifyBy: '6月底前' }, [0, 0], 1],
    ['put right', { ...FINDING, relatesTo: '基础工作提升年第1项', rectifiedOn: '2023-06-01' }, [0, 0], 1],
    ['overdue', { ...FINDING, relatesTo: '基础工作提升年第1项' }, [1, 0], 4],
  ])('read all rows only for findings that may colour an item: one %s', async (_, finding, red, pages) => {
    expect(await readingOf(finding)).toEqual({ red, pages });
  });
});
