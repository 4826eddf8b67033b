import { UNIT_DIRECTORY } from '#core/ledger/kinds/unit-directory';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { readAllRows } from './read-all-rows';

/** What the rows of a ledger hold, deleted ones left out; in order of id. Empty where there is no such ledger. */
export async function readStandingFields(store: LedgerStore, key: LedgerKey): Promise<RowFields[]> {
  const rows = await readAllRows(store, key);
  return rows.filter(({ deleted }) => !deleted).map(({ fields }) => fields);
}

/** The rows of a bureau's 单位名录; empty where it keeps none. */
export function readListedUnits(store: LedgerStore, bureau: string): Promise<RowFields[]> {
  return readStandingFields(store, { bureau, ledgerId: UNIT_DIRECTORY.id });
}
