import type { LedgerKey, MutationKey } from './ledger-store';

/**
 * What only the keeper of a store may do with it, while no server runs. Whatever is forgotten is derived from the log,
 * from which `openLedger` writes it again; nothing here touches the log.
 */
export interface LedgerUpkeep {
  /** Every ledger of every bureau that the store holds anything of, in order. Reads the whole store. */
  listEveryLedger(): Promise<LedgerKey[]>;
  forgetHead(key: LedgerKey): Promise<void>;
  forgetRow(key: LedgerKey, rowId: string): Promise<void>;
  forgetMutation(key: LedgerKey, mutation: MutationKey): Promise<void>;
  forgetTotals(key: LedgerKey): Promise<void>;
}
