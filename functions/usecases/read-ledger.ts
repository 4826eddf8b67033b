import type { LedgerResponse } from '#core/protocol/ledger-response';
import type { LedgerHead, StoredRow } from '#core/sync/commit';
import { formatCursor, type LedgerCursor } from './ledger-cursor';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { ProblemError } from './problem-error';
import { revisionAt } from './revision-at';
import { commitReader, type CommitReader, versionAt } from './row-versions';
import { takePage } from './take-page';

/** Which state of a ledger to read: the latest, that of a revision, that of an instant, or the next page of a reading. */
export type ReadFrom =
  | { readonly rev: number }
  /** Epoch milliseconds. */
  | { readonly instant: number }
  | { readonly cursor: LedgerCursor };

async function headFor(store: LedgerStore, key: LedgerKey, from?: ReadFrom): Promise<LedgerHead> {
  const isNextPage = from !== undefined && 'cursor' in from;
  const head = isNextPage ? await store.readHead(key) : (await openLedger(store, key)).head;
  if (!head) throw new ProblemError('ledger-not-found');
  return head;
}

async function revisionFor(read: CommitReader, head: LedgerHead, from?: ReadFrom): Promise<number> {
  if (!from) return head.rev;
  if ('instant' in from) return revisionAt(read, head, from.instant);
  const rev = 'cursor' in from ? from.cursor.rev : from.rev;
  if (rev > head.rev) throw new ProblemError('malformed-request');
  return rev;
}

/**
 * One page of a ledger, deleted rows left out. All pages of a reading show one revision, though others write
 * meanwhile: a row that is newer is taken back along its history.
 */
export async function readLedger(
  store: LedgerStore,
  key: LedgerKey,
  from?: ReadFrom,
): Promise<LedgerResponse> {
  const read = commitReader(store, key);
  const head = await headFor(store, key, from);
  const rev = await revisionFor(read, head, from);
  const ledger = { ...head.ledger, columns: [...head.ledger.columns] };
  if (rev === 0) return { ledger, rev, rows: [] };
  const stored = await store.readRowPage(key, from && 'cursor' in from ? from.cursor.after : undefined);
  const page = takePage(stored.rows, (row) => row);
  const versions = await Promise.all(page.map((row) => versionAt(read, row, rev)));
  const last = page.at(-1);
  const more = stored.more || page.length < stored.rows.length;
  return {
    ledger,
    rev,
    rows: versions.flatMap((row) => (row && !row.deleted ? [rowMessage(row)] : [])),
    ...(more && last && { next: formatCursor({ rev, after: last.rowId }) }),
  };
}

function rowMessage({ rowId, rev, fields, after }: StoredRow): LedgerResponse['rows'][number] {
  return { rowId, rev, fields, ...(after !== undefined && { after }) };
}
