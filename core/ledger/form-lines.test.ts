/** What a printed form has between and under its items: none of it is an item, and no item is lost to it. */
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { readLedgers } from './read-ledgers';

type Row = readonly CellValue[];

const TITLE = '2023年“基础工作提升年”项目台账';
const HEADER = ['编码', '目标', '具体任务', '时序进度', '责任单位'];
const FIRST = ['a', '规范化', '1.甲', '5月底前', '办公室'];
const SECOND = ['b', '规范化', '2.乙', '6月底前', '政治部'];

function read(rows: readonly Row[], merges: readonly string[] = []) {
  const grids = [grid('表', [[TITLE], HEADER, ...rows], { merges })];
  const { ledgers, unread } = readLedgers({ fileName: '', grids });
  expect(unread).toEqual([]);
  const [ledger] = ledgers;
  return {
    items: (ledger?.rows ?? []).map(({ cells }) => cells['item']),
    subtotals: (ledger?.subtotals ?? []).map(({ row }) => row),
  };
}

describe('between the items', () => {
  it.each<[string, Row]>([
    ['the numbers of the columns', [1, 2, 3, 4, 5]],
    ['the numbers of the columns in brackets', ['（1）', '（2）', '（3）', '（4）', '（5）']],
    ['the numbers of the columns in circles', ['①', '②', '③', '④', '⑤']],
    ['numbers after their label', ['栏次', 1, 2, 3, 4]],
    ['numbers after letters', ['甲', '乙', 1, 2, 3]],
    ['a unit of measure', ['（单位：项）']],
    ['an example', ['示例', '规范化', '建立某制度', '5月底前', '办公室']],
    ['how to fill the columns', [null, '填写说明', '写明事项', '如：5月底前', '写全称']],
    ['a page number', [null, null, '第1页 共3页']],
    ['a page number at the left', ['第 1 页，共 3 页']],
    ['a page number at the right', [null, null, null, null, '- 1 -']],
    ['a page number as a share', [null, null, '1/3']],
  ])('%s', (_, line) => {
    expect(read([line, FIRST, line, SECOND, line])).toEqual({ items: ['1.甲', '2.乙'], subtotals: [] });
  });

  it.each<[string, Row]>([
    ['in an unknown column', ['小计', null, null, '1项']],
    ['of a table of Excel', ['汇总', null, null, 1]],
    ['in the column of the goal', [null, '小 计', null, '1项']],
    ['in the column of the item', [null, null, '总计：1项', '1项']],
    ['in a later column', [null, null, null, '合计', '1项']],
    ['that says of what', [null, '规范化小计', null, '1项']],
    ['that says of what, with the number', ['制度类合计（1项）', null, null, '1项']],
  ])('a subtotal %s', (_, line) => {
    expect(read([FIRST, line, SECOND, line])).toEqual({ items: ['1.甲', '2.乙'], subtotals: [4, 6] });
  });
});

describe('under the items', () => {
  it.each<[string, readonly Row[]]>([
    ['who filled it, to be filled', [['填表人', null, null, '审核人']]],
    ['who filled it, with a colon', [['填表人：', null, '审核人：', '联系电话：']]],
    ['who filled it, in the next cell', [[null, '填表人', '某', '审核人', '某']]],
    ['a stamp', [['单位（盖章）', null, null, '联系电话']]],
    ['a stamp at the right, with the day', [[null, null, null, '单位（盖章）', '2023年6月30日']]],
    ['a stamp with the name', [['单位(盖章)：绵阳市司法局', null, null, '联系电话：1']]],
    [
      'a signature, and what stands under it in the item’s column',
      [['审核人：'], [null, null, '绵阳市司法局'], [null, null, '2023年6月30日']],
    ],
  ])('%s', (_, lines) => {
    expect(read([FIRST, SECOND, ...lines])).toEqual({ items: ['1.甲', '2.乙'], subtotals: [] });
  });
});

describe('an item is an item', () => {
  it.each<[string, Row, string]>([
    [
      'though it ends like a subtotal',
      ['c', '规范化', '3.完成经费总计', '7月底前', '办公室'],
      '3.完成经费总计',
    ],
    [
      'though it is about signatures',
      ['c', '规范化', '3.审核人员培训', '7月底前', '办公室'],
      '3.审核人员培训',
    ],
    ['though its cells are as short as column numbers', ['1', '2', '3.丙', '7月底前', '办公室'], '3.丙'],
    ['without a number after a page number', [null, '规范化', '丙', '7月底前', '办公室'], '丙'],
  ])('%s', (_, row, item) => {
    expect(read([FIRST, SECOND, [null, null, '第1页'], row]).items).toEqual(['1.甲', '2.乙', item]);
  });

  it('without a number, in merged cells, after a signature in the midst', () => {
    const rows = [
      ['a', '规范化', '甲', '5月底前', '办公室'],
      ['填表人：'],
      [null, null, '乙'],
      [null, null, '丙'],
    ];
    expect(read(rows, ['B3:B6', 'D3:D6', 'E3:E6']).items).toEqual(['甲', '乙', '丙']);
  });
});
