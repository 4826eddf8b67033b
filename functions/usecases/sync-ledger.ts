import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import type { LedgerHead } from '#core/sync/commit';
import { infoToStore, sameLedger } from '#core/sync/ledger-info';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { ProblemError } from './problem-error';
import { pullChanges } from './pull-changes';
import { pushChanges, type Pushed } from './push-changes';
import type { Rights } from './rights';

/** Each lost race means that somebody else got on; more than this is a stampede. */
const MAX_ATTEMPTS = 12;

export interface SyncTools {
  readonly store: LedgerStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Waits a little before the given attempt, counted from 1, at random so that rivals come apart. */
  readonly pause: (attempt: number) => Promise<void>;
}

export interface SyncCommand {
  readonly key: LedgerKey;
  /** Who is writing, from the verified token. */
  readonly author: string;
  readonly rights: Rights;
  readonly request: SyncRequest;
}

/** What a sync cost beyond its own work. */
export interface SyncEffort {
  /** Races lost to other writers, after each of which the push was judged anew. */
  readonly retries: number;
  /** Commits finished for other writers. */
  readonly rolledForward: number;
}

export interface Synced extends SyncEffort {
  readonly response: SyncResponse;
}

/** Refuses what would mix up two ledgers, or a client with a store that has forgotten what it acknowledged. */
function refuseMismatch(head: LedgerHead | undefined, { request, rights }: SyncCommand): void {
  const { since, ledger } = request;
  if (since > (head?.rev ?? 0)) throw new ProblemError('revision-ahead');
  if (!head && !ledger) throw new ProblemError('ledger-not-found');
  if (!head && !rights.mayCreate) throw new ProblemError('ledger-not-begun');
  if (head && ledger && !sameLedger(head.ledger, ledger)) throw new ProblemError('ledger-differs');
}

function bringsAnything(head: LedgerHead | undefined, { changes, ledger }: SyncRequest): boolean {
  return changes.length > 0 || infoToStore(head?.ledger, ledger) !== undefined;
}

/** The request with no more of a description than its sender may store. */
function permittedRequest({ request, rights }: SyncCommand): SyncRequest {
  const { ledger } = request;
  return ledger
    ? { ...request, ledger: { ...ledger, columns: [...rights.permitted(ledger).columns] } }
    : request;
}

interface Done extends Pushed, SyncEffort {
  /** The revision the push was judged at. */
  readonly before: number;
}

async function pushUntilDone(tools: SyncTools, command: SyncCommand): Promise<Done> {
  const { key, author, rights } = command;
  const request = permittedRequest(command);
  let rolledForward = 0;
  for (let retries = 0; retries < MAX_ATTEMPTS; retries++) {
    if (retries > 0) await tools.pause(retries + 1);
    const opened = await openLedger(tools.store, key);
    const { head } = opened;
    rolledForward += opened.rolledForward;
    refuseMismatch(head, command);
    const effort = { before: head?.rev ?? 0, retries, rolledForward };
    if (!bringsAnything(head, request)) return { head, results: [], ...effort };
    const pushed = await pushChanges(tools.store, { key, author, rights, at: tools.now(), request, head });
    if (pushed) return { ...pushed, ...effort };
  }
  throw new ProblemError('busy');
}

/**
 * Pushes the changes of a request, if any, and answers with what others changed since the client last pulled.
 * Fails with `ProblemError` or `StoreUnavailableError`; after either the same request may be sent again.
 */
export async function syncLedger(tools: SyncTools, command: SyncCommand): Promise<Synced> {
  const { key, request } = command;
  const { head, results, before, retries, rolledForward } = await pushUntilDone(tools, command);
  const pulled = await pullChanges(tools.store, key, request.since, before);
  // A result other than a rejection shows its row as it is now, so at least as late as the pull does.
  const told = new Set(results.filter(({ outcome }) => outcome !== 'rejected').map(({ rowId }) => rowId));
  const response = {
    rev: head?.rev ?? 0,
    results: [...results],
    changes: pulled.rows.filter(({ rowId }) => !told.has(rowId)),
    ...(pulled.next !== undefined && { next: pulled.next }),
  };
  return { response, retries, rolledForward };
}
