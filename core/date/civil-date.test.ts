import fc from 'fast-check';
import {
  addDays,
  civilDate,
  civilDateInShanghai,
  civilDateOfSerial,
  daysBetween,
  endOfDayInShanghai,
  endOfMonth,
  isCivilDate,
  monthOf,
  startOfMonth,
  yearOf,
  type CivilDate,
} from './civil-date';

/** Every day from 1900 to 2099. */
const anyDate = fc.integer({ min: 0, max: 73_048 }).map((days) => addDays('1900-01-01', days));

describe('civilDate', () => {
  it.each([
    [2023, 1, 1, '2023-01-01'],
    [2023, 12, 31, '2023-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 1, 1, '1900-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(civilDate(year, month, day)).toBe(expected);
  });

  it.each([
    ['29 February of a common year', 2023, 2, 29],
    ['29 February of 1900', 1900, 2, 29],
    ['30 February', 2024, 2, 30],
    ['31 April', 2023, 4, 31],
    ['day 0', 2023, 5, 0],
    ['month 0', 2023, 0, 5],
    ['month 13', 2023, 13, 1],
    ['a day in the month after next', 2023, 1, 63],
    ['a year before 1900', 1899, 12, 31],
    ['a two-digit year', 23, 5, 31],
    ['a five-digit year', 10_000, 1, 1],
    ['a broken day', 2023, 5, 1.5],
    ['no number', NaN, 5, 1],
    ['an endless number', 2023, 5, Infinity],
  ])('there is no %s', (_, year, month, day) => {
    expect(civilDate(year, month, day)).toBeUndefined();
  });
});

describe('months', () => {
  it.each([
    [2023, 2, '2023-02-28'],
    [2024, 2, '2024-02-29'],
    [2100, 2, '2100-02-28'],
    [2023, 4, '2023-04-30'],
    [2023, 12, '2023-12-31'],
    [2023, 0, '2022-12-31'],
    [2023, 13, '2024-01-31'],
  ])('the last day of %i-%i is %s', (year, month, expected) => {
    expect(endOfMonth(year, month)).toBe(expected);
  });

  it('begins on the day after the month before ends', () => {
    for (let month = 1; month <= 12; month++) {
      expect(startOfMonth(2024, month)).toBe(addDays(endOfMonth(2024, month - 1), 1));
    }
  });
});

describe('days', () => {
  it.each<[CivilDate, number, CivilDate]>([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-05-31', 0, '2023-05-31'],
    ['2023-01-01', 365, '2024-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it('adds what lies between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from === to ? 0 : -1);
      }),
    );
  });

  it('has a year, month and day that make the date again', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isCivilDate(date)).toBe(true);
        expect(civilDate(yearOf(date), monthOf(date), Number(date.slice(8)))).toBe(date);
      }),
    );
  });
});

describe('isCivilDate', () => {
  it.each([
    '2023-5-31',
    '2023-02-29',
    '2023-05-31 ',
    '2023/05/31',
    '20230531',
    '',
    '2023-05-31T00:00:00Z',
    '1899-12-31',
  ])('refuses "%s"', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('Excel serials', () => {
  it.each([
    ['the day after the phantom 29 February 1900', 61, false, '1900-03-01'],
    ['a day of 2023', 45_077, false, '2023-05-31'],
    ['with a time of day', 45_077.99, false, '2023-05-31'],
    ['of the 1904 calendar', 43_615, true, '2023-05-31'],
    ['the last day there is', 2_958_465, false, '9999-12-31'],
  ])('%s', (_, serial, date1904, expected) => {
    expect(civilDateOfSerial(serial, date1904)).toBe(expected);
  });

  it.each([0, -1, 0.5, 2_958_466, NaN, Infinity])('%d is none', (serial) => {
    expect(civilDateOfSerial(serial)).toBeUndefined();
  });
});

describe('civilDateInShanghai', () => {
  it.each([
    ['2023-05-30T15:59:59.999Z', '2023-05-30'],
    ['2023-05-30T16:00:00.000Z', '2023-05-31'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  ])('%s is %s', (instant, expected) => {
    expect(civilDateInShanghai(Date.parse(instant))).toBe(expected);
  });
});

describe('endOfDayInShanghai', () => {
  it.each([
    ['2023-06-30', '2023-06-30T15:59:59.999Z'],
    ['2023-12-31', '2023-12-31T15:59:59.999Z'],
    ['9999-12-31', '9999-12-31T15:59:59.999Z'],
  ] as const)('of %s is %s', (date, instant) => {
    expect(new Date(endOfDayInShanghai(date)).toISOString()).toBe(instant);
  });

  it('is the last instant of its day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const end = endOfDayInShanghai(date);
        expect([end, end + 1].map(civilDateInShanghai)).toEqual([date, addDays(date, 1)]);
      }),
    );
  });
});
