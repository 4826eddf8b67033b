import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, type Rows } from '#tests/support/sheets';
import { sameAsAbove } from './same-as-above';

/** Five rules in two types; 时限 and 科室 are typed once a type. */
const typedOnce = rules(
  ['党建类', '1.甲', '5月底前', '党办'],
  [null, '2.乙', null, null],
  [null, '3.丙', null, null],
  ['队伍类', '4.丁', '6月底前', '政治部'],
  [null, '5.戊', null, null],
);

describe('same-as-above', () => {
  it.each<[string, Rows, string[]]>([
    [
      'what is typed once, once a run',
      typedOnce,
      ['same-as-above C4', 'same-as-above C7', 'same-as-above D4', 'same-as-above D7'],
    ],
    [
      'a single gap is none of it',
      rules(['党建类', '1.甲', '5月底前', '党办'], [null, '2.乙', '5月底前', null]),
      [],
    ],
    ['all filled', rules(['党建类', '1.甲', '5月底前', '党办']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(sameAsAbove, [sheet])).toEqual(found);
  });

  it('merged cells are no guess', () => {
    const merges = ['A3:A5', 'C3:C5', 'D3:D5', 'A6:A7', 'C6:C7', 'D6:D7'];
    expect(foundBy(sameAsAbove, [grid('表', typedOnce, { merges })])).toEqual([]);
  });
});
