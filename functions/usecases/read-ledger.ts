import type { LedgerResponse } from '#core/protocol/ledger-response';
import type { LedgerHead, StoredRow } from '#core/sync/commit';
import { formatCursor, type LedgerCursor } from './ledger-cursor';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { ProblemError } from './problem-error';
import { takePage } from './take-page';

/** The version of a row as of `rev`, found along its history; undefined when it did not exist yet. */
async function versionAt(
  store: LedgerStore,
  key: LedgerKey,
  row: StoredRow,
  rev: number,
): Promise<StoredRow | undefined> {
  if (row.rev <= rev) return row;
  if (row.prev === 0) return undefined;
  const commit = await store.readCommit(key, row.prev);
  const earlier = commit?.rows.find((entry) => entry.rowId === row.rowId);
  return earlier && versionAt(store, key, { ...earlier, rev: row.prev }, rev);
}

async function headFor(
  store: LedgerStore,
  key: LedgerKey,
  cursor: LedgerCursor | undefined,
): Promise<LedgerHead> {
  const head = cursor ? await store.readHead(key) : await openLedger(store, key);
  if (!head) throw new ProblemError('ledger-not-found');
  if (cursor && cursor.rev > head.rev) throw new ProblemError('malformed-request');
  return head;
}

/**
 * One page of a ledger. All pages of a reading show the revision of its first, though others write meanwhile: a
 * row that is newer by now is taken back along its history.
 */
export async function readLedger(
  store: LedgerStore,
  key: LedgerKey,
  cursor: LedgerCursor | undefined,
): Promise<LedgerResponse> {
  const head = await headFor(store, key, cursor);
  const rev = cursor?.rev ?? head.rev;
  const stored = await store.readRowPage(key, cursor?.after);
  const page = takePage(stored.rows, (row) => row);
  const versions = await Promise.all(page.map((row) => versionAt(store, key, row, rev)));
  const rows = versions.flatMap((row) =>
    row ? [{ rowId: row.rowId, rev: row.rev, fields: row.fields }] : [],
  );
  const last = page.at(-1);
  const more = stored.more || page.length < stored.rows.length;
  return {
    ledger: { ...head.ledger, columns: [...head.ledger.columns] },
    rev,
    rows,
    ...(more && last && { next: formatCursor({ rev, after: last.rowId }) }),
  };
}
