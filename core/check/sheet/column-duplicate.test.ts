import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { quotas, type Rows } from '#tests/support/sheets';
import { columnDuplicate } from './column-duplicate';

describe('column-duplicate', () => {
  it.each<[string, Rows, string[]]>([
    [
      'one category twice',
      [
        ['2023信息任务分配表'],
        ['序号', '部门', '目标任务分', '外宣信息', '政务信息', '外宣信息'],
        [1, '办公室', 40, '12篇', '6篇', '2篇'],
      ],
      ['column-duplicate F2'],
    ],
    [
      'one heading twice',
      [
        ['2023年“制度建设规范年”项目台账'],
        ['类型', '制度名称', '完成时限', '责任科室', '责任 科室'],
        ['甲', '1.乙', '5月底前', '办公室', '政治部'],
      ],
      ['column-duplicate E2'],
    ],
    ['columns of their own', quotas([1, '办公室', 40, '12篇', '6篇', 18]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(columnDuplicate, [sheet])).toEqual(found);
  });

  it('a heading merged over two columns is one', () => {
    const header = ['类型', '制度名称', '完成时限', '责任科室', null];
    const rows = [['2023年“制度建设规范年”项目台账'], header, ['甲', '1.乙', '5月底前', '办公室', null]];
    expect(foundBy(columnDuplicate, [grid('表', rows, { merges: ['D2:E2', 'D3:E3'] })])).toEqual([]);
  });
});
