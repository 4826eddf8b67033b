import type { ApiClient } from '#core/protocol/client/api-client';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { ChangedRow } from '#core/protocol/sync-response';

/** Every row the ledger ever had, deleted ones too, each at its latest, in no order. Fails with `ApiError`. */
export async function everyRow(
  client: Pick<ApiClient, 'syncLedger'>,
  ledgerId: string,
  newId: () => string,
): Promise<ChangedRow[]> {
  const rows = new Map<string, ChangedRow>();
  const names = { clientId: newId(), mutationId: newId() };
  for (let since: number | undefined = 0; since !== undefined;) {
    const { changes, next } = await client.syncLedger(ledgerId, {
      protocol: PROTOCOL_VERSION,
      ...names,
      since,
      changes: [],
    });
    for (const change of changes) rows.set(change.rowId, change);
    since = next;
  }
  return [...rows.values()];
}
