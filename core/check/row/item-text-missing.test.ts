import { foundBy } from '#tests/support/found-by';
import { oneTask, type Rows, tasks } from '#tests/support/sheets';
import { itemTextMissing } from './item-text-missing';

describe('item-text-missing', () => {
  it.each<[string, Rows, string[]]>([
    ['a number', oneTask(3), ['item-text-missing B3']],
    ['a number with its point', oneTask('3.'), ['item-text-missing B3']],
    ['a number in brackets', oneTask('（三）'), ['item-text-missing B3']],
    ['a Chinese numeral', oneTask('十二'), ['item-text-missing B3']],
    ['punctuation', oneTask('1.……'), ['item-text-missing B3']],
    ['a text with its number', oneTask('3.修订制度'), []],
    ['a text of letters', oneTask('1.OA'), []],
    ['an error, which is another finding', oneTask('#REF!'), []],
    ['nothing, which is another finding', tasks(['夯实基础', null, '5月底前', '办公室']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(itemTextMissing, [sheet])).toEqual(found);
  });
});
