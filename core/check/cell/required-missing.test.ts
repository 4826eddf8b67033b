import { foundBy } from '#tests/support/found-by';
import { rules, tasks, type Rows } from '#tests/support/sheets';
import { requiredMissing } from './required-missing';

describe('required-missing', () => {
  it.each<[string, Rows, string[]]>([
    ['a blank unit', rules(['党建类', '1.甲', '5月底前', null]), ['required-missing D3']],
    [
      'a blank task with everything else',
      tasks(['目标甲', null, '5月底前', '办公室']),
      ['required-missing B3'],
    ],
    ['all filled', rules(['党建类', '1.甲', '5月底前', '办公室']), []],
    ['an optional column left blank', rules([null, '1.甲', '5月底前', '办公室']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(requiredMissing, [sheet])).toEqual(found);
  });
});
