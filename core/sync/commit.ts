import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from './ledger-info';

/** A row at one point of its life. */
export interface RowVersion {
  /** The whole row; of a deleted one what it held last. */
  readonly fields: RowFields;
  readonly deleted?: true;
}

/** A row as a commit left it. */
export interface CommitRow extends RowVersion {
  readonly rowId: string;
  /** The revision that touched the row before this one; 0 when this commit created it. Links a row's history. */
  readonly prev: number;
  /** The row it was added under. Sheets keep their own order; this is where others put a row that is new to them. */
  readonly after?: string;
}

/** One entry of a ledger's log. The log is the truth; everything else in the store is derived from it. */
export interface Commit {
  /** Position in the log, from 1, without gaps. */
  readonly rev: number;
  /** Epoch milliseconds by the server's clock, never less than in the commit before, whatever the clocks say. */
  readonly at: number;
  readonly author: string;
  readonly clientId: string;
  readonly mutationId: string;
  /** The ledger's description, in commits that change it (the first always does). */
  readonly ledger?: LedgerInfo;
  readonly rows: readonly CommitRow[];
}

/** The current state of a row. */
export interface StoredRow extends CommitRow {
  /** The commit that last touched it. */
  readonly rev: number;
}

/** How far a ledger's derived items are written, and what it is. */
export interface LedgerHead {
  readonly rev: number;
  /** `at` of the commit `rev`. */
  readonly at: number;
  readonly ledger: LedgerInfo;
}

/** The rows a commit leaves behind. */
export function rowsOf(commit: Commit): StoredRow[] {
  return commit.rows.map((row) => ({ ...row, rev: commit.rev }));
}

/** The head after a commit: a pure fold over the log, so that any two writers that roll forward write the same. */
export function headAfter(head: LedgerHead | undefined, commit: Commit): LedgerHead | undefined {
  const ledger = commit.ledger ?? head?.ledger;
  return ledger && { rev: commit.rev, at: commit.at, ledger };
}
