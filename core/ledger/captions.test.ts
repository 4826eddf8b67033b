import { grid } from '#tests/support/grid';
import { type Row, tasks } from '#tests/support/sheets';
import { readLedgers } from './read-ledgers';

const full = (item: string): Row => ['夯实基础', item, '5月底前', '办公室'];
const bare = (item: string): Row => [null, item, null, null];

/** The texts of the items, with their worksheet rows; items begin in row 3. */
function items(...rows: Row[]): string[] {
  const { ledgers } = readLedgers({ fileName: '台账.xlsx', grids: [grid('表', tasks(...rows))] });
  return ledgers.flatMap((ledger) => ledger.rows.map(({ row, cells }) => `${row} ${cells['item']}`));
}

it.each<[string, Row[], string[]]>([
  [
    'headings of sections are no items',
    [bare('一、党建'), full('1.甲'), full('2.乙'), bare('二、业务'), full('1.丙')],
    ['4 1.甲', '5 2.乙', '7 1.丙'],
  ],
  ['in brackets too', [bare('（一）党建'), full('1.甲')], ['4 1.甲']],
  [
    'an item with gaps is one where items are numbered in Chinese',
    [full('一、甲'), bare('二、乙'), full('三、丙')],
    ['3 一、甲', '4 二、乙', '5 三、丙'],
  ],
  [
    'an item numbered in digits stays',
    [full('1.甲'), bare('2.乙'), full('3.丙')],
    ['3 1.甲', '4 2.乙', '5 3.丙'],
  ],
  ['the last heads nothing and stays', [full('1.甲'), bare('二、乙')], ['3 1.甲', '4 二、乙']],
])('%s', (_, rows, read) => {
  expect(items(...rows)).toEqual(read);
});

it('headings are told by their 序号 as well', () => {
  const values = [
    ['2023年“基础工作提升年”项目台账'],
    ['序号', '具体任务', '时序进度', '责任单位'],
    ['一', '党建', null, null],
    [1, '甲', '5月底前', '办公室'],
    ['二', '业务', null, null],
    [2, '乙', '5月底前', '办公室'],
  ];
  const [ledger] = readLedgers({ fileName: '台账.xlsx', grids: [grid('表', values)] }).ledgers;
  expect(ledger?.rows.map(({ row, no }) => [row, no])).toEqual([
    [4, 1],
    [6, 2],
  ]);
});
