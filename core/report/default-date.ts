import { type CivilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import type { ReportKind } from './report-kinds';

/** The last month of the quarter before that of a month; 0 is December of the year before. */
function lastQuarter(month: number): number {
  return Math.floor((month - 1) / 3) * 3;
}

/**
 * The day a report is made as at where none is asked for: the end of the last month or quarter that is over. What is told
 * of a year is, in its second half, told up to today; in the first half it is the year before that has to be reported.
 */
export function defaultDate(kind: ReportKind, today: CivilDate): CivilDate {
  const [year, month] = [yearOf(today), monthOf(today)];
  switch (kind) {
    case 'monthly':
    case 'slips':
    case 'acceptance':
      return endOfMonth(year, month - 1);
    case 'information':
      return endOfMonth(year, lastQuarter(month));
    case 'annual':
    case 'year-end':
      return month <= 6 ? endOfMonth(year - 1, 12) : today;
    case 'dashboard':
      return today;
  }
}
