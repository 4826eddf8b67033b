import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { oneProgress, type Rows } from '#tests/support/sheets';
import { dateShownAsNumber } from './date-shown-as-number';

describe('date-shown-as-number', () => {
  it.each<[string, Rows, string[]]>([
    ['a serial number', oneProgress('已完成', null, 45077), ['date-shown-as-number G3 → 2023-05-31']],
    ['a number that is no date', oneProgress('已完成', null, 531), []],
    ['a text', oneProgress('已完成', null, '2023.5.31'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateShownAsNumber, [sheet])).toEqual(found);
  });

  it('a cell with a date format shows a date', () => {
    const formats = [[], [], ['', '', '', '', '', '', 'yyyy-mm-dd']];
    const sheet = grid('表', oneProgress('已完成', null, 45077), { formats });
    expect(foundBy(dateShownAsNumber, [sheet])).toEqual([]);
  });
});
