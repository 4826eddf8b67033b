import { foundBy } from '#tests/support/found-by';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { percentUnreadable } from './percent-unreadable';

describe('percent-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['more than all', oneProgress('进行中', '120%'), ['percent-unreadable F3']],
    ['less than nothing', oneProgress('进行中', '-5%'), ['percent-unreadable F3']],
    ['words', oneProgress('进行中', '一半'), ['percent-unreadable F3']],
    ['a percentage', oneProgress('进行中', '45%'), []],
    ['a share', oneProgress('进行中', 0.45), []],
    ['a bare number', oneProgress('进行中', 45), []],
    ['nothing', oneProgress('进行中'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(percentUnreadable, [sheet])).toEqual(found);
  });
});
