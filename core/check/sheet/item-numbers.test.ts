import { foundBy } from '#tests/support/found-by';
import { quotas, rules, type Rows } from '#tests/support/sheets';
import { itemNumbers } from './item-numbers';

describe('item-numbers', () => {
  it.each<[string, Rows, string[]]>([
    [
      'none',
      rules(
        ['甲', '1.乙', '5月底前', '办公室'],
        ['甲', '丙', '5月底前', '办公室'],
        ['甲', '3.丁', '5月底前', '办公室'],
      ),
      ['number-missing B4'],
    ],
    [
      'one twice',
      rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '1.丙', '5月底前', '办公室']),
      ['number-duplicate B4'],
    ],
    [
      'a jump',
      rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '4.丙', '5月底前', '办公室']),
      ['number-gap B4'],
    ],
    [
      'a step back',
      rules(
        ['甲', '1.乙', '5月底前', '办公室'],
        ['甲', '3.丙', '5月底前', '办公室'],
        ['甲', '2.丁', '5月底前', '办公室'],
      ),
      ['number-gap B4', 'number-gap B5'],
    ],
    [
      'a number column',
      quotas([1, '办公室', 40, '12篇', null, null], [3, '政治处', 40, '12篇', null, null]),
      ['number-gap A4'],
    ],
    [
      'one by one',
      rules(
        ['甲', '1.乙', '5月底前', '办公室'],
        ['甲', '2、丙', '5月底前', '办公室'],
        ['甲', '（3）丁', '5月底前', '办公室'],
      ),
      [],
    ],
    [
      'a ledger without numbers',
      rules(['甲', '乙', '5月底前', '办公室'], ['甲', '丙', '5月底前', '办公室']),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(itemNumbers, [sheet])).toEqual(found);
  });

  it('go on where a ledger goes on over sheets', () => {
    const first = rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '5月底前', '办公室']);
    const goesOn = rules(['甲', '3.丁', '5月底前', '办公室']);
    const jumps = rules(['甲', '4.丁', '5月底前', '办公室']);
    expect(foundBy(itemNumbers, [first, goesOn])).toEqual([]);
    expect(foundBy(itemNumbers, [first, jumps])).toEqual(['number-gap 表2!B3']);
  });
});
