import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { quotaRowEmpty } from './quota-row-empty';

describe('quota-row-empty', () => {
  it.each<[string, Rows, string[]]>([
    ['points for nothing', quotas([1, '办公室', 40, null, '—', null]), ['quota-row-empty B3']],
    ['noughts', quotas([1, '办公室', 40, 0, '无', null]), ['quota-row-empty B3']],
    ['one quota', quotas([1, '办公室', 40, null, '6篇', null]), []],
    ['a quota nobody can read, which is another finding', quotas([1, '办公室', 40, '若干', null, null]), []],
    ['neither points nor quota', quotas([1, '办公室', null, null, null, null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(quotaRowEmpty, [sheet])).toEqual(found);
  });
});
