import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { verdictWithoutDone } from './verdict-without-done';

describe('verdict-without-done', () => {
  it.each<[string, Rows, string[]]>([
    [
      'failed before it began',
      oneProgress('未开始', null, null, '不通过', '2023-05-31'),
      ['verdict-without-done H3'],
    ],
    [
      'failed without a status',
      oneProgress(null, null, null, '不通过', '2023-05-31'),
      ['verdict-without-done H3'],
    ],
    ['failed and in work again', oneProgress('进行中', 0.9, null, '不通过', '2023-05-31'), []],
    ['failed once it was done', oneProgress('已完成', 1, '2023-05-31', '不通过', '2023-06-01'), []],
    ['passed, which is another finding', oneProgress('未开始', null, null, '通过', '2023-05-31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(verdictWithoutDone, [sheet])).toEqual(found);
  });
});
