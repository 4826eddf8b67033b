import type { LedgersResponse } from '#core/protocol/ledgers-response';
import type { LedgerStore } from './ledger-store';

/** The ledgers of a bureau with their revisions, in order of id. */
export async function listLedgers(store: LedgerStore, bureau: string): Promise<LedgersResponse> {
  const heads = await store.listHeads(bureau);
  return {
    ledgers: heads.map(({ ledgerId, head: { rev, ledger } }) => ({
      id: ledgerId,
      rev,
      ledger: { ...ledger, columns: [...ledger.columns] },
    })),
  };
}
