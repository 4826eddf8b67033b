import type { StoredLedger } from '#core/ledger/ledger-content';
import type { LedgerStore } from './ledger-store';
import { fromEveryLedger } from './open-ledgers';
import { readRowsAt } from './read-rows-at';
import { commitReader } from './row-versions';

/** The ledgers of a bureau as they are now, deleted rows left out; each as of one revision. */
export function readPresent(store: LedgerStore, bureau: string): Promise<StoredLedger[]> {
  return fromEveryLedger(store, bureau, async (key, head) => {
    const rows = await readRowsAt(store, key, commitReader(store, key), head.rev);
    return { info: head.ledger, rows: rows.filter(({ deleted }) => !deleted).map(({ fields }) => fields) };
  });
}
