import { foundBy } from '#tests/support/found-by';
import { quotas, type Rows } from '#tests/support/sheets';
import { targetScoreUnreadable } from './target-score-unreadable';

describe('target-score-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['words', quotas([1, '办公室', '四〇分', '12篇', '6篇', 18]), ['target-score-unreadable C3']],
    ['points', quotas([1, '办公室', 40, '12篇', '6篇', 18]), []],
    ['points as text', quotas([1, '办公室', '40', '12篇', '6篇', 18]), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(targetScoreUnreadable, [sheet])).toEqual(found);
  });
});
