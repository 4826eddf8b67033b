import type { z } from 'zod';
import { ledgerResponseSchema, type LedgerResponse } from '#core/protocol/ledger-response';
import { ledgersResponseSchema, type LedgersResponse } from '#core/protocol/ledgers-response';
import { problemSchema } from '#core/protocol/problem';
import type { SyncRequest } from '#core/protocol/sync-request';
import { syncResponseSchema, type SyncResponse } from '#core/protocol/sync-response';
import { jitteredPause } from '#functions/backend';

/** The server refused, or could not be reached or understood; the message is Chinese and for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** A problem code of the protocol, or `unreachable`, or `unreadable-answer`. */
    readonly code: string,
    message: string,
    /** HTTP status; absent when there was no answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface ApiClientOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Waits before the given attempt, counted from 1; jittered back-off by default. */
  readonly pause?: (attempt: number) => Promise<void>;
}

export interface ApiClient {
  /** Safe to call again with the same request: the server knows a push by its `mutationId`. */
  syncLedger(id: string, request: SyncRequest): Promise<SyncResponse>;
  /** The whole ledger as of one revision; all pages are read. */
  readLedger(id: string): Promise<LedgerResponse>;
  listLedgers(): Promise<LedgersResponse>;
}

interface Call<T extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly schema: T;
}

interface Exchange {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

const MAX_ATTEMPTS = 5;
const TIMEOUT_MS = 30_000;

/** An answer that another attempt may better. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(status: number, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) return new ApiError(problem.data.code, problem.data.detail, status);
  return new ApiError('unreadable-answer', `服务器返回了无法识别的内容（状态码 ${status}）。`, status);
}

/** One exchange; an answer that breaks off half-way is as good as none. */
async function exchange({ fetch, url, token }: ApiClientOptions, call: Call<z.ZodType>): Promise<Exchange> {
  try {
    const response = await fetch(new URL(call.path, url), {
      method: call.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(call.body && { body: JSON.stringify(call.body) }),
    });
    return { ok: response.ok, status: response.status, body: jsonOf(await response.text()) };
  } catch (error) {
    throw new ApiError('unreachable', `无法连接服务器：${url}`, undefined, { cause: error });
  }
}

async function attempt<T extends z.ZodType>(options: ApiClientOptions, call: Call<T>): Promise<z.output<T>> {
  const { ok, status, body } = await exchange(options, call);
  if (!ok) throw errorOf(status, body);
  const parsed = call.schema.safeParse(body);
  if (!parsed.success) throw errorOf(status, undefined);
  return parsed.data;
}

/** Tries again what may pass: every request of this service can be repeated without harm. */
async function send<T extends z.ZodType>(options: ApiClientOptions, call: Call<T>): Promise<z.output<T>> {
  for (let number = 1; ; number++) {
    try {
      return await attempt(options, call);
    } catch (error) {
      const passing = error instanceof ApiError && (error.status === undefined || isPassing(error.status));
      if (!passing || number === MAX_ATTEMPTS) throw error;
      await (options.pause ?? jitteredPause)(number + 1);
    }
  }
}

async function readWhole(options: ApiClientOptions, id: string): Promise<LedgerResponse> {
  const path = `/v1/ledgers/${encodeURIComponent(id)}`;
  const schema = ledgerResponseSchema;
  const { next: second, ...first } = await send(options, { method: 'GET', path, schema });
  const rows = [...first.rows];
  let cursor = second;
  while (cursor !== undefined) {
    const query = new URLSearchParams({ cursor });
    const page = await send(options, { method: 'GET', path: `${path}?${query.toString()}`, schema });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return { ...first, rows };
}

/** A client of the service. Its methods fail with `ApiError`. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  return {
    syncLedger: (id, request) =>
      send(options, {
        method: 'POST',
        path: `/v1/ledgers/${encodeURIComponent(id)}/sync`,
        body: request,
        schema: syncResponseSchema,
      }),
    readLedger: (id) => readWhole(options, id),
    listLedgers: () => send(options, { method: 'GET', path: '/v1/ledgers', schema: ledgersResponseSchema }),
  };
}
