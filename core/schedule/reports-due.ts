import type { OwnDays } from '#core/calendar/own-days';
import { isWorkingDay } from '#core/calendar/working-days';
import {
  addDays,
  type CivilDate,
  civilDateInShanghai,
  endOfMonth,
  monthOf,
  startOfMonth,
  yearOf,
} from '#core/date/civil-date';
import type { ReportKind } from '#core/report/report-kinds';

/** A report that should have been made by now. */
export interface DueReport {
  readonly kind: ReportKind;
  /** The last day of the month or quarter it tells of. */
  readonly asOf: CivilDate;
}

const MONTHLY = ['monthly', 'slips'] as const satisfies readonly ReportKind[];
const QUARTERLY = ['information'] as const satisfies readonly ReportKind[];
/** At this time of day in Shanghai, when offices open. */
const OPENING = 'T08:30:00+08:00';

/** The first day of the month on which people work, in epoch milliseconds at the opening of offices. */
function openingOf(year: number, month: number, own: OwnDays): number {
  let day = startOfMonth(year, month);
  while (!isWorkingDay(day, own)) day = addDays(day, 1);
  return Date.parse(`${day}${OPENING}`);
}

/** The last month, of those after each of which something is due, whose report is due by now; by its last day. */
function lastDue(now: number, months: number, own: OwnDays): CivilDate {
  const today = civilDateInShanghai(now);
  const [year, month] = [yearOf(today), monthOf(today)];
  const first = month - ((month - 1) % months);
  const isDue = now >= openingOf(year, first, own);
  return endOfMonth(year, isDue ? first - 1 : first - 1 - months);
}

/**
 * The reports that are due at `now` (epoch milliseconds), each for the latest period: of a month on the first working day
 * after it at 8:30, of a quarter likewise. What fell due earlier and was not made then is due until the next falls due.
 */
export function reportsDue(now: number, own: OwnDays): readonly DueReport[] {
  return [
    ...MONTHLY.map((kind) => ({ kind, asOf: lastDue(now, 1, own) })),
    ...QUARTERLY.map((kind) => ({ kind, asOf: lastDue(now, 3, own) })),
  ];
}
