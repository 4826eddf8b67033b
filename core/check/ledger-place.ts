import type { Ledger } from '#core/ledger/ledger';

/** How a finding in one ledger names another: by its sheet, or as another table of the same. */
export function otherLedger(other: Ledger, own: Ledger): string {
  return other.sheet === own.sheet ? '本表' : `工作表“${other.sheet}”`;
}
