import { computeStatus, type Status, type StatusInput } from '#core/completion/status';
import { statusInput } from '#core/completion/status-input';
import { type CivilDate, endOfDayInShanghai, yearOf } from '#core/date/civil-date';
import { contentOfStore, type StoredLedger } from '#core/ledger/ledger-content';
import { fieldsAt } from '#core/reporting/row-life';
import type { LedgerStore } from './ledger-store';
import { fromEveryLedger } from './open-ledgers';
import { readLives } from './read-lives';
import { readPresent } from './read-present';

/** Which rows are judged: those of now, as in a file, or those that stood in the ledgers at the end of the day. */
export type WhichRows = 'now' | 'then';

/** The ledgers of a bureau at the end of a day. A ledger that is younger is left out; columns are those of now. */
async function readThen(store: LedgerStore, bureau: string, date: CivilDate): Promise<StoredLedger[]> {
  const instant = endOfDayInShanghai(date);
  const all = await fromEveryLedger(store, bureau, (key, head) => readLives(store, key, head, instant));
  return all
    .filter(({ wasThere }) => wasThere)
    .map(({ info, lives }) => ({ info, rows: fieldsAt(lives, instant) }));
}

/** What figures of a bureau at the end of a day are computed from. */
export async function readStatusInput(
  store: LedgerStore,
  bureau: string,
  date: CivilDate,
  rows: WhichRows,
): Promise<StatusInput> {
  const stored = await (rows === 'now' ? readPresent(store, bureau) : readThen(store, bureau, date));
  return statusInput(contentOfStore(stored, yearOf(date)), date);
}

/** How a bureau's ledgers stand at the end of a day: what the command line and the reports say of the same rows. */
export async function readStatus(
  store: LedgerStore,
  bureau: string,
  date: CivilDate,
  rows: WhichRows,
): Promise<Status> {
  return computeStatus(await readStatusInput(store, bureau, date, rows));
}
