import { foundBy } from '#tests/support/found-by';
import { oneDeadline, type Rows } from '#tests/support/sheets';
import { deadlineAmbiguous } from './deadline-ambiguous';

describe('deadline-ambiguous', () => {
  it.each<[string, Rows, string[]]>([
    ['before a year', oneDeadline('2025年前'), ['deadline-ambiguous C3 → 2024年12月31日前完成']],
    [
      'a clause among others',
      oneDeadline('分阶段实施,2025年前完成'),
      ['deadline-ambiguous C3 → 分阶段实施,2024年12月31日前完成'],
    ],
    ['before a day', oneDeadline('2024年12月31日前'), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(deadlineAmbiguous, [sheet])).toEqual(found);
  });
});
