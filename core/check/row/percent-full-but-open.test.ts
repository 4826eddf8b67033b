import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { percentFullButOpen } from './percent-full-but-open';

describe('percent-full-but-open', () => {
  it.each<[string, Rows, string[]]>([
    ['all done but open', oneProgress('进行中', '100%'), ['percent-full-but-open F3']],
    ['nearly done', oneProgress('进行中', '99%'), []],
    ['done', oneProgress('已完成', '100%', '2023-05-31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(percentFullButOpen, [sheet])).toEqual(found);
  });
});
