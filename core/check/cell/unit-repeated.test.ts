import { foundBy } from '#tests/support/found-by';
import { oneUnitCell, type Rows } from '#tests/support/sheets';
import { unitRepeated } from './unit-repeated';

describe('unit-repeated', () => {
  it.each<[string, Rows, string[]]>([
    ['a unit twice', oneUnitCell('办公室、政治部、办公室'), ['unit-repeated D3 → 办公室、政治部']],
    ['a unit twice in two spellings', oneUnitCell('办公室，办 公室'), []],
    ['offices of one name in two districts', oneUnitCell('安州区司法局、公证处，梓潼县司法局、公证处'), []],
    ['different units', oneUnitCell('办公室、政治部'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(unitRepeated, [sheet])).toEqual(found);
  });
});
