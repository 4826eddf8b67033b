import type { Counts } from '#core/completion/counts';

/** How the items of a ledger stand. */
export interface LedgerLine extends Counts {
  readonly name: string;
  /** On the day changes are told since; null where nobody can tell, or there was no such ledger. */
  readonly before: Counts | null;
}
