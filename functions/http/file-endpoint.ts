import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gapHeaders } from '#core/protocol/client/answered-file';
import { verifyToken } from '../auth/verify-token';
import type { Backend } from '../backend';
import { type Call, type Handler, loggedHandler } from './endpoint';
import type { RequestFacts } from './log-line';
import { problemAnswer } from './problem-answer';

/** A file to be saved under a name. */
export interface FileAnswer {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What a person still has to write in it. */
  readonly gaps?: readonly string[];
  readonly facts: RequestFacts;
}

/** The answer that a browser saves as a file. */
export function fileAnswer({ name, type, bytes, gaps = [] }: FileAnswer): APIGatewayProxyStructuredResultV2 {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...gapHeaders(gaps),
  };
  const body = Buffer.from(bytes).toString('base64');
  return { statusCode: 200, headers, body, isBase64Encoded: true };
}

/** A Lambda handler around `serve` that answers with a file; the caller is verified before, problems are JSON. */
export function fileEndpoint(backend: Backend, serve: (call: Call) => Promise<FileAnswer>): Handler {
  return loggedHandler(backend, {
    serve: async (event) => {
      const identity = await verifyToken(event.headers['authorization'], backend.secret, backend.now());
      const file = await serve({ event, identity });
      return { answer: fileAnswer(file), facts: file.facts };
    },
    fail: problemAnswer,
  });
}
