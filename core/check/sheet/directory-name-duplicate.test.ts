import { foundBy } from '#tests/support/found-by';
import { directory, rules, type Rows } from '#tests/support/sheets';
import { directoryNameDuplicate } from './directory-name-duplicate';

describe('directory-name-duplicate', () => {
  it.each<[string, Rows, string[]]>([
    [
      'one unit twice',
      directory(['办公室', '科室', null, null], ['办 公室', '科室', null, null]),
      ['directory-name-duplicate A4'],
    ],
    ['two units', directory(['办公室', '科室', null, null], ['政治部', '科室', null, null]), []],
    [
      'no directory',
      rules(['办公室', '1.乙', '5月底前', '办公室'], ['办公室', '2.丙', '5月底前', '办公室']),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(directoryNameDuplicate, [sheet])).toEqual(found);
  });
});
