import { foundBy } from '#tests/support/found-by';
import { quotas, rules, type Rows } from '#tests/support/sheets';
import { quotaColumnTotalMismatch } from './quota-column-total-mismatch';

describe('quota-column-total-mismatch', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a total too low',
      quotas(
        [1, '办公室', 40, '12篇', '6篇', 18],
        [2, '政治处', 30, '8篇', null, 8],
        ['合计', null, 70, '20篇', '5篇', 26],
      ),
      ['quota-column-total-mismatch E5 → 6篇'],
    ],
    [
      'target points and remarks too',
      quotas(
        [1, '办公室', 40, '12篇', '6篇', 18],
        [2, '政治处', 30, '8篇', null, 8],
        ['合计', null, 60, 20, 6, 25],
      ),
      ['quota-column-total-mismatch C5 → 70', 'quota-column-total-mismatch F5 → 26'],
    ],
    [
      'a subtotal',
      quotas(
        [1, '办公室', 40, '12篇', '6篇', 18],
        ['小计', null, 40, '12篇', '6篇', 18],
        [2, '政治处', 30, '8篇', null, 8],
        ['小计', null, 30, '9篇', null, 8],
        ['合计', null, 70, '20篇', '6篇', 26],
      ),
      ['quota-column-total-mismatch D6 → 8篇'],
    ],
    [
      'a total above the rows',
      quotas(
        ['合计', null, 70, '20篇', '6篇', 26],
        [1, '办公室', 40, '12篇', '6篇', 18],
        [2, '政治处', 30, '8篇', null, 8],
      ),
      [],
    ],
    [
      'totals that add up',
      quotas(
        [1, '办公室', 40, '12篇', '6篇', 18],
        [2, '政治处', 30.5, '8篇', '—', 8],
        ['合 计', null, 70.5, '20篇', '6', 26],
      ),
      [],
    ],
    [
      'cells left blank',
      quotas([1, '办公室', 40, '12篇', '6篇', 18], ['合计', null, null, '12篇', null, null]),
      [],
    ],
    [
      'a total of earlier months, too',
      quotas([1, '办公室', 40, '12篇', '6篇', 18], ['累计', null, 40, '99篇', '6篇', 18]),
      [],
    ],
    ['totals of other ledgers', rules(['甲', '1.乙', '5月底前', '办公室'], ['合计', '2项', null, null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaColumnTotalMismatch, [sheet])).toEqual(found);
  });
});
