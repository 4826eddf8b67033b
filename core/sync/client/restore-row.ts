import type { RowFields } from '#core/ledger/row-fields';
import type { ApiClient } from '#core/protocol/client/api-client';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { LedgerRowMessage, SyncResult } from '#core/protocol/sync-response';
import { sentFields } from '#core/sync/sent-fields';

/** A row as the store has it, and what it is to hold again. */
export interface RowRestoring {
  readonly current: Pick<LedgerRowMessage, 'rowId' | 'rev' | 'fields'>;
  readonly wanted: RowFields;
}

/**
 * Makes a row of the store what it was, or brings a deleted one back. It is a plain change made from the row's latest
 * version: what the old one lacked is emptied, and an edit that somebody makes meanwhile is a conflict like any other.
 * The client repeats it under one name, so it is made once. Fails with `ApiError`.
 */
export async function restoreRow(
  client: Pick<ApiClient, 'syncLedger'>,
  ledgerId: string,
  { current: { rowId, rev, fields }, wanted }: RowRestoring,
  newId: () => string,
): Promise<SyncResult> {
  const { results } = await client.syncLedger(ledgerId, {
    protocol: PROTOCOL_VERSION,
    clientId: newId(),
    mutationId: newId(),
    since: rev,
    changes: [{ rowId, baseRev: rev, fields: sentFields(wanted, Object.keys(fields)) }],
  });
  const [result] = results;
  if (!result) throw new Error('The server answered no change.');
  return result;
}

/** Not where somebody deleted the row meanwhile: then there was nothing to merge with. */
export function isRestored(result: SyncResult): boolean {
  if (result.outcome === 'merged') return !result.deleted;
  return result.outcome === 'applied' || result.outcome === 'alreadyApplied';
}
