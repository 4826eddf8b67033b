import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createApiClient } from '#cli/api-client';
import type { ApiClient } from '#core/protocol/client/api-client';
import { type Counts, NO_WIRE_COUNTS, type StoreCounts, type WireCounts } from './counts';

const SERVER_PROCESS = path.join(import.meta.dirname, 'server-process.ts');

export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

export interface ServerSpent {
  readonly store: StoreCounts;
  /** Of handlers and embedded DynamoDB together. */
  readonly processorMs: number;
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}

/** The backend in another process, so that what it spends is not mixed up with what the client does. */
export class Server {
  readonly client: ApiClient;
  private wire = NO_WIRE_COUNTS;

  private constructor(
    private readonly child: ChildProcess,
    { url, token }: ServerAddress,
  ) {
    this.client = createApiClient({ url, token, fetch: (input, init) => this.fetch(input, init) });
  }

  static async start(): Promise<Server> {
    const child = fork(SERVER_PROCESS);
    return new Server(child, (await nextMessage(child)) as ServerAddress);
  }

  /** What was spent since this was last called. */
  async takeSpent(): Promise<{ counts: Counts; processorMs: number }> {
    this.child.send('spent?');
    const { store, processorMs } = (await nextMessage(this.child)) as ServerSpent;
    const wire = this.wire;
    this.wire = NO_WIRE_COUNTS;
    return { counts: { ...store, ...wire }, processorMs };
  }

  stop(): void {
    this.child.disconnect();
  }

  /** Counts bodies; the answer is handed on as it came. */
  private async fetch(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    const { requests, bytesSent, bytesReceived }: WireCounts = this.wire;
    this.wire = {
      requests: requests + 1,
      bytesSent: bytesSent + (typeof init?.body === 'string' ? Buffer.byteLength(init.body) : 0),
      bytesReceived: bytesReceived + body.byteLength,
    };
    return new Response(body, { status: response.status, headers: response.headers });
  }
}
