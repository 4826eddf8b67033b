import fc from 'fast-check';
import type { StatusInput } from '#core/completion/status';
import type { CivilDate } from '#core/date/civil-date';
import { PROGRESS_COLUMNS } from '#core/ledger/kinds/progress-columns';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { type Comparison, compareStatus, sheetKeys, type Snapshot } from './compare-status';
import { storedSnapshot } from './stored-snapshot';

const INFO: LedgerInfo = {
  kind: 'foundation',
  year: 2023,
  title: '',
  sheet: '基础',
  columns: [...['no', 'item', 'deadline', 'units'], ...PROGRESS_COLUMNS.map(({ id }) => id)].map((id) => ({
    id,
    header: id,
  })),
};
const ROW: RowFields = {
  no: 1,
  item: '建成中心',
  deadline: '6月底前',
  units: '办公室、政治部',
  status: '进行中',
  note: '2024年12月：甲',
};

type Rows = Readonly<Record<string, RowFields>>;

/** Always there, so that no ledger comes or goes. */
const ANOTHER = { another: { ...ROW, no: 99, item: '另一事项' } };

function day(asOf: CivilDate, rows: Rows): Snapshot {
  return storedSnapshot(
    [{ info: INFO, rows: Object.entries(rows).map(([rowId, fields]) => ({ rowId, fields })) }],
    asOf,
  );
}

const movesOf = ({ moved }: Comparison): readonly (readonly string[])[] => moved.map(({ what }) => what);

describe('what happened to an item', () => {
  it.each<readonly [what: string, before: Rows, after: Rows, moves: readonly string[]]>([
    ['nothing', { r: ROW }, { r: ROW }, []],
    ['its note only', { r: ROW }, { r: { ...ROW, note: '2024年11月：乙' } }, []],
    ['finished', { r: ROW }, { r: { ...ROW, status: '已完成' } }, ['finished']],
    ['taken up again', { r: { ...ROW, status: '已完成' } }, { r: ROW }, ['reopened']],
    ['put off', { r: ROW }, { r: { ...ROW, deadline: '9月底前' } }, ['deadlineChanged']],
    [
      'brought forward, and late now',
      { r: ROW },
      { r: { ...ROW, deadline: '5月底前' } },
      ['newlyRed', 'deadlineChanged'],
    ],
    [
      'put off once it was late',
      { r: { ...ROW, deadline: '3月底前' } },
      { r: { ...ROW, deadline: '9月底前' } },
      ['noLongerRed', 'deadlineChanged'],
    ],
    [
      'finished after it was late',
      { r: { ...ROW, deadline: '3月底前' } },
      { r: { ...ROW, deadline: '3月底前', status: '已完成', doneOn: '2023-06-05' } },
      ['finished', 'noLongerRed'],
    ],
    ['given to another unit', { r: ROW }, { r: { ...ROW, units: '政治部、办公室' } }, ['unitsChanged']],
    ['the same units spelt with another mark', { r: ROW }, { r: { ...ROW, units: '办公室，政治部' } }, []],
    ['added', {}, { r: ROW }, ['added']],
    ['added when it was late', {}, { r: { ...ROW, deadline: '3月底前' } }, ['newlyRed', 'added']],
    ['removed', { r: ROW }, {}, ['removed']],
    ['renamed and renumbered', { r: ROW }, { r: { ...ROW, no: 7, item: '改造中心' } }, []],
  ])('%s', (_, before, after, moves) => {
    const [older, newer] = [
      day('2023-05-31', { ...ANOTHER, ...before }),
      day('2023-06-10', { ...ANOTHER, ...after }),
    ];
    const comparison = compareStatus(older, newer);
    expect(movesOf(comparison)).toEqual(moves.length === 0 ? [] : [moves]);
    for (const [kind, times] of Object.entries(comparison.moves))
      expect(times).toBe(moves.includes(kind) ? 1 : 0);
  });

  it('is told with the facts of both days', () => {
    const { moved, from, to } = compareStatus(day('2023-06-30', { r: ROW }), day('2023-07-12', { r: ROW }));
    expect([from, to]).toEqual(['2023-06-30', '2023-07-12']);
    expect(moved).toEqual([
      {
        ledger: '基础工作提升年',
        no: 1,
        title: '建成中心',
        what: ['newlyRed'],
        before: expect.objectContaining({
          light: 'yellow',
          deadline: '6月底前',
          lead: ['办公室'],
          support: ['政治部'],
        }) as unknown,
        after: expect.objectContaining({
          light: 'red',
          state: 'overdue',
          reason: '6月30日到期，逾期12天',
        }) as unknown,
      },
    ]);
  });
});

describe('figures of two days', () => {
  it('say by how much they changed, a null rate being no change', () => {
    const before = day('2023-05-31', { a: ROW, b: { ...ROW, no: 2, status: '已完成' } });
    const after = day('2023-07-31', {
      a: ROW,
      b: { ...ROW, no: 2, status: '已完成' },
      c: { ...ROW, no: 3, status: '已完成', doneOn: '2023-06-10' },
    });
    const { total, ledgers, units } = compareStatus(before, after);
    expect(total.change).toMatchObject({ total: 1, finished: 1, overdue: 1, red: 1, onTimeRate: null });
    expect(total.change.completionRate).toBeCloseTo(2 / 3 - 1 / 2);
    expect(ledgers.map(({ kind, year, change }) => [kind, year, change.total])).toEqual([
      ['foundation', 2023, 1],
    ]);
    expect(units.map(({ unit, lead, support }) => [unit, lead.change.total, support.change.total])).toEqual([
      ['办公室', 1, 0],
      ['政治部', 0, 1],
    ]);
  });

  it('of a ledger that came or went have one side, and its items are not told one by one', () => {
    const [none, one] = [storedSnapshot([], '2023-05-31'), day('2023-06-30', { r: ROW })];
    expect(compareStatus(none, one).ledgers).toMatchObject([
      { before: null, after: { total: 1 }, change: { total: 1 } },
    ]);
    expect(compareStatus(none, one).moved).toEqual([]);
    expect(compareStatus(one, none).ledgers).toMatchObject([
      { before: { total: 1 }, after: null, change: { total: -1 } },
    ]);
  });
});

describe('items of sheets', () => {
  const sheet = (asOf: CivilDate, rows: Rows): Snapshot => ({ ...day(asOf, rows), keysOf: sheetKeys });

  it('are known by title and number, then by either', () => {
    const before = { a: ROW, b: { ...ROW, no: 2, item: '建成平台' } };
    const after = { x: { ...ROW, no: 2 }, y: { ...ROW, no: 1, item: '建成大平台', deadline: '9月底前' } };
    const { moved } = compareStatus(sheet('2023-05-31', before), sheet('2023-06-10', after));
    // 建成中心 is found by its title; what is left over are 建成平台 and 建成大平台, with different numbers.
    expect(moved.map(({ title, what }) => [title, what])).toEqual([
      ['建成大平台', ['added']],
      ['建成平台', ['removed']],
    ]);
  });
});

const anyRows = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.record({
    no: fc.integer({ min: 1, max: 4 }),
    item: fc.constantFrom('甲', '乙'),
    deadline: fc.constantFrom('3月底前', '6月底前', '长期坚持'),
    units: fc.constantFrom('办公室', '政治部', ''),
    status: fc.constantFrom('进行中', '已完成'),
  }),
);

describe('laws', () => {
  it('nothing moves between a day and itself', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { moved, total } = compareStatus(day('2023-06-10', rows), day('2023-06-10', rows));
        expect(moved).toEqual([]);
        expect(
          new Set(Object.values<number | null>({ ...total.change }).map((change) => change ?? 0)),
        ).toEqual(new Set([0]));
      }),
    );
  });

  it('what moved adds up to how the figures changed', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const [older, newer] = [
          day('2023-06-10', { ...ANOTHER, ...before }),
          day('2023-06-10', { ...ANOTHER, ...after }),
        ];
        const { moves, moved, total } = compareStatus(older, newer);
        expect(moves.added - moves.removed).toBe(total.change.total);
        const goneRed = moved.filter((one) => one.after === null && one.before?.light === 'red').length;
        expect(moves.newlyRed - moves.noLongerRed - goneRed).toBe(total.change.red);
      }),
    );
  });
});

test('both days are judged by the rules given', () => {
  const four = day('2023-06-10', { r: ROW }).input.rules;
  const rules: StatusInput['rules'] = { ...four, lights: { ...four.lights, nearDueDays: 90 } };
  const snapshot = storedSnapshot([{ info: INFO, rows: [{ rowId: 'r', fields: ROW }] }], '2023-05-01', rules);
  expect(compareStatus(snapshot, snapshot).total.before?.lights.yellow).toBe(1);
});
