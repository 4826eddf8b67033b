import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { targetScoreOutOfRange } from './target-score-out-of-range';

describe('target-score-out-of-range', () => {
  it.each<[string, Rows, string[]]>([
    ['nothing', quotas([1, '办公室', 0, '12篇', '6篇', 18]), ['target-score-out-of-range C3']],
    ['less than nothing', quotas([1, '办公室', -40, '12篇', '6篇', 18]), ['target-score-out-of-range C3']],
    [
      'two noughts too many',
      quotas([1, '办公室', 4000, '12篇', '6篇', 18]),
      ['target-score-out-of-range C3'],
    ],
    ['as much as may be', quotas([1, '办公室', 1000, '12篇', '6篇', 18]), []],
    ['half points', quotas([1, '办公室', 12.5, '12篇', '6篇', 18]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(targetScoreOutOfRange, [sheet])).toEqual(found);
  });
});
