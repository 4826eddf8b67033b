import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, type Rows } from '#tests/support/sheets';
import { groupEmpty } from './group-empty';

describe('group-empty', () => {
  it.each<[string, Rows, string[]]>([
    [
      'a gap',
      rules(['党建类', '1.乙', '5月底前', '办公室'], [null, '2.丙', '5月底前', '办公室']),
      ['group-empty A4'],
    ],
    [
      'once a run',
      rules(
        ['党建类', '1.乙', '5月底前', '办公室'],
        [null, '2.丙', '5月底前', '办公室'],
        [null, '3.丁', '5月底前', '办公室'],
        ['队伍类', '4.戊', '5月底前', '办公室'],
        [null, '5.己', '5月底前', '办公室'],
      ),
      ['group-empty A4', 'group-empty A7'],
    ],
    [
      'all filled',
      rules(['党建类', '1.乙', '5月底前', '办公室'], ['党建类', '2.丙', '5月底前', '办公室']),
      [],
    ],
    [
      'no such column',
      [
        ['2023年“制度建设规范年”项目台账'],
        ['新建(修订)制度名称', '完成时限', '责任科室'],
        ['1.乙', '5月底前', '办公室'],
      ],
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(groupEmpty, [sheet])).toEqual(found);
  });

  it('a merged cell fills its rows', () => {
    const rows = rules(['党建类', '1.乙', '5月底前', '办公室'], [null, '2.丙', '5月底前', '办公室']);
    expect(foundBy(groupEmpty, [grid('表', rows, { merges: ['A3:A4'] })])).toEqual([]);
  });
});
