import type { AnsweredLedger, ExportedLedger, SyncWanted } from '#core/exchange/exchange-file';
import { meetOthers, type SameRow, withIdentities } from '#core/exchange/meet-others';
import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResponse } from '#core/protocol/sync-response';

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

/** Sends the requests of one ledger, one after the other. */
class Relay {
  readonly responses: SyncResponse[] = [];
  same: readonly SameRow[] = [];
  private pulledTo: number;

  constructor(
    private readonly client: RelayClient,
    private readonly wanted: SyncWanted,
    private readonly newId: () => string,
  ) {
    this.pulledTo = wanted.since;
  }

  async run(): Promise<void> {
    const [first, ...others] = this.wanted.requests;
    if (!first) return;
    await this.send(first);
    if (first.changes.length > 0 || others.length === 0) {
      await this.sendAll(others);
      return;
    }
    // It asks what others have added before it sends new rows.
    await this.pullOn(first);
    this.same = meetOthers(
      this.wanted,
      this.responses.flatMap(({ changes }) => changes),
    );
    await this.sendAll(withIdentities(others, this.same));
  }

  private async sendAll(requests: readonly SyncRequest[]): Promise<void> {
    for (const request of requests) await this.send(request);
    const last = requests.at(-1) ?? this.wanted.requests.at(-1);
    if (last) await this.pullOn(last);
  }

  /** Pulls to the end. */
  private async pullOn(request: SyncRequest): Promise<void> {
    while (this.responses.at(-1)?.next !== undefined)
      await this.send({ ...request, mutationId: this.newId(), changes: [] });
  }

  private async send(request: SyncRequest): Promise<void> {
    const response = await this.client.syncLedger(this.wanted.ledgerId, { ...request, since: this.pulledTo });
    this.responses.push(response);
    this.pulledTo = response.next ?? response.rev;
  }
}

async function relayRead(
  client: RelayClient,
  ledgerId: string,
  rev: number | undefined,
): Promise<AnsweredLedger> {
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
  const relay = new Relay(client, wanted, newId);
  const detail = await relay.run().then(
    () => undefined,
    (error: unknown) => {
      if (!isAboutTheLedger(error)) throw error;
      return error.message;
    },
  );
  const { responses, same } = relay;
  // What was answered before the server refused is kept: a row it has taken must be settled in the workbook.
  if (responses.length === 0) return { answer: 'refused', ledgerId, detail: detail ?? '' };
  return {
    answer: 'sync',
    asked: wanted,
    responses,
    same: [...same],
    ...(detail !== undefined && { detail }),
  };
}
