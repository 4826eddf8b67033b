import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { verdictPassedButOpen } from './verdict-passed-but-open';

describe('verdict-passed-but-open', () => {
  it.each<[string, Rows, string[]]>([
    [
      'passed in work',
      oneProgress('进行中', 0.9, null, '通过', '2023-05-31'),
      ['verdict-passed-but-open H3'],
    ],
    [
      'passed without a status',
      oneProgress(null, null, null, '通过', '2023-05-31'),
      ['verdict-passed-but-open H3'],
    ],
    ['passed and done', oneProgress('已完成', 1, '2023-05-31', '通过', '2023-06-01'), []],
    ['failed and in work again', oneProgress('进行中', 0.9, null, '不通过', '2023-05-31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(verdictPassedButOpen, [sheet])).toEqual(found);
  });
});
