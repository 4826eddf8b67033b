import { foundBy } from '#tests/support/found-by';
import { oneDeadline, oneProgress, quotas, type Rows } from '#tests/support/sheets';
import { fullWidthDigits } from './full-width-digits';

describe('full-width-digits', () => {
  it.each<[string, Rows, string[]]>([
    ['a quota', quotas([1, '办公室', 40, '１２篇', '6篇', null]), ['full-width-digits D3 → 12篇']],
    ['a percentage', oneProgress('进行中', '４５％'), ['full-width-digits F3 → 45%']],
    ['half-width digits', quotas([1, '办公室', 40, '12篇', '6篇', null]), []],
    ['a sentence', oneDeadline('５月底前'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(fullWidthDigits, [sheet])).toEqual(found);
  });
});
