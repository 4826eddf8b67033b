import type { AnsweredLedger, ExportedLedger, SyncWanted } from '#core/exchange/exchange-file';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';
import { ApiError, type ApiClient } from '../api-client';

/** What relaying needs of the server. */
export type RelayClient = Pick<ApiClient, 'syncLedger' | 'readLedger'>;

/** Nothing is wrong with the file: the same import will do once the server can be reached, or knows this machine. */
const NOT_THE_FILE = new Set(['unreachable', 'unreadable-answer', 'unauthenticated', 'token-expired']);

function isAboutTheLedger(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    !NOT_THE_FILE.has(error.code) &&
    error.status !== undefined &&
    error.status < 500 &&
    error.status !== 429
  );
}

/**
 * Sends the requests one after the other and pulls to the end. What was answered before the server refused is kept: a
 * row it has taken must be settled in the workbook.
 */
async function relayRequests(
  client: RelayClient,
  { ledgerId, since, requests }: SyncWanted,
  newId: () => string,
): Promise<{ responses: SyncResponse[]; refused?: string }> {
  const responses: SyncResponse[] = [];
  const waiting: SyncRequest[] = [...requests];
  let pulledTo = since;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    try {
      const response = await client.syncLedger(ledgerId, { ...request, since: pulledTo });
      responses.push(response);
      pulledTo = response.next ?? response.rev;
      if (waiting.length === 0 && response.next !== undefined)
        waiting.push({ ...request, mutationId: newId(), changes: [] });
    } catch (error) {
      if (!isAboutTheLedger(error)) throw error;
      return { responses, refused: error.message };
    }
  }
  return { responses };
}

async function relayRead(client: RelayClient, ledgerId: string, rev: number | undefined): Promise<AnsweredLedger> {
  const asked = { ledgerId, ...(rev !== undefined && { rev }) };
  try {
    const { rows } = await client.readLedger(ledgerId, rev === undefined ? undefined : { rev });
    return { answer: 'rows', ...asked, rows: [...rows] };
  } catch (error) {
    if (!isAboutTheLedger(error)) throw error;
    if (error.code === 'ledger-not-found') return { answer: 'rows', ...asked, rows: [] };
    return { answer: 'refused', ledgerId, detail: error.message };
  }
}

/**
 * Asks the server for one ledger what a workbook out of its reach wants of it. Fails with `ApiError` where the same may
 * succeed later; then asking again is harmless.
 */
export async function relayLedger(
  client: RelayClient,
  wanted: ExportedLedger,
  newId: () => string,
): Promise<AnsweredLedger> {
  const { ledgerId } = wanted;
  if (wanted.asks === 'rows') return relayRead(client, ledgerId, wanted.rev);
  const { responses, refused } = await relayRequests(client, wanted, newId);
  if (responses.length === 0) return { answer: 'refused', ledgerId, detail: refused ?? '' };
  return { answer: 'sync', asked: wanted, responses, ...(refused !== undefined && { detail: refused }) };
}
