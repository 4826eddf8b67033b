import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import type { StoreRow } from './match-rows';

/** The rows of a ledger as of a revision, or now; none when the server does not know the ledger. */
export async function storedRows(
  client: Pick<ApiClient, 'readLedger'>,
  ledgerId: string,
  rev: number | undefined,
): Promise<readonly StoreRow[]> {
  try {
    return (await client.readLedger(ledgerId, rev === undefined ? undefined : { rev })).rows;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ledger-not-found') return [];
    throw error;
  }
}
