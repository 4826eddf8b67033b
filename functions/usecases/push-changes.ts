import type { RowFields } from '#core/ledger/row-fields';
import { jsonBytes } from '#core/protocol/chunk-changes';
import { MAX_COMMIT_BYTES, MAX_ROW_BYTES } from '#core/protocol/limits';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResult } from '#core/protocol/sync-response';
import type { Commit, CommitRow, LedgerHead } from '#core/sync/commit';
import { infoToStore } from '#core/sync/ledger-info';
import { judgeChanges, type JudgedChange } from './judge-changes';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { settleCommit } from './open-ledger';
import { freshResults, repeatedResults } from './sync-results';

export interface Push {
  readonly key: LedgerKey;
  readonly author: string;
  readonly at: number;
  readonly request: SyncRequest;
  /** The ledger as `openLedger` found it. */
  readonly head: LedgerHead | undefined;
}

export interface Pushed {
  readonly head: LedgerHead | undefined;
  readonly results: readonly SyncResult[];
}

interface Packed {
  readonly rows: CommitRow[];
  readonly tooLarge: Set<string>;
}

function commitRow({ change, current }: JudgedChange, fields: RowFields): CommitRow {
  return { rowId: change.rowId, fields, prev: current?.rev ?? 0 };
}

/** The rows to write, as many as one commit holds: a push is one commit, or none, and so atomic. */
function packRows(judged: readonly JudgedChange[]): Packed {
  const packed: Packed = { rows: [], tooLarge: new Set() };
  let room = MAX_COMMIT_BYTES;
  for (const item of judged) {
    if (item.judgement.verdict !== 'write') continue;
    const row = commitRow(item, item.judgement.fields);
    const bytes = jsonBytes(row);
    if (bytes > MAX_ROW_BYTES) packed.tooLarge.add(row.rowId);
    else if (bytes <= room) {
      packed.rows.push(row);
      room -= bytes;
    }
  }
  return packed;
}

function commitOf(push: Push, rows: readonly CommitRow[]): Commit | undefined {
  const { request, head, author, at } = push;
  const ledger = infoToStore(head?.ledger, request.ledger);
  if (rows.length === 0 && !ledger) return undefined;
  const { clientId, mutationId } = request;
  const rev = (head?.rev ?? 0) + 1;
  return { rev, at, author, clientId, mutationId, ...(ledger && { ledger }), rows };
}

/**
 * Judges a push and commits what can be written. Undefined when another writer committed first; then nothing was
 * written, and the push is to be judged anew from the ledger as it is by then.
 *
 * Exactly once: the head promises that every push up to its revision is on record, so a push without a record is
 * in no commit up to the head; and as the commit can only be made right after the head, it is in none at all.
 */
export async function pushChanges(store: LedgerStore, push: Push): Promise<Pushed | undefined> {
  const { key, request, head } = push;
  const answeredAt = await store.readMutation(key, request);
  const judged = await judgeChanges(store, key, request.changes);
  if (answeredAt !== undefined) {
    const commit = answeredAt === 0 ? undefined : await store.readCommit(key, answeredAt);
    return { head, results: repeatedResults(judged, commit) };
  }
  const { rows, tooLarge } = packRows(judged);
  const commit = commitOf(push, rows);
  if (!commit) {
    // On record as well: a late duplicate must not write what its client was told had no effect.
    await store.putMutation(key, request, 0);
    return { head, results: freshResults(judged, undefined, tooLarge) };
  }
  if (!(await store.appendCommit(key, commit))) return undefined;
  return {
    head: await settleCommit(store, key, head, commit),
    results: freshResults(judged, commit, tooLarge),
  };
}
