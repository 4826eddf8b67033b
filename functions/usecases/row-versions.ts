import type { Commit, CommitRow, StoredRow } from '#core/sync/commit';
import type { LedgerKey, LedgerStore } from './ledger-store';

/** Reads commits of one ledger, each at most once: the rows of one question often share theirs. */
export type CommitReader = (rev: number) => Promise<Commit | undefined>;

export function commitReader(store: LedgerStore, key: LedgerKey): CommitReader {
  const known = new Map<number, Promise<Commit | undefined>>();
  return (rev) => {
    const reading = known.get(rev) ?? store.readCommit(key, rev);
    known.set(rev, reading);
    return reading;
  };
}

/** A row as one commit left it, and that commit. */
export interface RowAtCommit {
  readonly row: CommitRow;
  readonly commit: Commit;
}

/** The row as the commit `rev` left it; undefined when that commit did not touch it. */
export async function versionIn(
  read: CommitReader,
  rowId: string,
  rev: number,
): Promise<RowAtCommit | undefined> {
  const commit = rev === 0 ? undefined : await read(rev);
  const row = commit?.rows.find((entry) => entry.rowId === rowId);
  return commit && row && { row, commit };
}

/** The versions of a row from the one of `rev` back to its first, a read each. */
export async function* versionsFrom(
  read: CommitReader,
  rowId: string,
  rev: number,
): AsyncGenerator<RowAtCommit> {
  for (let version = await versionIn(read, rowId, rev); version;) {
    yield version;
    version = await versionIn(read, rowId, version.row.prev);
  }
}

/** The version of a row as of `rev`; undefined when it did not exist then. */
export async function versionAt(
  read: CommitReader,
  row: StoredRow,
  rev: number,
): Promise<StoredRow | undefined> {
  if (row.rev <= rev) return row;
  for await (const { row: earlier, commit } of versionsFrom(read, row.rowId, row.prev))
    if (commit.rev <= rev) return { ...earlier, rev: commit.rev };
  return undefined;
}
