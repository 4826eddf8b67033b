import { rowTally, tallyBasis, tallyOfRows } from '#core/completion/row-tally';
import { type Commit, headAfter, type LedgerHead, rowsOf, type StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore, LedgerTotals } from './ledger-store';

/** Why a log cannot be relied on. */
export type LogFault = 'gap' | 'no-description' | 'time-runs-back' | 'broken-link';

/** A ledger as its log tells it, up to some revision. */
export interface Replay {
  readonly head: LedgerHead | undefined;
  /** Every row there ever was, by id. */
  readonly rows: ReadonlyMap<string, StoredRow>;
}

export async function* commitsOf(store: LedgerStore, key: LedgerKey): AsyncGenerator<Commit> {
  for (let rev = 0, more = true; more;) {
    const page = await store.readCommits(key, rev);
    yield* page.commits;
    rev = page.commits.at(-1)?.rev ?? rev;
    more = page.more;
  }
}
