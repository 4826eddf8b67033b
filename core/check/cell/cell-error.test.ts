import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, type Rows } from '#tests/support/sheets';
import { cellError } from './cell-error';

describe('cell-error', () => {
  it.each<[string, Rows, string[]]>([
    ['a formula error', rules(['党建类', '1.甲', '5月底前', '#REF!']), ['cell-error D3']],
    [
      'errors in two cells',
      rules(['#N/A', '1.甲', '5月底前', '#DIV/0!']),
      ['cell-error A3', 'cell-error D3'],
    ],
    [
      'a formula that was never calculated',
      rules(['党建类', '1.甲', '#GETTING_DATA', '办公室']),
      ['formula-uncalculated C3'],
    ],
    ['a sign that is no error', rules(['党建类', '1.甲 #1', '5月底前', '#办公室']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(cellError, [sheet])).toEqual(found);
  });

  it('a merged error is reported once', () => {
    const rows = rules(['党建类', '1.甲', '5月底前', '#REF!'], ['党建类', '2.乙', '5月底前', null]);
    expect(foundBy(cellError, [grid('表', rows, { merges: ['D3:D4'] })])).toEqual(['cell-error D3']);
  });
});
