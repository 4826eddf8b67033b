import type { SheetChange } from '#addin/excel/write/sheet-change';
import type { ConflictChoices, ConflictView } from './conflict-view';
import type { PlanDecisions, PlanView } from './plan-view';
import type { WriteView } from './write-view';

/** How far a synchronisation is. */
export interface SyncProgress {
  readonly ledgerId: string;
  readonly phase: 'reading' | 'sending' | 'receiving' | 'writing';
  /** In rows to send; both 0 where there are none. */
  readonly sent: number;
  readonly total: number;
}

/** The server cannot be reached, or cannot answer now; it will be asked again. */
export interface Waiting {
  /** How often it has been asked in vain. */
  readonly attempts: number;
  /** After at most so many seconds it is asked again. */
  readonly seconds: number;
  /** In Chinese. */
  readonly reason: string;
}

/** Where a synchronisation meets its clerk and the workbook. All that passes is plain data. */
export interface SyncDesk {
  /** Shows what is about to happen; nothing has been sent or written so far. */
  decide(view: PlanView): Promise<PlanDecisions | 'cancel'>;
  /** Shows what of others is about to be written; false where it is to wait for another time. */
  confirmWrite(view: WriteView): Promise<boolean>;
  resolve(conflicts: readonly ConflictView[]): Promise<ConflictChoices>;
  /** Makes all changes to the workbook, or none; `refused` says why, in Chinese. */
  write(changes: readonly SheetChange[]): Promise<'written' | { readonly refused: string }>;
  progress(progress: SyncProgress): Promise<void> | void;
  /** Undefined as soon as the server has answered. */
  waiting(waiting: Waiting | undefined): Promise<void> | void;
}
