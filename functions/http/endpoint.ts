import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Identity } from '../auth/identity';
import { verifyToken } from '../auth/verify-token';
import type { Backend } from '../backend';
import type { ProblemError } from '../usecases/problem-error';
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

/** How a request is served, and how an answer words what went wrong. */
export interface Exchange {
  readonly serve: (event: APIGatewayProxyEventV2) => Promise<Outcome>;
  readonly fail: (problem: ProblemError) => APIGatewayProxyStructuredResultV2;
}

/** Where an unforeseen error arose. Its message is left out: it may quote a ledger. */
export function traceOf(error: unknown): { error?: string } {
  if (!(error instanceof Error)) return {};
  const stack = (error.stack ?? '').replace(error.message, () => '');
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
  return { error: [error.name, ...frames.map((frame) => frame.trim())].join(' ') };
}

async function outcomeOf(event: APIGatewayProxyEventV2, { serve, fail }: Exchange): Promise<Outcome> {
  try {
    return await serve(event);
  } catch (error) {
    const problem = problemOf(error);
    const trace = problem.code === 'internal' ? traceOf(error) : {};
    return { answer: fail(problem), facts: { problem: problem.code, ...trace } };
  }
}

/** A Lambda handler that never fails: errors are turned into problems, and one line is logged after. */
export function loggedHandler(backend: Backend, exchange: Exchange): Handler {
  return async (event) => {
    const start = backend.now();
    const { answer, facts } = await outcomeOf(event, exchange);
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

/** A Lambda handler around `serve` that speaks JSON; the caller is verified before. */
export function endpoint(backend: Backend, serve: Serve): Handler {
  return loggedHandler(backend, {
    serve: async (event) => {
      const identity = await verifyToken(event.headers['authorization'], backend.secret, backend.now());
      const { body, facts } = await serve({ event, identity });
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      return { answer: { statusCode: 200, headers, body: JSON.stringify(body) }, facts };
    },
    fail: problemAnswer,
  });
}
