import type { SheetChange } from '#addin/excel/write/sheet-change';
import type { PlanDecisions, PlanView } from './plan-view';
import type { SyncDesk } from './sync-desk';

/** What a person has decided on the plans of all ledgers, by ledger id; a ledger left out goes on with nothing decided. */
export type AllDecisions = Readonly<Record<string, PlanDecisions>>;

/** Where the synchronisation of a whole workbook meets its clerk: the plans of all ledgers are shown at once. */
export interface WorkbookDesk extends Omit<SyncDesk, 'decide' | 'write'> {
  decide(plans: readonly PlanView[]): Promise<AllDecisions | 'cancel'>;
  /** `others`: what others did is written, not only what is noted of one's own; it can be taken back. */
  write(
    changes: readonly SheetChange[],
    what: 'notes' | 'others',
  ): Promise<'written' | { readonly refused: string }>;
}
