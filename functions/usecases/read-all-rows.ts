import type { StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';

/** Every current row of a ledger, deleted ones included, in order of id. Not of one revision while others write. */
export async function readAllRows(store: LedgerStore, key: LedgerKey): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (let more = true; more;) {
    const page = await store.readRowPage(key, rows.at(-1)?.rowId);
    rows.push(...page.rows);
    more = page.more;
  }
  return rows;
}
