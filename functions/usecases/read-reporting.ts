import type { MonthNumber } from '#core/completion/progress-note';
import { civilDateInShanghai, endOfDayInShanghai, yearOf } from '#core/date/civil-date';
import { lastDayOf } from '#core/reporting/month';
import { type MonthlyReporting, monthlyReporting } from '#core/reporting/monthly-reporting';
import type { LedgerStore } from './ledger-store';
import { readReportingSource } from './reporting-source';

/**
 * Who of a bureau reported for a month, by what was written until `now` (epoch milliseconds). Histories are read from
 * the month before on, since a note that names no month may be late for that one; further back only for problems that
 * are carried over.
 */
export async function readReporting(
  store: LedgerStore,
  bureau: string,
  month: MonthNumber,
  now: number,
): Promise<MonthlyReporting> {
  const source = await readReportingSource(store, bureau, {
    since: endOfDayInShanghai(lastDayOf(month - 2)),
    problemsAt: endOfDayInShanghai(lastDayOf(month - 1)),
    fallbackYear: yearOf(civilDateInShanghai(now)),
  });
  return monthlyReporting({ ...source, month, asOf: now });
}
