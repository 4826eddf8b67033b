import type { CellDifference } from './cell-difference';
import type { LedgerHead } from './ledger-head';
import type { RowLabel } from './row-label';

/** A row that is about to be sent. */
export interface MineRow extends RowLabel {
  readonly what: 'new' | 'changed' | 'deleted';
  /** Of a changed row; undefined where it is not known what the row held before. */
  readonly cells?: readonly CellDifference[];
}

/** A row that others changed; it is shown again before it is written. */
export interface TheirRow extends RowLabel {
  readonly what: 'added' | 'changed' | 'deleted';
  readonly cells: readonly CellDifference[];
  readonly by?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}

/** A cell of a row that both sides changed. */
export interface BothCell {
  readonly column: string;
  /** Undefined where it is not known what the cell held before. */
  readonly base?: string;
  readonly theirs: string;
  readonly mine: string;
}

/** A row that both sides changed: different cells merge, the same cell is asked about. */
export interface BothRow extends RowLabel {
  readonly what: 'changed' | 'deleted-by-them' | 'deleted-by-me';
  /** The cells in which the two differ. */
  readonly cells: readonly BothCell[];
  readonly by?: string;
  readonly at?: number;
}

/** A row of the store that a row of the sheet may be. */
export interface Candidate {
  readonly rowId: string;
  readonly no: number | null;
  readonly title: string;
}

/** A row that is not sent. */
export interface HeldRow extends RowLabel {
  readonly why: 'error' | 'unsure';
  /** What is wrong with it and what to do, in Chinese. */
  readonly reasons: readonly string[];
  /** Where it is unsure: what it may be, the likest first. */
  readonly candidates: readonly Candidate[];
}

/** What synchronising a ledger is about to do; each row stands in one list. Plain data. */
export interface PlanView {
  readonly ledger: LedgerHead;
  readonly mine: readonly MineRow[];
  readonly theirs: readonly TheirRow[];
  readonly both: readonly BothRow[];
  readonly held: readonly HeldRow[];
  /** So many rows are gone from the sheet that they are deleted from the store only where that is confirmed. */
  readonly removalsHeld: boolean;
}

/** Whether there is nothing to tell a person about. */
export function isEmptyPlan({ mine, theirs, both, held }: PlanView): boolean {
  return mine.length + theirs.length + both.length + held.length === 0;
}

/** What a person has decided on a plan. */
export interface PlanDecisions {
  /** Of unsure rows, by their id in the plan: the candidate's id, or `new`; rows left out stay held. */
  readonly identities: Readonly<Record<string, string>>;
  /** Deletes, or puts in, even very many rows. */
  readonly confirmed: boolean;
}
