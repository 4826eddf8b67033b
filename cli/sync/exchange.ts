import { chunkChanges } from '#core/protocol/chunk-changes';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { LedgerRowMessage, SyncResult } from '#core/protocol/sync-response';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { RowChange } from '#core/sync/judge-change';
import type { ApiClient } from '../api-client';

/** One ledger's conversation with the server. */
export interface Exchange {
  readonly id: string;
  readonly info: LedgerInfo;
  readonly push: readonly RowChange[];
  readonly since: number;
}

export interface Exchanged {
  readonly results: readonly SyncResult[];
  /** Rows others changed, each at its latest. */
  readonly changes: readonly LedgerRowMessage[];
  readonly pulledTo: number;
}

/** Pushes all changes and pulls to the end. Nothing to push and nothing new is one request. Fails with `ApiError`. */
export async function exchange(
  client: ApiClient,
  { id, info, push, since }: Exchange,
  newId: () => string,
): Promise<Exchanged> {
  const clientId = newId();
  const waiting = chunkChanges(push);
  const results: SyncResult[] = [];
  const changes = new Map<string, LedgerRowMessage>();
  let pulledTo = since;
  for (let more = true; more;) {
    const chunk = waiting.shift() ?? [];
    const answer = await client.syncLedger(id, {
      protocol: PROTOCOL_VERSION,
      clientId,
      mutationId: newId(),
      since: pulledTo,
      changes: [...chunk],
      ...(chunk.length > 0 && { ledger: { ...info, columns: [...info.columns] } }),
    });
    results.push(...answer.results);
    for (const change of answer.changes) changes.set(change.rowId, change);
    pulledTo = answer.next ?? answer.rev;
    more = waiting.length > 0 || answer.next !== undefined;
  }
  return { results, changes: [...changes.values()], pulledTo };
}
