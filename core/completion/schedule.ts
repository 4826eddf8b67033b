import type { CivilDate } from '#core/date/civil-date';
import { daysBetween, startOfMonth, yearOf } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import { finalDue } from '#core/deadline/deadline';

/** The percentage that finishes the item: what its final milestone asks for, else 100. */
export function targetPercent(deadline: Deadline): number {
  return (finalDue(deadline) === undefined ? undefined : deadline.milestones.at(-1)?.percent) ?? 100;
}

/**
 * The day work on an item begins: its earliest written start; where the first milestone has none, New Year's Day
 * of the ledger's year, or of the first due year when the ledger's year is unknown or later.
 */
export function windowStart(deadline: Deadline, ledgerYear: number | undefined): CivilDate | undefined {
  const [first] = deadline.milestones;
  if (!first) return ledgerYear === undefined ? undefined : startOfMonth(ledgerYear, 1);
  if (first.start === undefined) {
    const dueYear = yearOf(first.due);
    return startOfMonth(Math.min(dueYear, ledgerYear ?? dueYear), 1);
  }
  return deadline.milestones.reduce<CivilDate>(
    (earliest, { start = earliest }) => (start < earliest ? start : earliest),
    first.start,
  );
}

/** Days of [start, due] gone by at the end of `asOf`, and all its days; both ends count. */
export function elapsedDays(
  start: CivilDate,
  due: CivilDate,
  asOf: CivilDate,
): { readonly elapsed: number; readonly total: number } {
  const total = daysBetween(start, due) + 1;
  return { elapsed: Math.min(Math.max(daysBetween(start, asOf) + 1, 0), total), total };
}
