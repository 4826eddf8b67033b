import type { CivilDate } from '#core/date/civil-date';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';

const due = (date: CivilDate, ...units: readonly string[]): ItemSaid => ({ title: '建章', units, due: date });

it.each<[CivilDate, readonly ItemSaid[], string]>([
  ['2023-06-30', [], '下月（7月）没有到期的节点。'],
  ['2023-06-30', [due('2023-07-10', '甲')], '下月（7月）到期的节点1个，为甲的“建章”（7月10日，全部完成）。'],
  ['2023-06-30', [due('2023-07-10')], '下月（7月）到期的节点1个，为“建章”（7月10日，全部完成）。'],
  [
    '2023-06-30',
    [due('2023-07-10', '甲'), due('2023-07-31', '甲')],
    '下月（7月）到期的节点共2个，责任单位为甲。',
  ],
  ['2023-06-30', [due('2023-07-10'), due('2023-07-31')], '下月（7月）到期的节点共2个。'],
  [
    '2023-06-30',
    Array.from('甲乙丙丁戊己').map((unit) => due('2023-07-10', unit)),
    '下月（7月）到期的节点共6个，涉及甲、乙、丙、丁、戊等6个单位。',
  ],
  [
    '2023-12-31',
    [due('2024-01-31', '甲')],
    '下月（2024年1月）到期的节点1个，为甲的“建章”（2024年1月31日，全部完成）。',
  ],
])('as of %s', (asOf, items, text) => {
  expect(buildMonthlyReport(circularInput(items, { asOf })).prose.upcoming).toBe(text);
});
