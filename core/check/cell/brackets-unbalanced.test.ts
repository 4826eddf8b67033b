import { foundBy } from '#tests/support/found-by';
import { oneTask, oneUnitCell, type Rows } from '#tests/support/sheets';
import { bracketsUnbalanced } from './brackets-unbalanced';

describe('brackets-unbalanced', () => {
  it.each<[string, Rows, string[]]>([
    ['a title without its end', oneTask('1.修订《信访办法'), ['brackets-unbalanced B3']],
    ['a bracket without its beginning', oneTask('1.修订办法）'), ['brackets-unbalanced B3']],
    [
      'a closing quotation mark typed as an opening one',
      oneTask('1.打造“红亮“品牌'),
      ['brackets-unbalanced B3 → 1.打造“红亮”品牌'],
    ],
    [
      'an opening one typed as a closing one',
      oneTask('1.打造”红亮”品牌'),
      ['brackets-unbalanced B3 → 1.打造“红亮”品牌'],
    ],
    ['all in pairs', oneTask('1.按照《关于“三项”（试行）的通知》【新】落实'), []],
    ['brackets of two widths', oneTask('1.修订办法（试行)'), []],
    ['numbers of a list', oneTask('1)修订办法\n2）完善制度；（3）落实'), []],
    ['names are no sentences', oneUnitCell('办公室（政治部'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(bracketsUnbalanced, [sheet])).toEqual(found);
  });
});
