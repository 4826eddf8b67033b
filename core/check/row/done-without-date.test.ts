import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { doneWithoutDate } from './done-without-date';

describe('done-without-date', () => {
  it.each<[string, Rows, string[]]>([
    ['done, nobody knows when', oneProgress('已完成'), ['done-without-date G3']],
    ['done on a day', oneProgress('已完成', 1, '2023-05-31'), []],
    ['done on a day nobody can read, which is another finding', oneProgress('已完成', 1, '月底'), []],
    ['not done', oneProgress('进行中'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(doneWithoutDate, [sheet])).toEqual(found);
  });

  it('asks nothing of a ledger without the column', () => {
    const header = ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态'];
    const sheet = [['2023年制度建设规范年台账'], header, ['甲', '1.乙', '5月底前', '办公室', '已完成']];
    expect(foundBy(doneWithoutDate, [sheet])).toEqual([]);
  });
});
