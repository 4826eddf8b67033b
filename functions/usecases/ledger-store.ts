import type { TallyBasis } from '#core/completion/row-tally';
import type { Tally } from '#core/completion/tally';
import type { Commit, LedgerHead, StoredRow } from '#core/sync/commit';

/** A ledger of a bureau. The bureau comes from the caller's token, never from the request. */
export interface LedgerKey {
  readonly bureau: string;
  readonly ledgerId: string;
}

/** A push, named by its client. */
export interface MutationKey {
  readonly clientId: string;
  readonly mutationId: string;
}

export interface CommitPage {
  readonly commits: readonly Commit[];
  /** True when the log goes on after the last of `commits`. */
  readonly more: boolean;
}

export interface RowPage {
  readonly rows: readonly StoredRow[];
  readonly more: boolean;
}

export interface ListedHead {
  readonly ledgerId: string;
  readonly head: LedgerHead;
}

/** What a ledger's rows add up to as of a revision. A cache: it may lag behind the head, or be missing. */
export interface LedgerTotals {
  readonly rev: number;
  readonly basis: TallyBasis;
  readonly tally: Tally;
}

export interface ListedTotals {
  readonly ledgerId: string;
  readonly totals: LedgerTotals;
}

/**
 * What the use cases need of a store. Every read sees every write that was acknowledged before it began; no
 * operation spans two items. All methods may fail with `StoreUnavailableError`, after which a write may or may
 * not have happened.
 */
export interface LedgerStore {
  readHead(key: LedgerKey): Promise<LedgerHead | undefined>;
  /** In order of ledger id. */
  listHeads(bureau: string): Promise<ListedHead[]>;
  /** Commits with a revision above `after`, in order; at least one when there are any. */
  readCommits(key: LedgerKey, after: number): Promise<CommitPage>;
  readCommit(key: LedgerKey, rev: number): Promise<Commit | undefined>;
  /** Current rows, in any order; unknown ids are left out. */
  readRows(key: LedgerKey, rowIds: readonly string[]): Promise<StoredRow[]>;
  /** Current rows in order of id, from the one after `after` on; at least one when there are any. */
  readRowPage(key: LedgerKey, after: string | undefined): Promise<RowPage>;
  /** The revision recorded for a push: 0 when it had no effect, undefined when it is not known. */
  readMutation(key: LedgerKey, mutation: MutationKey): Promise<number | undefined>;

  /** Totals that this program cannot read are left out here and in `listTotals`. */
  readTotals(key: LedgerKey): Promise<LedgerTotals | undefined>;
  /** In order of ledger id. */
  listTotals(bureau: string): Promise<ListedTotals[]>;

  /** Whether a commit is small enough to be kept: the same for the same commit, and true of a single row. */
  holds(commit: Commit): boolean;
  /** The act of committing. False, and nothing written, when the log already has this revision. */
  appendCommit(key: LedgerKey, commit: Commit): Promise<boolean>;

  /** The three below leave an item with the same or a later revision as it is, so repeating them is harmless. */
  putRow(key: LedgerKey, row: StoredRow): Promise<void>;
  putMutation(key: LedgerKey, mutation: MutationKey, rev: number): Promise<void>;
  putHead(key: LedgerKey, head: LedgerHead): Promise<void>;
  /** As these; but replaces totals of the same revision that another version reckoned. Those too large are not kept. */
  putTotals(key: LedgerKey, totals: LedgerTotals): Promise<void>;
}

/** The store cannot be reached, is throttling, or failed on its side; the same request may succeed later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
