import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { quotaUnitDuplicate } from './quota-unit-duplicate';

describe('quota-unit-duplicate', () => {
  it.each<[string, Rows, string[]]>([
    [
      'one unit twice',
      quotas([1, '办公室', 40, '12篇', null, null], [2, '办 公室', 40, '12篇', null, null]),
      ['quota-unit-duplicate B4'],
    ],
    ['two units', quotas([1, '办公室', 40, '12篇', null, null], [2, '政治处', 40, '12篇', null, null]), []],
    [
      'blank units, which are another finding',
      quotas([1, null, 40, '12篇', null, null], [2, null, 40, '12篇', null, null]),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaUnitDuplicate, [sheet])).toEqual(found);
  });
});
