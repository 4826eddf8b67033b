import { foundBy } from '#tests/support/found-by';
import { oneTask, type Rows } from '#tests/support/sheets';
import { garbledText } from './garbled-text';

describe('garbled-text', () => {
  it.each<[string, Rows, string[]]>([
    ['the replacement character', oneTask('1.修订\uFFFD办法'), ['garbled-text B3']],
    ['UTF-8 read as GBK', oneTask('1.修订锟斤拷办法'), ['garbled-text B3']],
    ['UTF-8 read as Latin-1', oneTask('1.\u00E4\u00BF\u00AE\u00E8\u00AE\u00A2'), ['garbled-text B3']],
    ['a character of a private font', oneTask('1.\uE5C6修订办法'), ['garbled-text B3']],
    ['foreign letters', oneTask('1.Café 与 naïve 的用法'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(garbledText, [sheet])).toEqual(found);
  });
});
