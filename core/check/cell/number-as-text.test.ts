import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { numberAsText } from './number-as-text';

describe('number-as-text', () => {
  it.each<[string, Rows, string[]]>([
    ['target points as text', quotas([1, '办公室', '40', '12篇', '6篇', null]), ['number-as-text C3 → 40']],
    [
      'full-width target points',
      quotas([1, '办公室', '４０', '12篇', '6篇', null]),
      ['number-as-text C3 → 40'],
    ],
    [
      'a number of the table as text',
      quotas(['1', '办公室', 40, '12篇', '6篇', null]),
      ['number-as-text A3 → 1'],
    ],
    ['numbers', quotas([1, '办公室', 40, '12篇', '6篇', null]), []],
    ['a quota with or without its measure word', quotas([1, '办公室', 40, '12篇', '6', null]), []],
    ['no number at all', quotas([1, '办公室', '四十分', '12篇', '6篇', null]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(numberAsText, [sheet])).toEqual(found);
  });
});
