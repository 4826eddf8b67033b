import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { dateWithoutDone } from './date-without-done';

describe('date-without-done', () => {
  it.each<[string, Rows, string[]]>([
    ['a day on an open item', oneProgress('进行中', 0.5, '2023-05-31'), ['date-without-done G3']],
    ['a day without a status', oneProgress(null, null, '2023-05-31'), ['date-without-done G3']],
    ['done', oneProgress('已完成', 1, '2023-05-31'), []],
    ['open', oneProgress('进行中'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateWithoutDone, [sheet])).toEqual(found);
  });
});
