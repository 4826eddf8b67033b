import type { MonthNumber } from '#core/completion/progress-note';
import { endOfDayInShanghai } from '#core/date/civil-date';
import { dueOn } from './month';
import { monthlyReporting, type ReportingInput } from './monthly-reporting';

/** In how many months of a year units did not report everything, by name. Months whose due day is not over are left out. */
export function unreportedMonths(
  input: Omit<ReportingInput, 'month'>,
  year: number,
): ReadonlyMap<string, number> {
  const january: MonthNumber = year * 12;
  const counts = new Map<string, number>();
  for (let month = january; month < january + 12; month++) {
    if (endOfDayInShanghai(dueOn(month, input.rules.reporting)) >= input.asOf) break;
    for (const unit of monthlyReporting({ ...input, month }).unreported)
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}
