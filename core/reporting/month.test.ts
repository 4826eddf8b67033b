import { dueOn, firstDayOf, lastDayOf, monthTextOf } from './month';

const JUNE_2023 = 2023 * 12 + 5;

describe('a month', () => {
  it('has a name, a first and a last day', () => {
    expect([monthTextOf(JUNE_2023), firstDayOf(JUNE_2023), lastDayOf(JUNE_2023)]).toEqual([
      '2023-06',
      '2023-06-01',
      '2023-06-30',
    ]);
    expect([monthTextOf(JUNE_2023 + 6), lastDayOf(JUNE_2023 + 8)]).toEqual(['2023-12', '2024-02-29']);
  });
});

describe('the day a report is due', () => {
  it.each([
    ['2023-06', 'last', false, '2023-06-30'],
    ['2023-06', 25, false, '2023-06-25'],
    ['2023-06', 5, true, '2023-07-05'],
    ['2023-12', 5, true, '2024-01-05'],
    ['2023-02', 30, false, '2023-02-28'],
    ['2023-01', 'last', true, '2023-02-28'],
  ] as const)('of %s, day %s, in the next month %s: %s', (month, dueDay, inNextMonth, due) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    expect(dueOn(year * 12 + number - 1, { dueDay, inNextMonth, lateDays: 5 })).toBe(due);
  });
});
