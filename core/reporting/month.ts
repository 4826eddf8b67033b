import type { MonthNumber } from '#core/completion/progress-note';
import { type CivilDate, civilDate, endOfMonth, startOfMonth } from '#core/date/civil-date';
import type { ReportingRules } from '#core/rules/rule-set';

/** `2023-06`. */
export function monthTextOf(month: MonthNumber): string {
  return firstDayOf(month).slice(0, 7);
}

export function firstDayOf(month: MonthNumber): CivilDate {
  return startOfMonth(Math.floor(month / 12), (month % 12) + 1);
}

export function lastDayOf(month: MonthNumber): CivilDate {
  return endOfMonth(Math.floor(month / 12), (month % 12) + 1);
}

/** The last day on which the report of a month is in time; a day the month does not have is its last one. */
export function dueOn(month: MonthNumber, { dueDay, inNextMonth }: ReportingRules): CivilDate {
  const at = inNextMonth ? month + 1 : month;
  if (dueDay === 'last') return lastDayOf(at);
  return civilDate(Math.floor(at / 12), (at % 12) + 1, dueDay) ?? lastDayOf(at);
}
