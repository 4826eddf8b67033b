import { foundBy } from '#tests/support/found-by';
import { oneUnitCell, type Rows } from '#tests/support/sheets';
import { unitUnreadable } from './unit-unreadable';

describe('unit-unreadable', () => {
  it.each<[string, Rows, string[]]>([
    ['a dash', oneUnitCell('—'), ['unit-unreadable D3']],
    ['nobody', oneUnitCell('无'), ['unit-unreadable D3']],
    ['a unit', oneUnitCell('办公室'), []],
    ['nothing, which is another finding', oneUnitCell(null), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(unitUnreadable, [sheet])).toEqual(found);
  });
});
