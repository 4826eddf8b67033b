import { type ApiClient, apiClient, type ApiClientOptions } from '#core/protocol/client/api-client';
import { type Connection, fetchTransport } from './fetch-transport';
import { wait } from './wait';

export interface CallOptions extends Partial<Pick<ApiClientOptions, 'pause' | 'attempts'>> {
  /** Ends what is under way, with `CancelledError`, and lets nothing more begin. */
  readonly signal?: AbortSignal;
}

const PAUSE_STEP_MS = 40;
const MAX_PAUSE_MS = 1_000;

/** A client of the service. Its methods fail with `ApiError`. */
export function connectTo(connection: Connection, { signal, ...options }: CallOptions = {}): ApiClient {
  return apiClient({
    url: connection.url,
    transport: fetchTransport(connection, signal),
    pause: (attempt) => wait(Math.random() * Math.min(MAX_PAUSE_MS, PAUSE_STEP_MS * 2 ** attempt), signal),
    ...options,
  });
}
