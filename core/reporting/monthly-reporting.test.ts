import fc from 'fast-check';
import { PROGRESS_COLUMNS } from '#core/ledger/kinds/progress-columns';
import type { RowFields } from '#core/ledger/row-fields';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { deriveDirectory } from '#core/unit/directory';
import { type MonthlyReporting, monthlyReporting } from './monthly-reporting';
import { reportingLedgers } from './reporting-ledger';
import type { DatedVersion, RowLife } from './row-life';

const JUNE = 2023 * 12 + 5;
const COLUMNS = ['no', 'item', 'deadline', 'units'].map((id) => ({ id, header: id }));
const INFO: LedgerInfo = {
  kind: 'foundation',
  year: 2023,
  title: '',
  sheet: '基础',
  columns: [...COLUMNS, ...PROGRESS_COLUMNS.map(({ id }) => ({ id, header: id }))],
};
const ITEM: RowFields = { no: 1, item: '建成中心', deadline: '2023年12月底前', units: '办公室' };
const LATER = Date.parse('2023-12-31T00:00:00+08:00');

const at = (time: string): number => Date.parse(`${time}+08:00`);

function version(time: string, fields: RowFields, by = '张三'): DatedVersion {
  return { at: at(time), by, fields: { ...ITEM, ...fields } };
}

const FILED = version('2023-01-10T09:00', {});

function life(rowId: string, ...versions: DatedVersion[]): RowLife {
  return { rowId, versions };
}

function reporting(
  lives: readonly RowLife[],
  { asOf = LATER, info = INFO }: { readonly asOf?: number; readonly info?: LedgerInfo } = {},
): MonthlyReporting {
  const ledgers = reportingLedgers(
    [{ ledgerId: 'foundation-2023', info, lives }],
    deriveDirectory(['办公室', '政治部']),
    2023,
  );
  return monthlyReporting({ ledgers, month: JUNE, rules: DEFAULT_RULES, asOf });
}

/** The state of the only item that owed a report, if one did. */
function stateOf(versions: readonly DatedVersion[], asOf = LATER): string | undefined {
  const { units, total } = reporting([life('r1', ...versions)], { asOf });
  expect(total.owed).toBe(units.flatMap(({ items }) => items).length);
  return units[0]?.items[0]?.state;
}

describe('an item in June', () => {
  it.each<[what: string, state: string | undefined, ...versions: DatedVersion[]]>([
    ['reported in the month', 'onTime', FILED, version('2023-06-15T09:00', { note: '6月：甲' })],
    ['reported in the last minute', 'onTime', FILED, version('2023-06-30T23:59:59.999', { note: '6月：甲' })],
    ['reported a minute later', 'late', FILED, version('2023-07-01T00:00', { note: '6月：甲' })],
    ['reported late without naming the month', 'late', FILED, version('2023-07-05T23:00', { note: '甲' })],
    ['reported only for July', 'missing', FILED, version('2023-07-06T00:00', { note: '甲' })],
    ['not reported', 'missing', FILED],
    [
      'finished in the month, without a word',
      'onTime',
      FILED,
      version('2023-06-15T09:00', { status: '已完成' }),
    ],
    [
      'finished in the month, entered in the next',
      'late',
      FILED,
      version('2023-07-02T09:00', { status: '已完成', doneOn: '2023-06-28' }),
    ],
    ['finished before', undefined, FILED, version('2023-05-15T09:00', { status: '已完成' })],
    [
      'finished before, filed in the month',
      undefined,
      version('2023-06-15T09:00', { status: '已完成', doneOn: '2023-03-01' }),
    ],
    [
      'finished before and taken up again',
      'missing',
      version('2023-05-15T09:00', { status: '已完成' }),
      version('2023-06-15T09:00', { status: '进行中' }),
    ],
    ['not begun', undefined, version('2023-01-10T09:00', { deadline: '2023年7月1日至12月31日' })],
    ['begun in the month', undefined, version('2023-01-10T09:00', { deadline: '2023年6月15日至12月31日' })],
    ['without a due date', 'missing', version('2023-01-10T09:00', { deadline: '长期坚持' })],
    ['deleted in the month', undefined, FILED, { ...version('2023-06-15T09:00', {}), deleted: true }],
    ['added in July', undefined, version('2023-07-01T09:00', {})],
    ['led by nobody', undefined, version('2023-01-10T09:00', { units: '' })],
  ])('%s: %s', (_, state, ...versions) => {
    const { units } = reporting([life('r1', ...versions)]);
    expect(units[0]?.items[0]?.state).toBe(state);
  });

  it('is awaited until the due day is over', () => {
    expect(stateOf([FILED], at('2023-06-30T23:59:59.999'))).toBe('awaited');
    expect(stateOf([FILED], at('2023-07-01T00:00'))).toBe('missing');
  });

  it('does not know what is written later', () => {
    const report = version('2023-07-03T09:00', { note: '6月：甲' });
    expect(stateOf([FILED, report], at('2023-07-02T09:00'))).toBe('missing');
    expect(stateOf([FILED, report], at('2023-07-03T09:00'))).toBe('late');
  });

  it('says who wrote the report, the office as well, and what', () => {
    const report = version('2023-06-15T09:00', { note: '6月：甲' }, '局办公室');
    expect(reporting([life('r1', FILED, report)]).units[0]?.items[0]).toEqual({
      ledgerId: 'foundation-2023',
      ledger: '基础工作提升年',
      rowId: 'r1',
      no: 1,
      title: '建成中心',
      lead: ['办公室'],
      state: 'onTime',
      at: report.at,
      by: '局办公室',
      note: { text: '6月：甲', at: report.at, by: '局办公室' },
    });
  });
});

describe('units in June', () => {
  const of = (units: string, ...versions: DatedVersion[]): RowLife =>
    life(
      `r${units}${versions.length}`,
      ...[FILED, ...versions].map((one) => ({ ...one, fields: { ...one.fields, units } })),
    );
  const IN_TIME = version('2023-06-15T09:00', { note: '6月：甲' });
  const TOO_LATE = version('2023-07-15T09:00', { note: '6月：甲' });

  it.each<readonly [state: string, lives: readonly RowLife[]]>([
    ['onTime', [of('办公室', IN_TIME)]],
    ['late', [of('办公室', IN_TIME), of('办公室', TOO_LATE)]],
    ['partly', [of('办公室', IN_TIME), of('办公室')]],
    ['missing', [of('办公室'), of('办公室')]],
  ])('stand as %s', (state, lives) => {
    const { units, unreported } = reporting(lives);
    expect(units.map((unit) => [unit.unit, unit.state, unit.owed])).toEqual([
      ['办公室', state, lives.length],
    ]);
    expect(unreported).toEqual(state === 'partly' || state === 'missing' ? ['办公室'] : []);
  });

  it('wait for nothing before the due day, and nobody is on the list', () => {
    const early = reporting([of('办公室'), of('政治部', IN_TIME)], { asOf: at('2023-06-20T09:00') });
    expect(early.units.map(({ unit, state }) => [unit, state])).toEqual([
      ['办公室', 'awaited'],
      ['政治部', 'onTime'],
    ]);
    expect(early.unreported).toEqual([]);
  });

  it('owe what they lead, not what they support; most missing first', () => {
    const { units, total } = reporting([of('政治部、办公室', IN_TIME), of('办公室')]);
    expect(units.map(({ unit, owed, missing }) => [unit, owed, missing])).toEqual([
      ['办公室', 1, 1],
      ['政治部', 1, 0],
    ]);
    expect(total).toEqual({ owed: 2, onTime: 1, late: 0, missing: 1, awaited: 0 });
  });

  it('whose item names nobody are counted apart', () => {
    const { withoutUnit, units } = reporting([of('')]);
    expect([withoutUnit, units]).toEqual([1, []]);
  });
});

describe('ledgers', () => {
  it('without progress columns owe nothing', () => {
    expect(reporting([life('r1', FILED)], { info: { ...INFO, columns: COLUMNS } }).total.owed).toBe(0);
  });

  it('that were not kept here by then are named', () => {
    expect(reporting([life('r1', version('2023-07-01T09:00', {}))]).withoutHistory).toEqual([
      '基础工作提升年',
    ]);
    expect(reporting([life('r1', FILED)]).withoutHistory).toEqual([]);
  });

  it('tell of the problems carried over', () => {
    const asked = version('2023-04-15T09:00', { problem: '缺人' });
    expect(reporting([life('r1', FILED, asked)]).problems).toMatchObject([
      { title: '建成中心', text: '缺人', state: 'carried', since: '2023-04', months: 2 },
    ]);
  });
});

const anyVersion = fc.record({
  day: fc.integer({ min: 0, max: 300 }),
  fields: fc.record(
    {
      note: fc.constantFrom('甲', '5月：甲', '6月：乙', '5月：甲；6月：乙', '7月：丙'),
      status: fc.constantFrom('进行中', '已完成'),
      problem: fc.constantFrom('缺人', '缺钱'),
    },
    { requiredKeys: [] },
  ),
});

describe('laws', () => {
  const anyLife = fc.array(anyVersion, { minLength: 1, maxLength: 6 }).map((versions): RowLife => {
    const dated = versions.map(({ day, fields }) => ({
      at: at('2023-01-10T09:00') + day * 86_400_000,
      by: '张三',
      fields: { ...ITEM, ...fields },
    }));
    return life('r1', ...dated.sort((a, b) => a.at - b.at));
  });

  it('every item that owes is in one state, in the total and in its unit', () => {
    fc.assert(
      fc.property(fc.array(anyLife, { maxLength: 4 }), (lives) => {
        const { total, units } = reporting(lives);
        const { owed, onTime, late, missing, awaited } = total;
        expect(onTime + late + missing + awaited).toBe(owed);
        expect(units.reduce((sum, unit) => sum + unit.owed, 0)).toBe(owed);
      }),
    );
  });

  it('what was in time or late stays so, whatever is written later', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 200, max: 300 }), (one, days) => {
        const early = reporting([one], { asOf: at('2023-01-10T09:00') + days * 86_400_000 });
        const state = early.units[0]?.items[0]?.state;
        if (state === 'onTime' || state === 'late')
          expect(reporting([one]).units[0]?.items[0]?.state).toBe(state);
      }),
    );
  });
});
