import { foundBy } from '#tests/support/found-by';
import { articles, oneProgress, type Rows } from '#tests/support/sheets';
import { dateInFuture } from './date-in-future';

describe('date-in-future', () => {
  it.each<[string, Rows, string[]]>([
    ['completion tomorrow', oneProgress('已完成', 1, '2023-07-01'), ['date-in-future G3']],
    [
      'acceptance next year',
      oneProgress('已完成', 1, '2023-05-31', '通过', '2024-05-31'),
      ['date-in-future I3'],
    ],
    [
      'an article of tomorrow',
      articles(['2023-07-01', '办公室', '外宣信息', null, '某事']),
      ['date-in-future A3'],
    ],
    ['today', oneProgress('已完成', 1, '2023-06-30'), []],
    ['the past', oneProgress('已完成', 1, '2023-05-31', '通过', '2023-06-01'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateInFuture, [sheet])).toEqual(found);
  });
});
