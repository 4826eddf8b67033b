import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { ALL_RIGHTS, type Rights } from '#functions/usecases/rights';
import { syncLedger, type Synced } from '#functions/usecases/sync-ledger';

export const KEY = { bureau: 'b', ledgerId: 'l' };
/** The server's clock, unless a test sets it. */
export const NOW = 1_700_000_000_000;

export interface Circumstances {
  /** Epoch milliseconds by the server's clock. */
  readonly at?: number;
  readonly rights?: Rights;
}

/** Sends a request to the use case as a handler would; rivals that lose a race try again at once. */
export function syncWithEffort(
  store: LedgerStore,
  request: SyncRequest,
  { at = NOW, rights = ALL_RIGHTS }: Circumstances = {},
): Promise<Synced> {
  const tools = { store, now: () => at, pause: () => Promise.resolve() };
  return syncLedger(tools, { key: KEY, author: request.clientId, rights, request });
}

export async function sync(
  store: LedgerStore,
  request: SyncRequest,
  circumstances?: Circumstances,
): Promise<SyncResponse> {
  return (await syncWithEffort(store, request, circumstances)).response;
}
