import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { percentShortButDone } from './percent-short-but-done';

describe('percent-short-but-done', () => {
  it.each<[string, Rows, string[]]>([
    ['done but for a fifth', oneProgress('已完成', '80%', '2023-05-31'), ['percent-short-but-done F3']],
    ['done', oneProgress('已完成', 1, '2023-05-31'), []],
    ['done without a percentage', oneProgress('已完成', null, '2023-05-31'), []],
    ['open', oneProgress('进行中', '80%'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(percentShortButDone, [sheet])).toEqual(found);
  });
});
