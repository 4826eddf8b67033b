import type { StoredLedger } from '#core/ledger/ledger-content';
import type { LedgerStore } from './ledger-store';
import { fromEveryLedger } from './open-ledgers';
import { readFieldsAt } from './read-rows-at';

/** The ledgers of a bureau as they are now, deleted rows left out; each as of one revision. */
export function readPresent(store: LedgerStore, bureau: string): Promise<StoredLedger[]> {
  return fromEveryLedger(store, bureau, async (key, { rev, ledger }) => ({
    info: ledger,
    rows: await readFieldsAt(store, key, rev),
  }));
}
