import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import { syncLedger } from '#functions/usecases/sync-ledger';

export const KEY = { bureau: 'b', ledgerId: 'l' };

/** Sends a request to the use case as a handler would; rivals that lose a race try again at once. */
export function sync(store: LedgerStore, request: SyncRequest): Promise<SyncResponse> {
  const tools = { store, now: () => 1_700_000_000_000, pause: () => Promise.resolve() };
  return syncLedger(tools, { key: KEY, author: request.clientId, request });
}
