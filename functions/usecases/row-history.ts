import { jsonBytes } from '#core/protocol/chunk-changes';
import { MAX_PAGE_BYTES } from '#core/protocol/limits';
import type { RowHistoryResponse, RowVersionMessage } from '#core/protocol/row-history-response';
import type { CommitRow } from '#core/sync/commit';
import { changedCells } from '#core/sync/merge-row';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { ProblemError } from './problem-error';
import { type CommitReader, commitReader, type RowAtCommit, versionIn, versionsFrom } from './row-versions';

export interface HistoryQuery {
  readonly rowId: string;
  /** Only versions older than this revision, which touched the row: the `next` of the page before. */
  readonly before?: number;
  /** Only versions that changed this column's cell. */
  readonly field?: string;
}

/** Versions looked at for one answer; each is a read of a commit of up to 400 KB. */
const VERSIONS_A_PAGE = 50;

function whatHappened(row: CommitRow, previous: CommitRow | undefined): RowVersionMessage['what'] {
  if (row.deleted) return 'deleted';
  if (!previous) return 'created';
  return previous.deleted ? 'restored' : 'edited';
}

function describe({ row, commit }: RowAtCommit, previous: CommitRow | undefined): RowVersionMessage {
  return {
    rev: commit.rev,
    by: commit.author,
    at: commit.at,
    clientId: commit.clientId,
    what: whatHappened(row, previous),
    changes: changedCells(previous?.fields ?? {}, row.fields),
    fields: row.fields,
  };
}

/** The revision that touched the row before `rev` did; 0 when that was its first. */
async function revisionBefore(read: CommitReader, rowId: string, rev: number): Promise<number> {
  const version = await versionIn(read, rowId, rev);
  if (!version) throw new ProblemError('malformed-request');
  return version.row.prev;
}

/** The life of one row, or of one of its cells, from the latest version back. */
export async function readRowHistory(
  store: LedgerStore,
  key: LedgerKey,
  { rowId, before = Infinity, field }: HistoryQuery,
): Promise<RowHistoryResponse> {
  const { head } = await openLedger(store, key);
  if (!head) throw new ProblemError('ledger-not-found');
  const [current] = await store.readRows(key, [rowId]);
  if (!current) throw new ProblemError('row-not-found');
  const read = commitReader(store, key);
  const versions: RowVersionMessage[] = [];
  let [seen, room] = [0, MAX_PAGE_BYTES];
  const from = before > current.rev ? current.rev : await revisionBefore(read, rowId, before);
  for await (const version of versionsFrom(read, rowId, from)) {
    const previous = (await versionIn(read, rowId, version.row.prev))?.row;
    const message = describe(version, previous);
    const isAsked = field === undefined || message.changes.some((change) => change.field === field);
    if (isAsked) {
      versions.push(message);
      room -= jsonBytes(message);
    }
    seen += 1;
    if (previous && (seen === VERSIONS_A_PAGE || room < 0)) return { versions, next: version.commit.rev };
  }
  return { versions };
}
