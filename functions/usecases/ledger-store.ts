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

  /** The act of committing. False, and nothing written, when the log already has this revision. */
  appendCommit(key: LedgerKey, commit: Commit): Promise<boolean>;

  /** The three below leave an item with the same or a later revision as it is, so repeating them is harmless. */
  putRow(key: LedgerKey, row: StoredRow): Promise<void>;
  putMutation(key: LedgerKey, mutation: MutationKey, rev: number): Promise<void>;
  putHead(key: LedgerKey, head: LedgerHead): Promise<void>;
}

/** The store cannot be reached, is throttling, or failed on its side; the same request may succeed later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
