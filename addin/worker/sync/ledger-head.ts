import type { SheetLedger } from '#core/sync/client/sheet-ledgers';

/** Which ledger something is about. */
export interface LedgerHead {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Where it begins. */
  readonly sheet: string;
}

export function headOf({ id, info }: SheetLedger): LedgerHead {
  return { id, kind: info.kind, title: info.title, sheet: info.sheet };
}
