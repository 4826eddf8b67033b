import type { ChangedRow } from '#core/protocol/sync-response';
import type { Commit } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { takePage } from './take-page';

export interface Pulled {
  /** The latest version, up to where the page reaches, of each row touched. */
  readonly rows: readonly ChangedRow[];
  /** Where the page ends, when the log goes on. */
  readonly next?: number;
}

function changedRows({ rev, author, at, rows }: Commit): ChangedRow[] {
  return rows.map(({ rowId, fields, after, deleted }) => ({
    rowId,
    rev,
    fields,
    ...(after !== undefined && { after }),
    ...(deleted && { deleted }),
    by: author,
    at,
  }));
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
  const latest = new Map(page.flatMap(changedRows).map((row) => [row.rowId, row]));
  const reached = page.at(-1)?.rev ?? upTo;
  return { rows: [...latest.values()], ...(reached < upTo && { next: reached }) };
}
