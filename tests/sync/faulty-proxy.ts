import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from '#cli/server/listening';

/** What a server in trouble, a DynamoDB for one, or the way to it, does with a request. The last three happen after it took effect. */
export type Fault = 'throttled' | 'failed' | 'cut before' | 'cut after' | 'failed after' | 'never answered';

/** The fault of a request, told by its number from 1 and its operation in DynamoDB, `PutItem`; undefined when all goes well. */
export type FaultPlan = (nth: number, operation: string) => Fault | undefined;

export interface FaultyProxy {
  readonly endpoint: string;
  /** Requests since the plan was made. */
  requests(): number;
  plan(plan: FaultPlan): void;
  stop(): Promise<void>;
}

const ERRORS = {
  throttled: { status: 400, type: 'ProvisionedThroughputExceededException' },
  failed: { status: 500, type: 'InternalServerError' },
};

function answerWith(response: ServerResponse, { status, type }: { status: number; type: string }): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: '' }));
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Forwarded {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
}

/** Hands a request on and waits for the whole answer: then it has taken effect. */
async function forward(endpoint: string, incoming: IncomingMessage, body: Buffer): Promise<Forwarded> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { method, headers } = incoming;
    const outgoing = httpRequest(
      new URL(incoming.url ?? '/', endpoint),
      { method, headers, agent: false },
      resolve,
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
  return { incoming: answer, body: await bodyOf(answer) };
}

/** A proxy before a server that makes trouble as planned. */
export async function startFaultyProxy(endpoint: string): Promise<FaultyProxy> {
  let plan: FaultPlan = () => undefined;
  let count = 0;

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    const fault = plan(++count, operation);
    const body = await bodyOf(incoming);
    if (fault === 'throttled' || fault === 'failed') answerWith(response, ERRORS[fault]);
    else if (fault === 'cut before') incoming.socket.destroy();
    else {
      const answer = await forward(endpoint, incoming, body);
      if (fault === 'never answered') return;
      if (fault === 'cut after') incoming.socket.destroy();
      else if (fault === 'failed after') answerWith(response, ERRORS.failed);
      else response.writeHead(answer.incoming.statusCode ?? 500, answer.incoming.headers).end(answer.body);
    }
  };
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  const port = await listenOnLoopback(server, 0);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests: () => count,
    plan(next) {
      plan = next;
      count = 0;
    },
    stop: () => closeServer(server),
  };
}
