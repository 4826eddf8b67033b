import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { percentBeforeStart } from './percent-before-start';

describe('percent-before-start', () => {
  it.each<[string, Rows, string[]]>([
    ['not begun and half done', oneProgress('未开始', '50%'), ['percent-before-start F3']],
    ['not begun', oneProgress('未开始', '0%'), []],
    ['begun', oneProgress('进行中', '50%'), []],
    ['all done, which is another finding', oneProgress('未开始', '100%'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(percentBeforeStart, [sheet])).toEqual(found);
  });
});
