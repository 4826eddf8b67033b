import { summarise } from '#core/completion/completion';
import type { Counts } from '#core/completion/counts';
import { assessLedger, type StatusInput } from '#core/completion/status';
import { type CivilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';

/** How all items stood at the end of a day, as far as the sheets tell: by the days on which items were due and done. */
export interface TrendPoint {
  readonly day: CivilDate;
  readonly total: Counts;
}

/** The last days of the months of a day's year, up to that day, which is the last. */
function trendDays(asOf: CivilDate): readonly CivilDate[] {
  const year = yearOf(asOf);
  const before = Array.from({ length: monthOf(asOf) - 1 }, (_month, index) => endOfMonth(year, index + 1));
  return [...before, asOf];
}

export function monthTrend(input: StatusInput): readonly TrendPoint[] {
  return trendDays(input.asOf).map((day) => {
    const then = { ...input, asOf: day };
    return { day, total: summarise(input.ledgers.flatMap((ledger) => assessLedger(ledger, then))) };
  });
}
