import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { quotaTotalMismatch } from './quota-total-mismatch';

describe('quota-total-mismatch', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a total that does not add up',
      quotas([1, '办公室', 40, '12篇', '6篇', 19]),
      ['quota-total-mismatch F3 → 18'],
    ],
    ['a total that adds up', quotas([1, '办公室', 40, '12篇', '6篇', 18]), []],
    ['a total as text', quotas([1, '办公室', 40, '12篇', '6篇', '18']), []],
    ['a remark in words', quotas([1, '办公室', 40, '12篇', '6篇', '牵头部门']), []],
    ['no remark', quotas([1, '办公室', 40, '12篇', '6篇', null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaTotalMismatch, [sheet])).toEqual(found);
  });
});
