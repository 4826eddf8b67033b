import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';

const overdue = (unit: string, title: string): ItemSaid => ({ units: [unit], title, due: '2023-06-15' });
const soon = (unit: string, title: string): ItemSaid => ({ units: [unit], title, due: '2023-07-10' });

const proseOf = (items: readonly ItemSaid[]) => buildMonthlyReport(circularInput(items)).prose;

it.each<[string, readonly ItemSaid[], string]>([
  ['none', [], '没有红灯事项。'],
  ['one', [overdue('甲', '完善制度；')], '红灯事项1项，为甲的“完善制度”，6月15日到期，逾期15天。'],
  [
    'one without a unit',
    [{ units: [], title: '建章', due: '2023-06-29' }],
    '红灯事项1项，为“建章”，6月29日到期，逾期1天。',
  ],
  [
    'several',
    [overdue('甲', '一'), { units: ['乙'], title: '二', due: '2023-03-31' }, overdue('甲', '三')],
    '红灯事项3项，责任单位为乙、甲，逾期最久的是乙的“二”，已逾期91天。',
  ],
  [
    'of many units',
    Array.from('甲乙丙丁戊己').map((unit) => overdue(unit, '制度')),
    '红灯事项6项，涉及甲、乙、丙、丁、戊等6个单位，逾期最久的是甲的“制度”，已逾期15天。',
  ],
])('red: %s', (_, items, text) => {
  expect(proseOf(items).red).toBe(text);
});

it.each<[string, readonly ItemSaid[], string]>([
  ['none', [], '没有黄灯事项。'],
  ['one', [soon('甲', '完善制度')], '黄灯事项1项，为甲的“完善制度”，7月10日到期，还剩10天。'],
  [
    'several',
    [soon('甲', '一'), { units: ['乙'], title: '二', due: '2023-06-30' }],
    '黄灯事项2项，责任单位为乙、甲，最先到期的是乙的“二”，时限为6月30日。',
  ],
])('yellow: %s', (_, items, text) => {
  expect(proseOf(items).yellow).toBe(text);
});

it('names the year of what was due in another', () => {
  const { prose } = buildMonthlyReport(
    circularInput([{ units: ['甲'], title: '建章', due: '2022-12-31' }], { asOf: '2023-01-31' }),
  );
  expect(prose.red).toBe('红灯事项1项，为甲的“建章”，2022年12月31日到期，逾期31天。');
});

it('counts what is red for another reason than its date', () => {
  const report = buildMonthlyReport(
    circularInput(
      [overdue('甲', '推进公证体制改革'), { units: ['乙'], title: '建设法治宣传阵地', due: '2023-12-31' }],
      {
        inspections: [
          {
            ...{ no: 1, date: '2023-05-01', unit: '乙', units: ['乙'], problem: '没有台账' },
            ...{ relatesTo: '建设法治宣传阵地', rectifyBy: '2023-05-31' },
          },
        ],
      },
    ),
  );
  expect(report.prose.red).toBe(
    '红灯事项2项，责任单位为甲、乙，其中逾期未完成1项，逾期最久的是甲的“推进公证体制改革”，已逾期15天。',
  );
});
