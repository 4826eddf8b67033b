import { type ApiClient, apiClient, type ApiClientOptions } from '#core/protocol/client/api-client';
import { fileFacts } from '#core/protocol/client/answered-file';
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
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': typeof body === 'object' ? 'application/octet-stream' : 'application/json',
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Blob([new Uint8Array(body)]) }),
    });
    const facts = fileFacts((name) => response.headers.get(name));
    if (!facts) return { status: response.status, text: await response.text() };
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, text: '', file: { ...facts, bytes } };
  };
}

/** A client of the service at an address. Its methods fail with `ApiError`. */
export function createApiClient({ pause = jitteredPause, ...server }: ServerOptions): ApiClient {
  return apiClient({ url: server.url, transport: fetchTransport(server), pause });
}
