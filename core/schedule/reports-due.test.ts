import * as fc from 'fast-check';
import { NO_OWN_DAYS, type OwnDays } from '#core/calendar/own-days';
import { isWorkingDay } from '#core/calendar/working-days';
import { addDays, type CivilDate } from '#core/date/civil-date';
import { reportsDue } from './reports-due';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const dueAt = (text: string, own: OwnDays = NO_OWN_DAYS): Record<string, CivilDate> =>
  Object.fromEntries(reportsDue(at(text), own).map(({ kind, asOf }) => [kind, asOf]));

describe('reportsDue', () => {
  it.each([
    ['before the first working day of July, a Monday', '2023-07-02T23:59', '2023-05-31', '2023-03-31'],
    ['on it, before offices open', '2023-07-03T08:29:59', '2023-05-31', '2023-03-31'],
    ['on it, at half past eight', '2023-07-03T08:30', '2023-06-30', '2023-06-30'],
    ['later in July', '2023-07-25T12:00', '2023-06-30', '2023-06-30'],
    ['in August', '2023-08-01T08:30', '2023-07-31', '2023-06-30'],
    ['in September, still of the second quarter', '2023-09-30T08:30', '2023-08-31', '2023-06-30'],
    // 国庆 lasts until 6 October; 7 October, a Saturday, is made up for.
    ['in 国庆', '2023-10-06T12:00', '2023-08-31', '2023-06-30'],
    ['after 国庆, on a Saturday made up for', '2023-10-07T08:30', '2023-09-30', '2023-09-30'],
    ['on 元旦', '2024-01-01T12:00', '2023-11-30', '2023-09-30'],
    ['after 元旦', '2024-01-02T08:30', '2023-12-31', '2023-12-31'],
  ])('%s', (_, now, month, quarter) => {
    expect(dueAt(now)).toEqual({ monthly: month, slips: month, information: quarter });
  });

  it('goes by the bureau’s own days', () => {
    const own: OwnDays = { holidays: ['2023-07-03'], workdays: ['2023-08-05'] };
    expect(dueAt('2023-07-03T12:00', own)['monthly']).toBe('2023-05-31');
    expect(dueAt('2023-07-04T08:30', own)['monthly']).toBe('2023-06-30');
    expect(dueAt('2023-07-01T08:30', { holidays: [], workdays: ['2023-07-01'] })['monthly']).toBe(
      '2023-06-30',
    );
  });

  it('goes forward only, on working days, to a period that is over', () => {
    const day = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(day, (today) => {
        const before = dueAt(`${addDays(today, -1)}T12:00`);
        for (const [kind, asOf] of Object.entries(dueAt(`${today}T12:00`))) {
          const last = before[kind] ?? asOf;
          expect([asOf < today, last <= asOf]).toEqual([true, true]);
          expect(last === asOf || isWorkingDay(today, NO_OWN_DAYS)).toBe(true);
        }
      }),
    );
  });
});
