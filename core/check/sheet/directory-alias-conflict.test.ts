import { foundBy } from '#tests/support/found-by';
import { directory, type Rows } from '#tests/support/sheets';
import { directoryAliasConflict } from './directory-alias-conflict';

describe('directory-alias-conflict', () => {
  it.each<[string, Rows, string[]]>([
    [
      'an alias of two units',
      directory(['机关党办', '科室', '党办', null], ['党建办公室', '科室', '党办', null]),
      ['directory-alias-conflict C4'],
    ],
    [
      'another unit’s name',
      directory(['机关党办', '科室', '办公室', null], ['办公室', '科室', null, null]),
      ['directory-alias-conflict C3'],
    ],
    ['a unit’s own name', directory(['办公室', '科室', '办公室', null]), []],
    [
      'aliases of their own',
      directory(['机关党办', '科室', '党办、党委办', null], ['办公室', '科室', '局办', null]),
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(directoryAliasConflict, [sheet])).toEqual(found);
  });
});
