import { type ApiClient, apiClient, type ApiClientOptions } from '#core/protocol/client/api-client';
import type { Transport } from '#core/protocol/client/transport';
import { jitteredPause } from '#functions/backend';

export interface ServerOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Jittered back-off by default. */
  readonly pause?: ApiClientOptions['pause'];
}

const TIMEOUT_MS = 30_000;

function fetchTransport({ url, token, fetch }: ServerOptions): Transport {
  return async ({ method, path, body }) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body }),
    });
    return { status: response.status, text: await response.text() };
  };
}

/** A client of the service at an address. Its methods fail with `ApiError`. */
export function createApiClient({ pause = jitteredPause, ...server }: ServerOptions): ApiClient {
  return apiClient({ url: server.url, transport: fetchTransport(server), pause });
}
