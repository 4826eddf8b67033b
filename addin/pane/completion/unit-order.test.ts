import { summariseCohorts, type Counts } from '#core/completion/counts';
import type { UnitCompletion } from '#core/completion/by-unit';
import { orderUnits, type UnitOrder } from './unit-order';

function counts(red: number, done: number): Counts {
  return summariseCohorts([
    { state: 'overdue', light: 'red', dueByNow: true, size: red },
    { state: 'done', light: 'green', dueByNow: true, size: done },
  ]);
}

const unit = (name: string, lead: Counts, support = counts(0, 0)): UnitCompletion => ({
  ...{ unit: name, collective: false, lead, support },
});

const UNITS = [
  unit('办公室', counts(1, 1)),
  unit('政治部', counts(3, 1), counts(1, 0)),
  unit('装财科', counts(0, 2)),
  unit('立法科', counts(1, 3)),
  unit('信息科', counts(0, 0), counts(2, 4)),
];

const LEAD: UnitOrder = { role: 'lead', by: 'red', direction: 'descending' };

it.each<[string, UnitOrder, string | undefined, string[]]>([
  ['most red lights first, ties as they come', LEAD, undefined, ['政治部', '办公室', '立法科', '装财科']],
  ['one’s own first, whatever its figures', LEAD, '装财科', ['装财科', '政治部', '办公室', '立法科']],
  [
    'lowest rate first',
    { ...LEAD, by: 'completionRate', direction: 'ascending' },
    undefined,
    ['政治部', '办公室', '立法科', '装财科'],
  ],
  [
    'highest rate first',
    { ...LEAD, by: 'completionRate' },
    undefined,
    ['装财科', '立法科', '办公室', '政治部'],
  ],
  ['those that support, apart', { ...LEAD, role: 'support' }, '办公室', ['信息科', '政治部']],
])('lists %s', (_, order, mine, expected) => {
  expect(orderUnits(UNITS, order, mine).map((one) => one.unit)).toEqual(expected);
});
