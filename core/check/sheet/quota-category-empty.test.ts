import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { quotaCategoryEmpty } from './quota-category-empty';

describe('quota-category-empty', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a column nobody has to fill',
      quotas([1, '办公室', 40, '12篇', null, 12], [2, '政治处', 30, '8篇', '—', 8]),
      ['quota-category-empty E2'],
    ],
    ['one article', quotas([1, '办公室', 40, '12篇', null, 12], [2, '政治处', 30, '8篇', '1篇', 9]), []],
    ['a table without rows, which is another finding', quotas(), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaCategoryEmpty, [sheet])).toEqual(found);
  });
});
