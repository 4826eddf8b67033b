import type { CivilDate } from '#core/date/civil-date';
import { latestMonthNamed, monthsNamed } from './progress-note';

const month = (year: number, number: number): number => year * 12 + number - 1;

describe('latestMonthNamed', () => {
  it.each<readonly [string, CivilDate, CivilDate | undefined, number | undefined]>([
    ['7月：调研', '2023-07-01', undefined, month(2023, 7)],
    ['8月：调研', '2023-07-31', undefined, month(2022, 8)],
    ['3月：调研', '2024-01-31', '2023-01-01', month(2023, 3)],
    ['3月：调研', '2024-02-29', '2023-01-01', month(2023, 3)],
    ['3月：调研', '2024-03-01', '2023-01-01', month(2024, 3)],
    ['计划9月完成', '2023-07-10', '2023-01-01', undefined],
    ['计划9月完成', '2023-07-10', '2022-09-30', month(2022, 9)],
    ['计划9月完成', '2023-07-10', '2022-10-01', undefined],
    ['2023年9月完成', '2023-07-10', '2023-01-01', month(2023, 9)],
    ['2022年9月完成', '2023-07-10', '2023-01-01', month(2022, 9)],
    ['5月：调研，计划9月完成', '2023-07-10', '2023-01-01', month(2023, 5)],
    ['已开展3个月', '2023-07-10', undefined, undefined],
  ])('of %j on %s, work having begun on %s', (note, asOf, begin, expected) => {
    expect(latestMonthNamed(note, asOf, begin)).toBe(expected);
  });
});

test('a note may tell of several months', () => {
  expect(monthsNamed('5月：调研；6月：起草，7月再议', '2023-06-20', '2023-01-01')).toEqual([
    month(2023, 5),
    month(2023, 6),
  ]);
});
