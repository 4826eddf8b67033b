import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { quotaUnreadable } from './quota-unreadable';

describe('quota-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['a slip in the measure word', quotas([1, '办公室', 40, '12编', '6篇', null]), ['quota-unreadable D3']],
    ['less than nothing', quotas([1, '办公室', 40, -3, '6篇', null]), ['quota-unreadable D3']],
    ['half an article', quotas([1, '办公室', 40, 2.5, '6篇', null]), ['quota-unreadable D3']],
    [
      'every way to write a quota',
      quotas(
        [1, '办公室', 40, '12篇', 6, null],
        [2, '政治处', 30, '—', '无', null],
        [3, '法规股', 30, '１２', '十二篇', null],
      ),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaUnreadable, [sheet])).toEqual(found);
  });
});
