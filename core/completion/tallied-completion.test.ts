import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays, daysBetween } from '#core/date/civil-date';
import { contentOfStore } from '#core/ledger/ledger-content';
import { directoryOf } from '#core/ledger/ledger-directory';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { readDirectory } from '#core/unit/directory';
import type { UnitDirectory } from '#core/unit/unit';
import { horizonOf } from './item-timeline';
import { defaultLightRules } from './light-rules';
import { rowTally, tallyBasis, tallyOfRows } from './row-tally';
import { computeStatus } from './status';
import { statusInput } from './status-input';
import { talliedCompletion } from './tallied-completion';
import type { Tally } from './tally';
import { addTally, EMPTY_TALLY } from './tally';

interface Stored {
  readonly info: LedgerInfo;
  readonly rows: readonly RowFields[];
}

function ledger(kind: string, columnIds: readonly string[], rows: readonly RowFields[]): Stored {
  const columns = columnIds.map((id) => ({ id, header: id }));
  return { info: { kind, year: 2023, title: '', sheet: kind, columns }, rows };
}

function tallyOfLedgers(ledgers: readonly Stored[]): Tally {
  return ledgers.reduce((sum, { info, rows }) => {
    const basis = tallyBasis(info, defaultLightRules);
    return basis ? addTally(sum, tallyOfRows(rowTally(basis), rows)) : sum;
  }, EMPTY_TALLY);
}

const NO_DIRECTORY: UnitDirectory = { entries: [], source: 'derived' };
const PROGRESS = ['status', 'percent', 'doneOn', 'note', 'milestonesDone', 'closing'];

const SMALL = ledger('key-projects', PROGRESS, [
  { units: '办公室、政治部', deadline: '5月底前完成', status: '已完成', doneOn: '2023-05-20' },
  { units: '办公室', deadline: '5月底前完成', status: '已完成', doneOn: '2023-06-20' },
  { units: '政治部、各县市区司法局', deadline: '6月底前完成', note: '推进中' },
  { units: '政治部', leadUnit: '涪城区司法局', deadline: '2023年底前完成', note: '推进中' },
  { units: '办公室', deadline: '长期' },
]);

/** What stands in a set of counts besides zeros, nulls and lights. */
function told(counts: object): object {
  const entries = Object.entries(counts).filter(([, count]) => typeof count === 'number' && count !== 0);
  return Object.fromEntries(entries);
}

describe('talliedCompletion', () => {
  const tally = tallyOfLedgers([SMALL]);
  const at = (asOf: CivilDate) => talliedCompletion(tally, asOf, NO_DIRECTORY);

  it.each<readonly [CivilDate, object]>([
    ['2022-12-31', { total: 5, onTrack: 4, noDue: 1 }],
    // The first two are 15 days from their due date.
    ['2023-05-16', { total: 5, atRisk: 2, onTrack: 2, noDue: 1 }],
    [
      '2023-05-31',
      {
        ...{ total: 5, done: 1, atRisk: 1, onTrack: 2, noDue: 1, dueByNow: 2, dueOnTime: 1 },
        ...{ completionRate: 0.2, onTimeRate: 0.5 },
      },
    ],
    [
      '2023-06-30',
      {
        ...{ total: 5, done: 1, doneLate: 1, atRisk: 1, onTrack: 1, noDue: 1, dueByNow: 3, dueOnTime: 1 },
        ...{ completionRate: 0.4, onTimeRate: 1 / 3 },
      },
    ],
    [
      '2024-01-01',
      {
        ...{ total: 5, done: 1, doneLate: 1, overdue: 2, noDue: 1, dueByNow: 4, dueOnTime: 1 },
        ...{ completionRate: 0.4, onTimeRate: 0.25 },
      },
    ],
  ])('as of %s', (asOf, expected) => {
    expect(told(at(asOf).total)).toEqual(expected);
  });

  it('counts lights', () => {
    // The long-term item lacks a note.
    expect(at('2023-06-30').total.lights).toEqual({ red: 0, yellow: 2, blue: 0, green: 3 });
  });

  it('counts by unit, in order of name', () => {
    const units = at('2023-07-01').units.map(({ unit, collective, lead, support }) => [
      ...[unit, collective],
      ...[told(lead), told(support)],
    ]);
    expect(units).toEqual([
      [
        '办公室',
        false,
        {
          ...{ total: 3, done: 1, doneLate: 1, noDue: 1 },
          ...{ dueByNow: 2, dueOnTime: 1 },
          completionRate: 2 / 3,
          onTimeRate: 0.5,
        },
        {},
      ],
      ['各县市区司法局', true, {}, { total: 1, overdue: 1, dueByNow: 1 }],
      [
        '政治部',
        false,
        { total: 2, overdue: 1, onTrack: 1, dueByNow: 1 },
        { total: 1, done: 1, dueByNow: 1, dueOnTime: 1, completionRate: 1, onTimeRate: 1 },
      ],
      ['涪城区司法局', false, { total: 1, onTrack: 1 }, {}],
    ]);
  });

  it('counts by month of the due date, items without one last', () => {
    const months = at('2023-07-01').months.map(({ month, ...counts }) => [
      month,
      counts.total,
      counts.overdue,
    ]);
    expect(months).toEqual([
      ['2023-05', 2, 0],
      ['2023-06', 1, 1],
      ['2023-12', 1, 0],
      [null, 1, 0],
    ]);
  });

  it('names units by the directory of the day it is asked', () => {
    const tallied = tallyOfLedgers([
      ledger(
        'foundation',
        [],
        [
          { units: '党办', deadline: '长期' },
          { units: '机关党办', deadline: '长期' },
        ],
      ),
    ]);
    const names = (directory: UnitDirectory): unknown =>
      talliedCompletion(tallied, '2023-06-30', directory).units.map(({ unit, lead }) => [unit, lead.total]);
    expect(names(NO_DIRECTORY)).toEqual([
      ['党办', 1],
      ['机关党办', 1],
    ]);
    const listed = readDirectory([{ name: '机关党办', kind: '科室', aliases: '党办', members: '' }]);
    expect(names(listed)).toEqual([['机关党办', 2]]);
  });

  it('has nothing to say of nothing', () => {
    const { total, units, months } = talliedCompletion(EMPTY_TALLY, '2023-06-30', NO_DIRECTORY);
    expect(total).toMatchObject({ total: 0, completionRate: null, onTimeRate: null });
    expect([units, months]).toEqual([[], []]);
  });
});

const { first, last } = horizonOf(2023);
const day = fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days));

const DEADLINES = [
  ...['6月底前完成', '2023年12月31日', '3月-6月', '每季度末', '每月25日前', '长期', '根据省厅安排', '待定'],
  ...['2023年完成50%(涪城、仙海);2024年完成100%', '2023年初步建成 2024年全面完成', '一季度', '2022年11月底'],
];
const UNITS = [
  ...[
    '办公室',
    '办公室、政治部',
    '政治部 办公室',
    '党办',
    '机关党办、党办',
    '各县市区司法局',
    '涪城区司法局',
    '无',
  ],
  ...['行政复议与应诉一、二科', '游仙区、安州区司法局', '涪城区、江油市、梓潼县司法局'],
];
const row: fc.Arbitrary<RowFields> = fc.record(
  {
    no: fc.integer({ min: 1, max: 9 }),
    item: fc.constant('1.推进改革'),
    deadline: fc.constantFrom(...DEADLINES),
    units: fc.constantFrom(...UNITS),
    leadUnit: fc.constantFrom('涪城区司法局', '江油市司法局', '办公室'),
    status: fc.constantFrom('未开始', '进行中', '已完成', '办结'),
    percent: fc.integer({ min: -5, max: 120 }),
    doneOn: fc.oneof(day, fc.constant('五月')),
    note: fc.constantFrom('推进中', '4月：调研', '11月底完成', '2023年8月已开展'),
    milestonesDone: fc.constantFrom('第1个节点3月20日完成', '初步建成已完成', '50%已完成', '全部节点已完成'),
    closing: fc.constantFrom('申请销号', '复核中', '已销号', '退回'),
  },
  { requiredKeys: ['deadline', 'units'] },
);
const rows = fc.array(row, { maxLength: 8 });
const DIRECTORY_ROW: RowFields = { name: '机关党办', unitKind: '科室', aliases: '党办' };

test('on every day of the horizon tallies say what the rows say', () => {
  const stored = fc
    .tuple(rows, rows, fc.boolean())
    .map(([foundation, keyProjects, listed]) => [
      ledger('foundation', [], foundation),
      ledger('key-projects', PROGRESS, keyProjects),
      ledger('unit-directory', [], listed ? [DIRECTORY_ROW] : []),
    ]);
  fc.assert(
    fc.property(stored, day, (ledgers, asOf) => {
      const status = computeStatus(statusInput(contentOfStore(ledgers, 2023), asOf));
      const directory = directoryOf([
        ...ledgers.slice(0, 2).map((of) => ({ family: 'project' as const, rows: of.rows })),
        ...ledgers.slice(2).map((of) => ({ family: 'directory' as const, rows: of.rows })),
      ]);
      expect(talliedCompletion(tallyOfLedgers(ledgers), asOf, directory)).toEqual({
        total: status.total,
        units: [...status.units].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
        months: status.months,
      });
    }),
  );
});
