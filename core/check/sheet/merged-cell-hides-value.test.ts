import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, type Rows } from '#tests/support/sheets';
import { mergedCellHidesValue } from './merged-cell-hides-value';

describe('merged-cell-hides-value', () => {
  it.each<[string, Rows, string[], string[]]>([
    [
      'a deadline under another',
      rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '6月底前', '办公室']),
      ['C3:C4'],
      ['merged-cell-hides-value C4'],
    ],
    [
      'a unit beside the deadline it is merged with',
      rules(['甲', '1.乙', '5月底前', '办公室']),
      ['C3:D3'],
      ['merged-cell-hides-value D3'],
    ],
    [
      'a value under an empty cell',
      rules(['甲', '1.乙', null, '办公室'], ['甲', '2.丙', '6月底前', '办公室']),
      ['C3:C4'],
      ['merged-cell-hides-value C4'],
    ],
    [
      'the same value in every cell',
      rules(['甲', '1.乙', '5月底前', '办公室'], ['甲', '2.丙', '5月底前 ', '办公室']),
      ['A3:A4', 'C3:C4', 'D3:D4'],
      [],
    ],
    [
      'nothing underneath',
      rules(['甲', '1.乙', '5月底前', '办公室'], [null, '2.丙', null, null]),
      ['A3:A4', 'C3:C4', 'D3:D4'],
      [],
    ],
    ['a title across the table', rules(['甲', '1.乙', '5月底前', '办公室']), ['A1:D1'], []],
  ])('%s', (_, sheet, merges, found) => {
    expect(foundBy(mergedCellHidesValue, [grid('表', sheet, { merges })])).toEqual(found);
  });
});
