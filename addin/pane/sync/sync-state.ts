import type { ConflictChoices, ConflictView } from '../../worker/sync/conflict-view';
import type { PlanView } from '../../worker/sync/plan-view';
import type { SettledView } from '../../worker/sync/settled-view';
import type { SyncProgress, Waiting } from '../../worker/sync/sync-desk';
import type { AllDecisions } from '../../worker/sync/workbook-desk';
import type { WriteView } from '../../worker/sync/write-view';

/** What the clerk is asked; nothing goes on before it is answered. */
export type SyncQuestion =
  | {
      readonly ask: 'plan';
      readonly plans: readonly PlanView[];
      readonly answer: (decisions: AllDecisions | 'cancel') => void;
    }
  | { readonly ask: 'write'; readonly view: WriteView; readonly answer: (isAllowed: boolean) => void }
  | {
      readonly ask: 'conflicts';
      readonly conflicts: readonly ConflictView[];
      readonly answer: (choices: ConflictChoices) => void;
    };

/** How far synchronising is. */
export interface SyncState {
  readonly isRunning: boolean;
  readonly question?: SyncQuestion;
  readonly progress?: SyncProgress;
  /** The server cannot be reached just now. */
  readonly waiting?: Waiting;
  /** What the last one came to. */
  readonly settled?: readonly SettledView[];
}

export const IDLE: SyncState = { isRunning: false };
