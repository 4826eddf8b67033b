import { rowsOf, type StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { takePage } from './take-page';

export interface Pulled {
  /** The latest version, up to where the page reaches, of each row touched. */
  readonly rows: readonly StoredRow[];
  /** Where the page ends, when the log goes on. */
  readonly next?: number;
}

/** What the commits after `since` up to `upTo`, both revisions, did to the rows. Reads nothing when nothing did. */
export async function pullChanges(
  store: LedgerStore,
  key: LedgerKey,
  since: number,
  upTo: number,
): Promise<Pulled> {
  if (since >= upTo) return { rows: [] };
  const { commits } = await store.readCommits(key, since);
  const page = takePage(
    commits.filter((commit) => commit.rev <= upTo),
    (commit) => commit.rows,
  );
  const latest = new Map(page.flatMap(rowsOf).map((row) => [row.rowId, row]));
  const reached = page.at(-1)?.rev ?? upTo;
  return { rows: [...latest.values()], ...(reached < upTo && { next: reached }) };
}
