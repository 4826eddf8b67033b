import { CancelledError } from '#core/protocol/client/cancelled-error';
import type { Transport } from '#core/protocol/client/transport';

/** The server the clerk works with, and who the clerk is to it. */
export interface Connection {
  readonly url: string;
  readonly token: string;
}

const TIMEOUT_MS = 30_000;

/** Does something that can be aborted, and aborts it when time is up or the signal says so. */
async function within<T>(
  signal: AbortSignal | undefined,
  work: (end: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const end = (): void => {
    controller.abort();
  };
  const timer = setTimeout(end, TIMEOUT_MS);
  signal?.addEventListener('abort', end);
  try {
    if (signal?.aborted) throw new CancelledError();
    return await work(controller.signal);
  } catch (error) {
    if (signal?.aborted) throw new CancelledError('', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/** Carries requests with the browser's `fetch`, in the window and in workers; the signal ends them. */
export function fetchTransport({ url, token }: Connection, signal?: AbortSignal): Transport {
  return ({ method, path, body }) =>
    within(signal, async (end) => {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': typeof body === 'object' ? 'application/octet-stream' : 'application/json',
        },
        signal: end,
        // The token is for this server, and for none it may name.
        redirect: 'error',
        ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      return { status: response.status, text: await response.text() };
    });
}
