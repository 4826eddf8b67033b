import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Identity } from '../auth/identity';
import { verifyToken } from '../auth/verify-token';
import type { Backend } from '../backend';
import type { RequestFacts } from './log-line';
import { problemAnswer, problemOf } from './problem-answer';

export interface Call {
  readonly event: APIGatewayProxyEventV2;
  readonly identity: Identity;
}

export interface Answer {
  /** Sent as JSON. */
  readonly body: object;
  readonly facts: RequestFacts;
}

export type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

type Serve = (call: Call) => Promise<Answer>;

interface Outcome {
  readonly answer: APIGatewayProxyStructuredResultV2;
  readonly facts: RequestFacts & { readonly problem?: string; readonly error?: string };
}

/** Where an unforeseen error arose. Its message is left out: it may quote a ledger. */
function traceOf(error: unknown): { error?: string } {
  if (!(error instanceof Error)) return {};
  const stack = (error.stack ?? '').replace(error.message, () => '');
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
  return { error: [error.name, ...frames.map((frame) => frame.trim())].join(' ') };
}

async function run(backend: Backend, event: APIGatewayProxyEventV2, serve: Serve): Promise<Outcome> {
  try {
    const identity = await verifyToken(event.headers['authorization'], backend.secret, backend.now());
    const { body, facts } = await serve({ event, identity });
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    return { answer: { statusCode: 200, headers, body: JSON.stringify(body) }, facts };
  } catch (error) {
    const problem = problemOf(error);
    const trace = problem.code === 'internal' ? traceOf(error) : {};
    return { answer: problemAnswer(problem), facts: { problem: problem.code, ...trace } };
  }
}

/** A Lambda handler around `serve`: caller verified before, errors turned into problems and one line logged after. */
export function endpoint(backend: Backend, serve: Serve): Handler {
  return async (event) => {
    const start = backend.now();
    const { answer, facts } = await run(backend, event, serve);
    backend.log({
      requestId: event.requestContext.requestId,
      route: event.routeKey,
      status: answer.statusCode ?? 200,
      ms: backend.now() - start,
      ...facts,
    });
    return answer;
  };
}
