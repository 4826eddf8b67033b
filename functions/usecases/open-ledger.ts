import { headAfter, rowsOf, type Commit, type LedgerHead } from '#core/sync/commit';
import { inGroups } from './in-groups';
import type { LedgerKey, LedgerStore } from './ledger-store';

/** Enough to keep the store's connections busy. */
const WRITES_AT_ONCE = 16;

/**
 * Writes what follows from a commit: its rows, the record of its push, and last the head. The order matters: a
 * head at revision r promises that rows and push records of every commit up to r are written.
 */
export async function settleCommit(
  store: LedgerStore,
  key: LedgerKey,
  head: LedgerHead | undefined,
  commit: Commit,
): Promise<LedgerHead> {
  const next = headAfter(head, commit);
  if (!next) throw new Error(`The log of ledger ${key.ledgerId} does not begin with a description.`);
  await inGroups(rowsOf(commit), WRITES_AT_ONCE, (row) => store.putRow(key, row));
  await store.putMutation(key, commit, commit.rev);
  await store.putHead(key, next);
  return next;
}

export interface OpenedLedger {
  /** Undefined when the ledger does not exist. */
  readonly head: LedgerHead | undefined;
  /** Commits finished for their writers. */
  readonly rolledForward: number;
}

/** The head of a ledger, after finishing what a writer that crashed, or is still busy, has left undone. */
export async function openLedger(store: LedgerStore, key: LedgerKey): Promise<OpenedLedger> {
  let head = await store.readHead(key);
  let rolledForward = 0;
  let more = true;
  while (more) {
    const page = await store.readCommits(key, head?.rev ?? 0);
    for (const commit of page.commits) head = await settleCommit(store, key, head, commit);
    rolledForward += page.commits.length;
    more = page.more;
  }
  return { head, rolledForward };
}
