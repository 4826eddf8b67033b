import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import type { LedgerHead } from '#core/sync/commit';
import { infoToStore, sameLedger } from '#core/sync/ledger-info';
import type { LedgerKey, LedgerStore } from './ledger-store';
import { openLedger } from './open-ledger';
import { ProblemError } from './problem-error';
import { pullChanges } from './pull-changes';
import { pushChanges, type Pushed } from './push-changes';

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
  readonly request: SyncRequest;
}

/** Refuses what would mix up two ledgers, or a client with a store that has forgotten what it acknowledged. */
function refuseMismatch(head: LedgerHead | undefined, { since, ledger }: SyncRequest): void {
  if (since > (head?.rev ?? 0)) throw new ProblemError('revision-ahead');
  if (!head && !ledger) throw new ProblemError('ledger-not-found');
  if (head && ledger && !sameLedger(head.ledger, ledger)) throw new ProblemError('ledger-differs');
}

function bringsAnything(head: LedgerHead | undefined, { changes, ledger }: SyncRequest): boolean {
  return changes.length > 0 || infoToStore(head?.ledger, ledger) !== undefined;
}

async function pushUntilDone(tools: SyncTools, command: SyncCommand): Promise<Pushed & { before: number }> {
  const { key, author, request } = command;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    if (attempt > 1) await tools.pause(attempt);
    const head = await openLedger(tools.store, key);
    refuseMismatch(head, request);
    const before = head?.rev ?? 0;
    if (!bringsAnything(head, request)) return { head, results: [], before };
    const pushed = await pushChanges(tools.store, { key, author, at: tools.now(), request, head });
    if (pushed) return { ...pushed, before };
  }
  throw new ProblemError('busy');
}

/**
 * Pushes the changes of a request, if any, and answers with what others changed since the client last pulled.
 * Fails with `ProblemError` or `StoreUnavailableError`; after either the same request may be sent again.
 */
export async function syncLedger(tools: SyncTools, command: SyncCommand): Promise<SyncResponse> {
  const { key, request } = command;
  const { head, results, before } = await pushUntilDone(tools, command);
  const pulled = await pullChanges(tools.store, key, request.since, before);
  // A result other than a rejection shows its row as it is now, so at least as late as the pull does.
  const told = new Set(results.filter(({ outcome }) => outcome !== 'rejected').map(({ rowId }) => rowId));
  return {
    rev: head?.rev ?? 0,
    results: [...results],
    changes: pulled.rows
      .filter(({ rowId }) => !told.has(rowId))
      .map(({ rowId, rev, fields }) => ({ rowId, rev, fields })),
    ...(pulled.next !== undefined && { next: pulled.next }),
  };
}
