import type { CivilDate } from '#core/date/civil-date';
import { DEFAULT_RULES, type RuleSet } from '#core/rules/rule-set';
import type { InspectionEntry } from './inspection-entry';
import type { Rectification } from './rectification';
import { rectifications, rectificationStatus } from './rectifications';

function entry(more: Partial<InspectionEntry> = {}): InspectionEntry {
  const found = {
    no: 1,
    date: '2023-06-01',
    unit: '办公室',
    units: ['办公室'],
    problem: '没有台账',
  } as const;
  return { ...found, ...more };
}

function judged(
  entries: readonly InspectionEntry[],
  asOf: CivilDate,
  rules = DEFAULT_RULES,
): readonly Rectification[] {
  return rectifications(entries, { asOf, rules, ledgers: [] });
}

const june20 = { rectifyBy: '2023-06-20' };

describe('a finding', () => {
  it.each<readonly [CivilDate, Partial<InspectionEntry>, Rectification['state'], number, string]>([
    ['2023-06-10', june20, 'open', 10, '6月20日到期，还剩10天'],
    ['2023-06-16', june20, 'open', 4, '6月20日到期，还剩4天'],
    ['2023-06-17', june20, 'dueSoon', 3, '6月20日到期，还剩3天'],
    ['2023-06-20', june20, 'dueSoon', 0, '6月20日到期，今日截止'],
    ['2023-06-21', june20, 'overdue', 1, '6月20日到期，逾期1天'],
    ['2024-01-01', june20, 'overdue', 195, '2023年6月20日到期，逾期195天'],
    ['2023-06-30', { ...june20, rectifiedOn: '2023-06-20' }, 'closed', 0, '6月20日到期，6月20日完成整改'],
    [
      '2023-06-30',
      { ...june20, rectifiedOn: '2023-06-23' },
      'closedLate',
      3,
      '6月20日到期，6月23日完成整改，逾期3天',
    ],
    // Put right after the day asked for: still open then.
    ['2023-06-22', { ...june20, rectifiedOn: '2023-06-23' }, 'overdue', 2, '6月20日到期，逾期2天'],
    [
      '2023-06-23',
      { ...june20, rectifiedOn: '2023-06-23' },
      'closedLate',
      3,
      '6月20日到期，6月23日完成整改，逾期3天',
    ],
    // 15 working days from Thursday 1 June: the 2nd to 21st hold 14, 22 to 24 June are free, 25 June is made up for.
    ['2023-06-02', {}, 'open', 23, '6月25日到期（按15个工作日计），还剩23天'],
    ['2023-06-02', { rectifyBy: '尽快' }, 'open', 23, '6月25日到期（按15个工作日计），还剩23天'],
  ])('on %s %j', (asOf, more, ...[state, days, reason]) => {
    expect(judged([entry(more)], asOf)).toMatchObject([{ state, days, reason }]);
  });

  it('is not there before it is found', () => {
    expect(judged([entry()], '2023-05-31')).toEqual([]);
    expect(judged([entry()], '2023-06-01')).toHaveLength(1);
  });

  it('goes by the bureau’s own term and days', () => {
    const rules: RuleSet = {
      ...DEFAULT_RULES,
      rectification: { workingDays: 2 },
      calendar: { holidays: ['2023-06-02'], workdays: [] },
    };
    // Friday the 2nd is free here, Monday the 5th and Tuesday the 6th are worked.
    expect(judged([entry()], '2023-06-02', rules)[0]?.due).toBe('2023-06-06');
  });

  it('tells of a term that nobody can read, not of a missing one', () => {
    const problems = judged([entry({ rectifyBy: '尽快' }), entry()], '2023-06-02').map((one) => one.problems);
    expect(problems).toEqual([[{ kind: 'due-unread', text: '尽快' }], []]);
  });
});

/*
 * On 30 June: 1 overdue (办公室, 政治部), 2 open (办公室), 3 due soon (政治部), 4 closed (办公室), 5 closed late (科技科).
 */
const LOG: readonly InspectionEntry[] = [
  entry({ no: 1, ...june20, unit: '办公室、政治部', units: ['办公室', '政治部'] }),
  entry({ no: 2, rectifyBy: '2023-07-20' }),
  entry({ no: 3, rectifyBy: '2023-07-01', unit: '政治部', units: ['政治部'] }),
  entry({ no: 4, ...june20, rectifiedOn: '2023-06-19' }),
  entry({ no: 5, ...june20, rectifiedOn: '2023-06-29', unit: '科技科', units: ['科技科'] }),
];

test('findings are counted once in all, and once for every unit they name', () => {
  const status = rectificationStatus(judged(LOG, '2023-06-30'));
  expect(status).toMatchObject({ total: 5, open: 2, overdue: 1, closed: 1, closedLate: 1 });
  expect(status.byUnit).toEqual([
    { unit: '办公室', total: 3, open: 1, overdue: 1, closed: 1, closedLate: 0 },
    { unit: '政治部', total: 2, open: 1, overdue: 1, closed: 0, closedLate: 0 },
    { unit: '科技科', total: 1, open: 0, overdue: 0, closed: 0, closedLate: 1 },
  ]);
  expect(status.entries.map(({ entry: { no } }) => no)).toEqual([1, 2, 3, 4, 5]);
});
