import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';

const done = (...units: readonly string[]): ItemSaid => ({ units, due: '2023-05-31', doneOn: '2023-05-20' });
const open = (...units: readonly string[]): ItemSaid => ({ units, due: '2023-12-31' });
const overdue = (...units: readonly string[]): ItemSaid => ({ units, due: '2023-06-15' });

const unitsOf = (items: readonly ItemSaid[]): readonly string[] =>
  buildMonthlyReport(circularInput(items)).prose.units;

const ORDER = '按完成率、按期完成率和逾期项数依次排名。';

it.each<[string, readonly ItemSaid[], readonly string[]]>([
  ['no unit named', [open()], ['台账中的事项没有写明责任单位。']],
  ['no items', [], ['台账中的事项没有写明责任单位。']],
  [
    'one unit',
    [done('甲'), overdue('甲')],
    ['牵头单位为甲，牵头2项，已完成1项（按期完成），完成率50.0%，逾期未完成1项。'],
  ],
  ['one unit with one item', [overdue('甲')], ['牵头单位为甲，牵头1项，尚未完成，逾期未完成1项。']],
  [
    'a first and a last',
    [done('甲'), open('乙'), overdue('丙')],
    [
      `3个单位牵头承办事项，${ORDER}甲排名第1位，牵头1项，已按期完成；丙排名末位，牵头1项，尚未完成，逾期未完成1项。`,
    ],
  ],
  [
    'several first and last',
    [done('甲'), done('乙'), overdue('丙'), overdue('丁')],
    [
      `4个单位牵头承办事项，${ORDER}甲、乙并列第1位，牵头事项均已全部完成；丙、丁并列末位，均尚无事项完成，逾期未完成各1项。`,
    ],
  ],
  [
    'more first than are named',
    Array.from('甲乙丙丁')
      .map((unit) => done(unit))
      .concat(open('戊')),
    [
      `5个单位牵头承办事项，${ORDER}甲、乙、丙等4个单位并列第1位，牵头事项均已全部完成；戊排名末位，牵头1项，尚未完成。`,
    ],
  ],
  [
    'no difference',
    [done('甲'), done('乙')],
    ['2个单位牵头承办事项，各单位排名相同，牵头事项均已全部完成。'],
  ],
  ['no difference in what is open', [open('甲'), open('乙')], ['2个单位牵头承办事项，均尚无事项完成。']],
  [
    'nothing done, one worst',
    [open('甲'), overdue('乙'), overdue('乙')],
    ['2个单位牵头承办事项，均尚无事项完成，逾期未完成最多的是乙，有2项。'],
  ],
  [
    'nothing done, some worst',
    [open('甲'), overdue('乙'), overdue('丙')],
    ['3个单位牵头承办事项，均尚无事项完成，逾期未完成最多的是乙、丙，各1项。'],
  ],
  [
    'nothing done, all alike',
    [overdue('甲'), overdue('乙')],
    ['2个单位牵头承办事项，均尚无事项完成，逾期未完成各1项。'],
  ],
  [
    'supporting and collective',
    [done('甲', '配合科', '各县市区司法局')],
    ['牵头单位为甲，牵头1项，已按期完成。', '配合科只承担配合任务，各县市区司法局为统称，均不参加排名。'],
  ],
  ['collective alone', [open('各县市区司法局')], ['各县市区司法局为统称，不参加排名。']],
])('%s', (_, items, paragraphs) => {
  expect(unitsOf(items)).toEqual(paragraphs);
});

it('is short for 200 units', () => {
  const items = Array.from({ length: 200 }, (_, index) => (index < 50 ? done : open)(`第${index}科`));
  expect(unitsOf(items)).toEqual([
    `200个单位牵头承办事项，${ORDER}第0科、第1科、第2科等50个单位并列第1位，牵头事项均已全部完成；` +
      '第50科、第51科、第52科等150个单位并列末位，均尚无事项完成。',
  ]);
});
