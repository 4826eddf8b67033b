import { type Commit, headAfter, type LedgerHead, rowsOf, type StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';

/** Why a log cannot be relied on: a broken link is a row whose version before is not where the commit says. */
export interface LogFault {
  readonly rev: number;
  readonly fault: 'gap' | 'no-description' | 'time-runs-back' | 'broken-link';
}

/** A ledger as its log tells it, from the first commit up to the one applied last. */
export class LogReplay {
  head: LedgerHead | undefined;
  /** Every row there has been, as it was touched last; by id. */
  readonly rows = new Map<string, StoredRow>();

  /** Takes the next commit in. A faulty one is left out, and nothing that comes after it can be told. */
  apply(commit: Commit): LogFault | undefined {
    const { rev } = commit;
    if (rev !== (this.head?.rev ?? 0) + 1) return { rev, fault: 'gap' };
    if (commit.at < (this.head?.at ?? 0)) return { rev, fault: 'time-runs-back' };
    if (commit.rows.some(({ rowId, prev }) => prev !== (this.rows.get(rowId)?.rev ?? 0)))
      return { rev, fault: 'broken-link' };
    const head = headAfter(this.head, commit);
    if (!head) return { rev, fault: 'no-description' };
    this.head = head;
    for (const row of rowsOf(commit)) this.rows.set(row.rowId, row);
    return undefined;
  }
}

/** The log of a ledger from its first commit on. */
export async function* readLog(store: LedgerStore, key: LedgerKey): AsyncGenerator<Commit> {
  for (let rev = 0, more = true; more;) {
    const page = await store.readCommits(key, rev);
    yield* page.commits;
    rev = page.commits.at(-1)?.rev ?? rev;
    more = page.more;
  }
}
