import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays, weekdayOf } from '#core/date/civil-date';
import { NO_OWN_DAYS, type OwnDays } from './own-days';
import { addWorkingDays, CALENDAR_NOTE, CALENDAR_YEARS, isCovered, isWorkingDay } from './working-days';

const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => addDays('2004-01-01', days));
const days = fc.uniqueArray(day, { maxLength: 4 });
const ownDays: fc.Arbitrary<OwnDays> = fc.record({ holidays: days, workdays: days });

/** Working days after `from` up to and including `to`, counted one by one. */
function workingDaysBetween(from: CivilDate, to: CivilDate, own: OwnDays): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, own)) count += 1;
  return count;
}

describe('isWorkingDay', () => {
  // 国办发明电〔2022〕16号.
  it.each<[string, CivilDate, boolean]>([
    ['元旦 2023, a Monday', '2023-01-02', false],
    ['the day after it', '2023-01-03', true],
    ['before 春节', '2023-01-20', true],
    ['春节, first day', '2023-01-21', false],
    ['春节, last day, a Friday', '2023-01-27', false],
    ['a Saturday made up for', '2023-01-28', true],
    ['a Sunday made up for', '2023-01-29', true],
    ['清明, a Wednesday', '2023-04-05', false],
    ['a Sunday made up for before 劳动节', '2023-04-23', true],
    ['劳动节, first day', '2023-04-29', false],
    ['劳动节, a Monday', '2023-05-01', false],
    ['劳动节, last day', '2023-05-03', false],
    ['the Thursday after it', '2023-05-04', true],
    ['a Saturday made up for after 劳动节', '2023-05-06', true],
    ['端午, a Thursday', '2023-06-22', false],
    ['端午, a Friday', '2023-06-23', false],
    ['a Sunday made up for after 端午', '2023-06-25', true],
    ['中秋, a Friday', '2023-09-29', false],
    ['国庆, last day, a Friday', '2023-10-06', false],
    ['a Saturday made up for after 国庆', '2023-10-07', true],
    ['a Sunday made up for after 国庆', '2023-10-08', true],
    ['a plain Saturday', '2023-07-01', false],
    ['a plain Sunday', '2023-07-02', false],
    ['a plain Monday', '2023-07-03', true],
    ['国庆 of a year not published yet', '2099-10-01', true],
    ['a Saturday of such a year', '2099-10-03', false],
  ])('%s', (_, date, works) => {
    expect(isWorkingDay(date, NO_OWN_DAYS)).toBe(works);
  });

  it('goes by the bureau’s own days first', () => {
    const own: OwnDays = {
      holidays: ['2023-07-03', '2099-10-01', '2023-07-04'],
      workdays: ['2023-05-01', '2023-07-04'],
    };
    expect(isWorkingDay('2023-07-03', own)).toBe(false);
    expect(isWorkingDay('2099-10-01', own)).toBe(false);
    expect(isWorkingDay('2023-05-01', own)).toBe(true);
    expect(isWorkingDay('2023-07-04', own)).toBe(true);
  });
});

describe('addWorkingDays', () => {
  it.each<[string, CivilDate, number, CivilDate]>([
    ['none', '2023-04-22', 0, '2023-04-22'],
    // 26, 27, 28 April; 4, 5, 6 May.
    ['over 劳动节 to the Saturday made up for', '2023-04-25', 6, '2023-05-06'],
    // 8, 9, 10, 11, 12 May.
    ['a week from that Saturday', '2023-05-06', 5, '2023-05-12'],
    // 27, 28 September; then 7, 8, 9 October.
    ['over 国庆', '2023-09-26', 5, '2023-10-09'],
    // 16–20 January; 28 January.
    ['over 春节', '2023-01-15', 6, '2023-01-28'],
    // Fifteen working days of June and July: 26–30 June, 3–7, 10–14 July.
    ['fifteen from a Sunday made up for', '2023-06-25', 15, '2023-07-14'],
  ])('%s', (_, from, count, to) => {
    expect(addWorkingDays(from, count, NO_OWN_DAYS)).toBe(to);
    expect(workingDaysBetween(from, to, NO_OWN_DAYS)).toBe(count);
  });

  it('ends on a working day that so many lie up to, by whatever calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), ownDays, (from, count, own) => {
        const to = addWorkingDays(from, count, own);
        expect(isWorkingDay(to, own)).toBe(true);
        expect(workingDaysBetween(from, to, own)).toBe(count);
        expect(workingDaysBetween(from, addDays(to, -1), own)).toBe(count - 1);
      }),
    );
  });
});

describe('the years that are known', () => {
  it('reach from the first published day off to the last, and are told', () => {
    expect(CALENDAR_YEARS.first).toBe(2004);
    expect(CALENDAR_YEARS.last).toBeGreaterThanOrEqual(2026);
    expect(CALENDAR_NOTE).toContain(`2004—${CALENDAR_YEARS.last}年`);
  });

  it('each have days off that are no weekend', () => {
    for (let year = CALENDAR_YEARS.first; year <= CALENDAR_YEARS.last; year++) {
      const off = Array.from({ length: 365 }, (_, index) =>
        addDays(`${year}-01-01` as CivilDate, index),
      ).filter((date) => weekdayOf(date) < 6 && !isWorkingDay(date, NO_OWN_DAYS));
      expect(off.length).toBeGreaterThanOrEqual(7);
    }
  });

  it('cover their days and no others', () => {
    expect(
      ['2003-12-31', '2004-01-01', '2023-10-01', '2099-01-01'].map((date) => isCovered(date as CivilDate)),
    ).toEqual([false, true, true, false]);
  });
});
