import { jsonBytes } from '#core/protocol/chunk-changes';
import { MAX_COMMIT_BYTES, MAX_ROW_BYTES } from '#core/protocol/limits';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResult } from '#core/protocol/sync-response';
import type { Commit, CommitRow, LedgerHead, RowVersion } from '#core/sync/commit';
import { infoToStore } from '#core/sync/ledger-info';
import { isRemoval } from '#core/sync/row-change';
import { judgeChanges, type JudgedChange } from './judge-changes';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { settleCommit } from './open-ledger';
import type { Rights } from './rights';
import { commitReader, type CommitReader } from './row-versions';
import { freshResults, repeatedResults, type Unwritable } from './sync-results';

export interface Push {
  readonly key: LedgerKey;
  readonly author: string;
  readonly rights: Rights;
  /** Epoch milliseconds by this server's clock. */
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
  /** Changes that cannot be written, by row id. */
  readonly unwritable: Map<string, Unwritable>;
}

function commitRow({ change, current }: JudgedChange, next: RowVersion): CommitRow {
  const after = current ? current.after : isRemoval(change) ? undefined : change.after;
  return { rowId: change.rowId, ...next, prev: current?.rev ?? 0, ...(after !== undefined && { after }) };
}

/** A change that may be written as far as the rows are concerned, and whether the sender may write it. */
interface ProposedChange extends JudgedChange {
  readonly refusal: Unwritable | undefined;
}

/** The columns that a push brings to a ledger; undefined where it brings none. */
function newColumns({ head, request }: Push): ReadonlySet<string> | undefined {
  const known = new Set(head?.ledger.columns.map(({ id }) => id));
  const added = request.ledger?.columns.map(({ id }) => id).filter((id) => !known.has(id)) ?? [];
  return added.length === 0 ? undefined : new Set(added);
}

function propose(push: Push, changes: readonly JudgedChange[]): Promise<ProposedChange[]> {
  const kind = (push.head?.ledger ?? push.request.ledger)?.kind ?? '';
  const added = newColumns(push);
  const one = async (judged: JudgedChange): Promise<ProposedChange> => {
    const { current, judgement } = judged;
    if (judgement.verdict !== 'write') return { ...judged, refusal: undefined };
    const before = current?.deleted ? undefined : current?.fields;
    const after = judgement.next.deleted ? undefined : judgement.next.fields;
    const change = { kind, before, after, ...(added && { newColumns: added }) };
    const refusal = await push.rights.refusalOf(change);
    return { ...judged, refusal: refusal && { code: 'forbidden', ...refusal } };
  };
  return Promise.all(changes.map(one));
}

/** The rows to write, as many as an answer can show. */
function packRows(changes: readonly ProposedChange[]): Packed {
  const packed: Packed = { rows: [], unwritable: new Map() };
  let room = MAX_COMMIT_BYTES;
  for (const item of changes) {
    if (item.judgement.verdict !== 'write') continue;
    const row = commitRow(item, item.judgement.next);
    const bytes = jsonBytes(row);
    if (item.refusal) packed.unwritable.set(row.rowId, item.refusal);
    else if (jsonBytes(row.fields) > MAX_ROW_BYTES)
      packed.unwritable.set(row.rowId, { code: 'row-too-large' });
    else if (bytes > room) packed.unwritable.set(row.rowId, { code: 'push-full' });
    else {
      packed.rows.push(row);
      room -= bytes;
    }
  }
  return packed;
}

/** The rows to write, as many as one commit of the store holds: a push is one commit, or none, and so atomic. */
function packCommit(store: LedgerStore, push: Push, changes: readonly ProposedChange[]): Packed {
  const { rows, unwritable } = packRows(changes);
  const fits = (count: number): boolean => {
    const commit = commitOf(push, rows.slice(0, count));
    return count <= 1 || commit === undefined || store.holds(commit);
  };
  let count = rows.length;
  while (!fits(count)) count = Math.ceil(count / 2);
  for (const { rowId } of rows.slice(count)) unwritable.set(rowId, { code: 'push-full' });
  return { rows: rows.slice(0, count), unwritable };
}

function commitOf(push: Push, rows: readonly CommitRow[]): Commit | undefined {
  const { request, head, author } = push;
  const ledger = infoToStore(head?.ledger, request.ledger);
  if (rows.length === 0 && !ledger) return undefined;
  const { clientId, mutationId } = request;
  const rev = (head?.rev ?? 0) + 1;
  const at = Math.max(push.at, head?.at ?? 0);
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
  const read = commitReader(store, key);
  const answeredAt = await store.readMutation(key, request);
  const judged = await propose(push, await judgeChanges(store, key, request.changes, read));
  if (answeredAt !== undefined) {
    const commit = answeredAt === 0 ? undefined : await read(answeredAt);
    const { unwritable } = packCommit(store, push, judged);
    return { head, results: await repeatedResults(judged, { ...(commit && { commit }), unwritable }, read) };
  }
  return commitPush(store, push, judged, read);
}

async function commitPush(
  store: LedgerStore,
  push: Push,
  judged: readonly ProposedChange[],
  read: CommitReader,
): Promise<Pushed | undefined> {
  const { key, request, head } = push;
  const { rows, unwritable } = packCommit(store, push, judged);
  const commit = commitOf(push, rows);
  if (!commit) {
    // On record as well: a late duplicate must not write what its client was told had no effect.
    await store.putMutation(key, request, 0);
    return { head, results: await freshResults(judged, { unwritable }, read) };
  }
  if (!(await store.appendCommit(key, commit))) return undefined;
  return {
    head: await settleCommit(store, key, head, commit),
    results: await freshResults(judged, { commit, unwritable }, read),
  };
}
