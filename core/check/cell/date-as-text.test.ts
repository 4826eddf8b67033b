import { foundBy } from '#tests/support/found-by';
import { oneDeadline, oneProgress, type Rows } from '#tests/support/sheets';
import { dateAsText } from './date-as-text';

describe('date-as-text', () => {
  it.each<[string, Rows, string[]]>([
    ['a dotted date', oneProgress('已完成', null, '2023.5.31'), ['date-as-text G3 → 2023-05-31']],
    ['a date in words', oneProgress('已完成', null, '2023年5月31日'), ['date-as-text G3 → 2023-05-31']],
    ['a date without its year', oneProgress('已完成', null, '5月31日'), ['date-as-text G3 → 2023-05-31']],
    ['the proper spelling', oneProgress('已完成', null, '2023-05-31'), []],
    ['a date cell', oneProgress('已完成', null, 45077), []],
    ['what is no date', oneProgress('已完成', null, '五月份'), []],
    ['a date in a sentence column', oneDeadline('2023.5.31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateAsText, [sheet])).toEqual(found);
  });
});
