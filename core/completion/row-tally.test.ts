import fc from 'fast-check';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { defaultLightRules } from './light-rules';
import type { TallyBasis } from './row-tally';
import { rowTally, sameBasis, TALLY_VERSION, tallyBasis, tallyChange, tallyOfRows } from './row-tally';
import type { Tally } from './tally';
import { addTally, EMPTY_TALLY } from './tally';

const INFO: LedgerInfo = {
  kind: 'foundation',
  year: 2023,
  title: '2023年“基础工作提升年”项目台账',
  sheet: '基础',
  columns: [
    { id: 'group', header: '目标' },
    { id: 'item', header: '具体任务' },
    { id: 'deadline', header: '时序进度' },
    { id: 'units', header: '责任单位' },
  ],
};
const status = { id: 'status', header: '状态' };
const { overdueFinding: _, ...rules } = defaultLightRules;
const PROGRESS: TallyBasis = { version: TALLY_VERSION, year: 2023, hasProgress: true, rules };
const basisOf = (info: LedgerInfo) => tallyBasis(info, defaultLightRules);

describe('tallyBasis', () => {
  it.each<readonly [string, LedgerInfo, boolean]>([
    ['without progress columns', INFO, false],
    ['with one', { ...INFO, columns: [...INFO.columns, status] }, true],
    ['of every project year', { ...INFO, kind: 'institution-building' }, false],
  ])('of a project-year ledger %s', (_name, info, hasProgress) => {
    expect(basisOf(info)).toEqual({ version: TALLY_VERSION, year: 2023, hasProgress, rules });
  });

  const { year, ...undated } = INFO;

  it.each<readonly [string, LedgerInfo]>([
    ['a quota table', { ...INFO, kind: 'info-quota' }],
    ['a log', { ...INFO, kind: 'info-log' }],
    ['a unit directory', { ...INFO, kind: 'unit-directory' }],
    ['a bureau’s own kind', { ...INFO, kind: 'party-building' }],
    ['a ledger of no known year', undated],
  ])('is none for %s', (_name, info) => {
    expect(basisOf(info)).toBeUndefined();
  });

  it('differs between years', () => {
    expect(basisOf({ ...INFO, year: 2024 })).not.toEqual(basisOf(INFO));
  });
});

const ROW: RowFields = { no: 1, item: '1.清理制度', deadline: '6月底前完成', units: '办公室、政治部' };
const SCOPE = '["办公室、政治部","","2023-06-30"]';
const read = rowTally(PROGRESS);

describe('sameBasis', () => {
  it.each<readonly [string, Partial<TallyBasis>, boolean]>([
    ['the same', {}, true],
    ['another version', { version: TALLY_VERSION + 1 }, false],
    ['another year', { year: 2024 }, false],
    ['no progress column yet', { hasProgress: false }, false],
    [
      'the same rules, named in another order',
      { rules: Object.fromEntries(Object.entries(rules).reverse()) as typeof rules },
      true,
    ],
    ['another rule', { rules: { ...rules, nearDueDays: 7 } }, false],
    ['another lamp', { rules: { ...rules, lamps: 4 } }, false],
  ])('%s', (_name, other, expected) => {
    expect(sameBasis(PROGRESS, { ...PROGRESS, ...other })).toBe(expected);
  });
});

describe('rowTally', () => {
  it('sums up a row under its unit cells and its due date', () => {
    // Without any note: yellow from 1 February, when January’s is owed; red from 1 July.
    expect(read(ROW)).toEqual({
      [SCOPE]: { Tg: 1, 'Tg2023-02-01': -1, 'Ry2023-02-01': 1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
    });
  });

  it('owes no note where the ledger has no progress columns', () => {
    // Yellow from 15 days before 30 June.
    expect(rowTally({ ...PROGRESS, hasProgress: false })(ROW)).toEqual({
      [SCOPE]: { Tg: 1, 'Tg2023-06-15': -1, 'Ry2023-06-15': 1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
    });
  });

  it('judges by the rules of the bureau', () => {
    // Four lamps; yellow from 3 days before 30 June; no note owed.
    const own = { ...rules, nearDueDays: 3, unreported: 'none', lamps: 4 } as const;
    expect(rowTally({ ...PROGRESS, rules: own })(ROW)).toEqual({
      [SCOPE]: { Tb: 1, 'Tb2023-06-27': -1, 'Ry2023-06-27': 1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
    });
  });

  it('reads dates without a year in the ledger’s', () => {
    expect(Object.keys(rowTally({ ...PROGRESS, year: 2024 })(ROW))).toEqual([
      '["办公室、政治部","","2024-06-30"]',
    ]);
  });

  it.each<readonly [string, RowFields, string]>([
    ['a 牵头单位', { ...ROW, leadUnit: '涪城区司法局' }, '["办公室、政治部","涪城区司法局","2023-06-30"]'],
    ['quotes in a cell', { ...ROW, units: '"办公室"' }, String.raw`["\"办公室\"","","2023-06-30"]`],
    ['a number for a unit', { ...ROW, units: 5 }, '["5","","2023-06-30"]'],
    ['no final due date', { ...ROW, deadline: '长期' }, '["办公室、政治部","",""]'],
    ['nothing in the cells', { item: '清理制度' }, '["","",""]'],
  ])('takes %s', (_name, fields, scope) => {
    expect(Object.keys(read(fields))).toEqual([scope]);
  });
});

const done: RowFields = { ...ROW, status: '已完成', doneOn: '2023-05-10' };

describe('tallyChange', () => {
  it.each<readonly [string, readonly RowFields[], readonly RowFields[], Tally]>([
    ['a new row adds itself', [], [ROW], read(ROW)],
    ['no row, no change', [], [], {}],
    ['another wording changes nothing', [ROW], [{ ...ROW, item: '1.清理现行制度' }], {}],
    [
      'a deleted row takes itself away',
      [done],
      [],
      // Before 10 May as if nothing had been reported, hence without a note that could be missing.
      { [SCOPE]: { Tg: -1, 'Tg2023-05-10': 1, 'Dg2023-05-10': -1 } },
    ],
    [
      'a completion replaces what would have come',
      [ROW],
      [done],
      {
        [SCOPE]: {
          ...{ 'Tg2023-02-01': 1, 'Ry2023-02-01': -1, 'Tg2023-05-10': -1, 'Dg2023-05-10': 1 },
          ...{ 'Ry2023-07-01': 1, 'Or2023-07-01': -1 },
        },
      },
    ],
    [
      'another unit takes the item over',
      [done],
      [{ ...done, units: '普法科' }],
      {
        [SCOPE]: { Tg: -1, 'Tg2023-05-10': 1, 'Dg2023-05-10': -1 },
        '["普法科","","2023-06-30"]': { Tg: 1, 'Tg2023-05-10': -1, 'Dg2023-05-10': 1 },
      },
    ],
    [
      'of several rows each adds its own',
      [ROW, done],
      [done, { ...done, no: 2 }],
      {
        [SCOPE]: {
          ...{ 'Tg2023-02-01': 1, 'Ry2023-02-01': -1, 'Tg2023-05-10': -1, 'Dg2023-05-10': 1 },
          ...{ 'Ry2023-07-01': 1, 'Or2023-07-01': -1 },
        },
      },
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(tallyChange(read, before, after)).toEqual(expected);
  });
});

const anyRow: fc.Arbitrary<RowFields> = fc.record(
  {
    deadline: fc.constantFrom(
      '6月底前完成',
      '2023年底前',
      '长期',
      '2023年完成50%；2024年完成100%',
      '每季度末',
    ),
    units: fc.constantFrom('办公室', '办公室、政治部', '各县市区司法局'),
    leadUnit: fc.constantFrom('涪城区司法局', '江油市司法局'),
    status: fc.constantFrom('进行中', '已完成'),
    percent: fc.integer({ min: 0, max: 100 }),
    doneOn: fc.constantFrom('2023-05-10', '2023-12-01', '2024-03-05', '待定'),
    note: fc.constantFrom('推进中', '4月：调研'),
  },
  { requiredKeys: [] },
);
/** What happens to a row: new fields, or undefined for its deletion. */
const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.option(anyRow, { nil: undefined })), {
  maxLength: 15,
});

describe('the fold over a history', () => {
  it('is the tally of the rows that are left, to the byte, in whatever order they are read', () => {
    fc.assert(
      fc.property(history, (events) => {
        const rows = new Map<number, RowFields>();
        let running = EMPTY_TALLY;
        for (const [id, after] of events) {
          const before = rows.get(id);
          running = addTally(running, tallyChange(read, before ? [before] : [], after ? [after] : []));
          if (after) rows.set(id, after);
          else rows.delete(id);
        }
        const left = [...rows.values()];
        const expected = JSON.stringify(running);
        expect(JSON.stringify(tallyOfRows(read, left))).toBe(expected);
        expect(JSON.stringify(tallyOfRows(read, left.reverse()))).toBe(expected);
      }),
    );
  });
});
