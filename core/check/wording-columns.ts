import type { LedgerColumn } from '#core/ledger/ledger';

/** The columns in which people write sentences, not names or values. */
const WORDING = new Set(['item', 'measures', 'title']);

export function holdsWording({ id }: LedgerColumn): boolean {
  return WORDING.has(id);
}
