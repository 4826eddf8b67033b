import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { circularInput } from '#tests/support/circular-input';
import { findingProse, findingSection } from './finding-section';

type Said = Partial<InspectionEntry>;

const found = (said: Said): InspectionEntry => {
  const unit = said.unit ?? '甲所';
  return {
    ...{ no: null, date: '2023-05-10', unit, units: unit === '' ? [] : [unit], problem: '没有台账。' },
    ...said,
  };
};
const OVERDUE: Said = { rectifyBy: '2023-06-20' };
const OPEN: Said = { rectifyBy: '2023-07-20' };
const CLOSED: Said = { ...OVERDUE, rectifiedOn: '2023-06-10' };
const CLOSED_LATE: Said = { ...OVERDUE, rectifiedOn: '2023-06-25' };

const sectionOf = (...said: readonly Said[]) =>
  findingSection(circularInput([], { inspections: said.map(found) }));

it.each<[string, readonly Said[], readonly string[]]>([
  ['none', [], ['没有督导检查发现的问题。']],
  ['found later', [{ date: '2023-07-01' }], ['没有督导检查发现的问题。']],
  ['one, put right', [CLOSED], ['督导检查共发现问题1个，已整改到位。']],
  [
    'all put right, one late',
    [CLOSED, CLOSED_LATE],
    ['督导检查共发现问题2个，已全部整改到位（其中逾期整改1个）。'],
  ],
  ['one, put right late', [CLOSED_LATE], ['督导检查共发现问题1个，已逾期整改到位。']],
  ['one, open', [OPEN], ['督导检查共发现问题1个，为甲所“没有台账”，7月20日到期，还剩20天。']],
  ['one, overdue', [OVERDUE], ['督导检查共发现问题1个，为甲所“没有台账”，6月20日到期，逾期10天。']],
  ['all open', [OPEN, OPEN], ['督导检查共发现问题2个，均在整改期限内。']],
  [
    'some of each',
    [OVERDUE, OPEN, CLOSED, CLOSED_LATE],
    [
      '督导检查共发现问题4个，已整改到位2个（其中逾期整改1个），正在整改1个，逾期未整改1个。',
      '逾期未整改的为甲所“没有台账”，6月20日到期，逾期10天。',
    ],
  ],
  [
    'all overdue',
    [OVERDUE, { ...OVERDUE, unit: '乙所', rectifyBy: '2023-05-31' }],
    [
      '督导检查共发现问题2个，均逾期未整改。',
      '逾期未整改的，责任单位为乙所、甲所，逾期最久的是乙所“没有台账”，已逾期30天。',
    ],
  ],
  [
    'of a unit nobody knows',
    [{ ...OVERDUE, unit: '' }],
    ['督导检查共发现问题1个，为“没有台账”，6月20日到期，逾期10天。'],
  ],
])('%s', (_, said, paragraphs) => {
  expect(findingProse(sectionOf(...said))).toEqual(paragraphs);
});

it('lists what is not put right, the longest overdue first, then the next due', () => {
  const { pending } = sectionOf(
    OPEN,
    CLOSED,
    OVERDUE,
    { rectifyBy: '2023-06-01' },
    { rectifyBy: '2023-07-01' },
  );
  expect(pending.map(({ due, state, days }) => [due, state, days])).toEqual([
    ['2023-06-01', 'overdue', 29],
    ['2023-06-20', 'overdue', 10],
    ['2023-07-01', 'dueSoon', 1],
    ['2023-07-20', 'open', 20],
  ]);
});
