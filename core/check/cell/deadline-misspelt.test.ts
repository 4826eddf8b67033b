import { foundBy } from '#tests/support/found-by';
import { oneDeadline, type Rows } from '#tests/support/sheets';
import { deadlineMisspelt } from './deadline-misspelt';

describe('deadline-misspelt', () => {
  it.each<[string, Rows, string[]]>([
    ['another 底', oneDeadline('5月低前'), ['deadline-misspelt C3 → 5月底前']],
    ['another 前', oneDeadline('9月底钱完成'), ['deadline-misspelt C3 → 9月底前完成']],
    ['a word cut short', oneDeadline('12月底前完'), ['deadline-misspelt C3 → 12月底前完成']],
    [
      'one clause of two',
      oneDeadline('6月地前建成;12月底前验收'),
      ['deadline-misspelt C3 → 6月底前建成;12月底前验收'],
    ],
    ['nothing', oneDeadline('5月底前'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineMisspelt, [sheet])).toEqual(found);
  });
});
