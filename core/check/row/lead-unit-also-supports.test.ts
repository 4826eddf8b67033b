import { foundBy } from '#tests/support/found-by';
import { projects, type Rows } from '#tests/support/sheets';
import { leadUnitAlsoSupports } from './lead-unit-also-supports';

describe('lead-unit-also-supports', () => {
  it.each<[string, Rows, string[]]>([
    [
      'the lead once more',
      projects(['目标甲', '1.乙', '丙', '5月底前', '涪城区司法局', '涪城区司法局、立法科']),
      ['lead-unit-also-supports F3'],
    ],
    ['a lead and its offices', projects(['目标甲', '1.乙', '丙', '5月底前', '涪城区司法局', '立法科']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(leadUnitAlsoSupports, [sheet])).toEqual(found);
  });
});
