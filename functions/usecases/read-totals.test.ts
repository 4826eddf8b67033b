import type { CivilDate } from '#core/date/civil-date';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerTotalsMessage } from '#core/protocol/totals-response';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { requestOf } from '../../tests/contract/ledger-fixtures';
import { readTotals } from './read-totals';
import { ALL_RIGHTS } from './rights';
import { syncLedger } from './sync-ledger';

const FOUNDATION = { kind: 'foundation', year: 2023, title: '基础工作提升年', sheet: '基础', columns: [] };

let store: MemoryLedgerStore;
beforeEach(() => {
  store = new MemoryLedgerStore();
});

interface Given {
  readonly info: LedgerInfo;
  readonly rows: readonly RowFields[];
  readonly bureau?: string;
  /** Of rows that are there already. */
  readonly baseRev?: number;
}

async function given(ledgerId: string, { info, rows, bureau = 'b', baseRev = 0 }: Given): Promise<void> {
  const changes = rows.map((fields, index) => ({ rowId: `r${index}`, baseRev, fields }));
  const mutationId = `${ledgerId}${baseRev}`;
  const request = { ...requestOf({ mutationId, changes, since: baseRev }), ledger: { ...info, columns: [] } };
  const tools = { store, now: () => 0, pause: () => Promise.resolve() };
  await syncLedger(tools, { key: { bureau, ledgerId }, author: 'u', rights: ALL_RIGHTS, request });
}

async function ledgersAt(date: CivilDate): Promise<LedgerTotalsMessage[]> {
  return (await readTotals(store, 'b', date)).ledgers;
}

/** Units with the number of items each leads, of the ledger that has counts. */
async function leads(): Promise<Record<string, number>> {
  const counted = (await ledgersAt('2023-06-30')).flatMap((of) =>
    'completion' in of ? [of.completion] : [],
  );
  return Object.fromEntries(
    counted.flatMap(({ units }) => units.map(({ unit, lead }) => [unit, lead.total])),
  );
}

describe('readTotals', () => {
  it('has nothing to say of a bureau without ledgers', async () => {
    expect(await readTotals(store, 'b', '2023-06-30')).toEqual({ date: '2023-06-30', ledgers: [] });
  });

  it('counts the items of each ledger of the bureau as of the day', async () => {
    const rows = [
      { units: '办公室', deadline: '5月底前' },
      { units: '办公室', deadline: '长期' },
    ];
    await given('b', { info: FOUNDATION, rows });
    await given('a', { info: { ...FOUNDATION, kind: 'innovation' }, rows: rows.slice(1) });
    await given('c', { info: FOUNDATION, rows, bureau: 'other' });
    const overdueAt = async (date: CivilDate) =>
      (await ledgersAt(date)).map((of) => 'completion' in of && [of.id, of.completion.total.overdue]);
    expect(await overdueAt('2023-05-31')).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    expect(await overdueAt('2023-06-01')).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(await ledgersAt('2023-06-01')).toMatchObject([
      { ledger: { kind: 'innovation' }, completion: { months: [{ month: null, noDue: 1 }] } },
      {
        rev: 1,
        ledger: { year: 2023, title: FOUNDATION.title },
        completion: { units: [{ unit: '办公室' }] },
      },
    ]);
  });

  const { year: _year, ...undated } = FOUNDATION;

  it.each<readonly [string, LedgerInfo]>([
    ['a quota table', { ...FOUNDATION, kind: 'info-quota' }],
    ['a bureau’s own kind', { ...FOUNDATION, kind: 'party-building' }],
    ['a ledger of no known year', undated],
  ])('says that it keeps no counts of %s, and keeps none', async (_name, info) => {
    await given('l', { info, rows: [{ unit: '办公室' }] });
    expect(await ledgersAt('2023-06-30')).toMatchObject([{ id: 'l', rev: 1, uncounted: 'not-kept' }]);
    expect(await store.listTotals('b')).toEqual([]);
  });

  it.each<readonly [CivilDate, boolean]>([
    ['2021-12-31', false],
    ['2022-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s counts a ledger of 2023: %s', async (date, counted) => {
    await given('l', { info: FOUNDATION, rows: [{ units: '办公室' }] });
    const [ledger] = await ledgersAt(date);
    expect(ledger).toMatchObject(
      counted ? { completion: { total: { total: 1 } } } : { uncounted: 'date-out-of-range' },
    );
    expect(await store.listTotals('b')).toHaveLength(counted ? 1 : 0);
  });

  const DIRECTORY = { kind: 'unit-directory', title: '', sheet: '单位名录', columns: [] };
  const items = [{ units: '党办' }, { units: '机关党办' }];

  it('names units by the bureau’s 单位名录 as it is now', async () => {
    await given('l', { info: FOUNDATION, rows: items });
    expect(await leads()).toEqual({ 党办: 1, 机关党办: 1 });
    await given('unit-directory', { info: DIRECTORY, rows: [{ name: '机关党办', aliases: '党办' }] });
    expect(await leads()).toEqual({ 机关党办: 2 });
  });

  it('heeds no unit that was taken off the 单位名录', async () => {
    await given('l', { info: FOUNDATION, rows: items });
    await given('unit-directory', { info: DIRECTORY, rows: [{ name: '机关党办', aliases: '党办' }] });
    const key = { bureau: 'b', ledgerId: 'unit-directory' };
    await store.putRow(key, {
      rowId: 'r0',
      rev: 2,
      prev: 1,
      fields: { name: '机关党办', aliases: '党办' },
      deleted: true,
    });
    expect(await leads()).toEqual({ 党办: 1, 机关党办: 1 });
  });

  it('judges by the bureau’s 规则设置 as it is now, whatever totals are kept', async () => {
    const info = { kind: 'rules', title: '', sheet: '规则设置', columns: [] };
    const ofRules = (near: number, baseRev: number) =>
      given('rules', { info, rows: [{ rule: '临期天数', value: `${near}天` }], baseRev });
    const lightsAt = async (date: CivilDate) =>
      (await ledgersAt(date)).flatMap((of) => ('completion' in of ? [of.completion.total.lights] : []));
    // 12 days before 30 June.
    await given('l', { info: FOUNDATION, rows: [{ units: '办公室', deadline: '6月底前' }] });
    const [yellow, green] = [
      { red: 0, yellow: 1, blue: 0, green: 0 },
      { red: 0, yellow: 0, blue: 0, green: 1 },
    ];
    expect(await lightsAt('2023-06-18')).toEqual([yellow]);
    await ofRules(7, 0);
    expect(await lightsAt('2023-06-18')).toEqual([green]);
    expect(await store.listTotals('b')).toMatchObject([
      { totals: { rev: 1, basis: { rules: { nearDueDays: 7 } } } },
    ]);
    await ofRules(12, 1);
    expect(await lightsAt('2023-06-18')).toEqual([yellow]);
  });

  it('without one knows the units that the bureau’s quota table names', async () => {
    await given('l', { info: FOUNDATION, rows: [{ units: '法律援助中心及公证处' }] });
    const named = async () => Object.keys(await leads());
    expect(await named()).toEqual(['公证处', '法律援助中心']);
    await given('q', {
      info: { ...FOUNDATION, kind: 'info-quota' },
      rows: [{ unit: '法律援助中心及公证处' }],
    });
    expect(await named()).toEqual(['法律援助中心及公证处']);
  });
});
