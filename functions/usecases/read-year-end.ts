import { statusInput } from '#core/completion/status-input';
import { civilDateInShanghai, endOfDayInShanghai, endOfMonth } from '#core/date/civil-date';
import { contentOfStore } from '#core/ledger/ledger-content';
import { lastDayOf } from '#core/reporting/month';
import { unreportedMonths } from '#core/reporting/unreported-months';
import { yearEndAsOf, type YearEndLists, yearEndLists } from '#core/year-end/year-end-lists';
import type { LedgerStore } from './ledger-store';
import { readPresent } from './read-present';
import { readReportingSource } from './reporting-source';

/**
 * Whom the ledgers of a year propose for what at its end, or as of today where it is not over: the rows as they are
 * now, and beside them in how many months units did not report. `now` in epoch milliseconds.
 */
export async function readYearEnd(
  store: LedgerStore,
  bureau: string,
  year: number,
  now: number,
): Promise<YearEndLists> {
  const asOf = yearEndAsOf(endOfMonth(year, 12), civilDateInShanghai(now));
  const stored = await readPresent(store, bureau);
  const contents = contentOfStore(stored, year).filter((content) => content.year === year);
  const source = await readReportingSource(store, bureau, {
    since: endOfDayInShanghai(lastDayOf(year * 12 - 2)),
    fallbackYear: year,
  });
  const ledgers = source.ledgers.filter((ledger) => ledger.year === year);
  return yearEndLists(statusInput(contents, asOf), unreportedMonths({ ...source, ledgers, asOf: now }, year));
}
