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
  readonly facts: RequestFacts;
}

/** What .xlsx files are called on the web. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A Lambda handler around `serve` that answers with a file; the caller is verified before, problems are JSON. */
export function fileEndpoint(backend: Backend, serve: (call: Call) => Promise<FileAnswer>): Handler {
  return loggedHandler(backend, {
    serve: async (event) => {
      const identity = await verifyToken(event.headers['authorization'], backend.secret, backend.now());
      const { name, type, bytes, facts } = await serve({ event, identity });
      const headers = {
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'no-store',
      };
      const body = Buffer.from(bytes).toString('base64');
      return { answer: { statusCode: 200, headers, body, isBase64Encoded: true }, facts };
    },
    fail: problemAnswer,
  });
}
