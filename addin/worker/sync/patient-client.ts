import type { Connection } from '#addin/api/fetch-transport';
import { connectTo } from '#addin/api/api-client';
import { wait } from '#addin/api/wait';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { SyncDesk } from './sync-desk';

const LONGEST_WAIT_S = 30;

/** A promise of the same, and something done before. */
async function after<T>(result: Promise<T>, then: () => Promise<void>): Promise<T> {
  const value = await result;
  await then();
  return value;
}

/** The same, and something done before each. */
async function* afterEach<T>(results: AsyncIterable<T>, then: () => Promise<void>): AsyncGenerator<T> {
  for await (const value of results) {
    await then();
    yield value;
  }
}

/**
 * A client that asks for as long as the server cannot answer, each time after a longer wait, and tells the desk. What the
 * server refuses is not asked again. The signal ends it with `CancelledError`.
 */
export function patientClient(
  connection: Connection,
  desk: Pick<SyncDesk, 'waiting'>,
  signal?: AbortSignal,
): Pick<ApiClient, 'syncLedger' | 'readLedger' | 'rowHistory'> {
  let isWaiting = false;
  const answered = async (): Promise<void> => {
    if (!isWaiting) return;
    isWaiting = false;
    await desk.waiting(undefined);
  };
  const client = connectTo(connection, {
    ...(signal && { signal }),
    attempts: Infinity,
    pause: async (attempt, { message }) => {
      isWaiting = true;
      const seconds = Math.min(LONGEST_WAIT_S, 2 ** (attempt - 2));
      await desk.waiting({ attempts: attempt - 1, seconds, reason: message });
      // Many panes that lost the server at once do not all come back at once.
      await wait(1000 * seconds * (1 + Math.random()) * 0.5, signal);
    },
  });
  return {
    syncLedger: (id, request) => after(client.syncLedger(id, request), answered),
    readLedger: (id, asOf) => after(client.readLedger(id, asOf), answered),
    rowHistory: (id, rowId) => afterEach(client.rowHistory(id, rowId), answered),
  };
}
