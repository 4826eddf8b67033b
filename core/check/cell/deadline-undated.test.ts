import { foundBy } from '#tests/support/found-by';
import { oneDeadline, type Rows } from '#tests/support/sheets';
import { deadlineUndated } from './deadline-undated';

describe('deadline-undated', () => {
  it.each<[string, Rows, string[]]>([
    ['long-term work', oneDeadline('长期'), ['deadline-undated C3']],
    ['work that waits', oneDeadline('根据省厅安排'), ['deadline-undated C3']],
    ['a day', oneDeadline('6月30日前'), []],
    ['all the year', oneDeadline('全年推进'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineUndated, [sheet])).toEqual(found);
  });
});
