import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gatewayEvent } from '#cli/server/gateway-event';
import { signDevToken } from '#cli/server/dev-token';
import { ledgerResponseSchema } from '#core/protocol/ledger-response';
import { ledgersResponseSchema } from '#core/protocol/ledgers-response';
import { MAX_REQUEST_BYTES } from '#core/protocol/limits';
import { problemSchema } from '#core/protocol/problem';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { syncResponseSchema } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import type { Role } from '../auth/identity';
import type { Backend } from '../backend';
import type { LogLine } from '../http/log-line';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { createListLedgers } from './list-ledgers';
import { createReadLedger } from './read-ledger';
import { createSyncLedger } from './sync-ledger';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');
const NOW = 1_700_000_000_000;
const SECRET_TEXT = '不得外泄的内容';

let backend: Backend & { store: MemoryLedgerStore };
let lines: LogLine[];
beforeEach(() => {
  lines = [];
  backend = {
    store: new MemoryLedgerStore(),
    secret: SECRET,
    now: () => NOW,
    pause: () => Promise.resolve(),
    log: (line) => lines.push(line),
  };
});

interface Request {
  readonly body?: string | Buffer;
  readonly role?: Role;
  readonly bureau?: string;
  readonly id?: string;
  readonly query?: string;
  readonly contentType?: string;
}

async function eventOf(routeKey: string, request: Request): Promise<APIGatewayProxyEventV2> {
  const {
    body = '',
    role = 'office',
    bureau = 'b',
    id = 'l',
    query = '',
    contentType = 'application/json',
  } = request;
  const token = await signDevToken({ subject: 'zhang', bureau, role }, SECRET, NOW, 60);
  return gatewayEvent({
    method: 'POST',
    url: new URL(`http://127.0.0.1/v1/ledgers/${query}`),
    headers: { authorization: `Bearer ${token}`, 'content-type': contentType },
    body: Buffer.from(body),
    sourceIp: '127.0.0.1',
    requestId: 'request-1',
    now: NOW,
    routeKey,
    pathParameters: { id },
  });
}

const push = JSON.stringify(
  requestOf({
    mutationId: 'm',
    ledger: INFO,
    changes: [{ rowId: 'r1', baseRev: 0, fields: { item: SECRET_TEXT } }],
  }),
);
const pull = JSON.stringify(requestOf({ mutationId: 'p' }));

async function sync(request: Request): Promise<APIGatewayProxyStructuredResultV2> {
  return createSyncLedger(backend)(await eventOf('POST /v1/ledgers/{id}/sync', request));
}
async function read(request: Request): Promise<APIGatewayProxyStructuredResultV2> {
  return createReadLedger(backend)(await eventOf('GET /v1/ledgers/{id}', request));
}
async function list(request: Request): Promise<APIGatewayProxyStructuredResultV2> {
  return createListLedgers(backend)(await eventOf('GET /v1/ledgers', request));
}

const bodyOf = ({ body = '' }: APIGatewayProxyStructuredResultV2): unknown => JSON.parse(body);

/** The problem of an answer, after the checks every problem has to pass. */
function problemIn(answer: APIGatewayProxyStructuredResultV2): { status: number; code: string } {
  expect(answer.headers?.['content-type']).toBe('application/problem+json; charset=utf-8');
  const { status, code, detail } = problemSchema.parse(bodyOf(answer));
  expect(answer.statusCode).toBe(status);
  expect(detail).toMatch(/[\u4e00-\u9fff].*。$/u);
  return { status, code };
}

describe('answers', () => {
  it('of a sync, a reading and a list keep the protocol', async () => {
    const synced = syncResponseSchema.parse(bodyOf(await sync({ body: push })));
    expect(synced).toEqual({ rev: 1, results: [{ rowId: 'r1', outcome: 'applied', rev: 1 }], changes: [] });
    const rows = [{ rowId: 'r1', rev: 1, fields: { item: SECRET_TEXT } }];
    expect(ledgerResponseSchema.parse(bodyOf(await read({})))).toEqual({ ledger: INFO, rev: 1, rows });
    const ledgers = [{ id: 'l', rev: 1, ledger: INFO }];
    expect(ledgersResponseSchema.parse(bodyOf(await list({})))).toEqual({ ledgers });
  });

  it('take a body in base64', async () => {
    expect((await sync({ body: push, contentType: 'application/octet-stream' })).statusCode).toBe(200);
  });

  it('are for the caller’s bureau only', async () => {
    await sync({ body: push });
    expect(problemIn(await read({ bureau: 'other' })).code).toBe('ledger-not-found');
    expect(bodyOf(await list({ bureau: 'other' }))).toEqual({ ledgers: [] });
  });

  it('let a leader read and pull, not write', async () => {
    await sync({ body: push });
    expect((await read({ role: 'leader' })).statusCode).toBe(200);
    expect((await sync({ role: 'leader', body: pull })).statusCode).toBe(200);
    expect(problemIn(await sync({ role: 'leader', body: push }))).toEqual({ status: 403, code: 'forbidden' });
    const describing = JSON.stringify(requestOf({ mutationId: 'd', ledger: INFO }));
    expect(problemIn(await sync({ role: 'leader', body: describing })).status).toBe(403);
  });
});

describe('problems', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each<{ name: string; request: Request; status: number; code: string }>([
    { name: 'no body', request: {}, status: 400, code: 'malformed-request' },
    { name: 'no JSON', request: { body: '{"protocol":1,' }, status: 400, code: 'malformed-request' },
    { name: 'no object', request: { body: '[]' }, status: 400, code: 'malformed-request' },
    {
      name: 'an unknown key',
      request: { body: push.replace('{', '{"author":"x",') },
      status: 400,
      code: 'malformed-request',
    },
    {
      name: 'a prototype',
      request: { body: push.replace('"item"', '"__proto__":{},"item"') },
      status: 400,
      code: 'malformed-request',
    },
    { name: 'deep nesting', request: { body: nested(9) }, status: 400, code: 'malformed-request' },
    { name: 'very deep nesting', request: { body: nested(100_000) }, status: 400, code: 'malformed-request' },
    {
      name: 'too large',
      request: { body: `"${'x'.repeat(MAX_REQUEST_BYTES)}"` },
      status: 413,
      code: 'request-too-large',
    },
    {
      name: 'too large in bytes',
      request: { body: `"${'字'.repeat(MAX_REQUEST_BYTES / 3)}"` },
      status: 413,
      code: 'request-too-large',
    },
    {
      name: 'an older client',
      request: { body: pull.replace(`"protocol":${PROTOCOL_VERSION}`, '"protocol":0') },
      status: 400,
      code: 'protocol-unsupported',
    },
    {
      name: 'a newer client with other fields',
      request: { body: '{"protocol":99,"edits":[]}' },
      status: 400,
      code: 'protocol-unsupported',
    },
    { name: 'a bad ledger id', request: { body: pull, id: 'a#b' }, status: 400, code: 'malformed-request' },
    { name: 'an unknown ledger', request: { body: pull, id: 'x' }, status: 404, code: 'ledger-not-found' },
  ])('of a sync with $name', async ({ request, status, code }) => {
    expect(problemIn(await sync(request))).toEqual({ status, code });
  });

  it('say where a request is wrong without repeating what was sent', async () => {
    const wrong = push.replace('"baseRev":0', '"baseRev":"早"');
    const { errors } = problemSchema.parse(bodyOf(await sync({ body: wrong })));
    expect(errors?.map((error) => error.path)).toEqual(['changes.0.baseRev']);
    expect(JSON.stringify(errors)).not.toContain('早');
  });

  it.each(['x', '1', '9.r1', '1.a#b'])('of a reading with the cursor %s', async (cursor) => {
    await sync({ body: push });
    const query = `?cursor=${encodeURIComponent(cursor)}`;
    expect(problemIn(await read({ query })).code).toBe('malformed-request');
  });

  it.each([undefined, 'Bearer a.b.c'])('of a caller with the header %s', async (authorization) => {
    const event = await eventOf('GET /v1/ledgers', {});
    const answer = await createListLedgers(backend)({ ...event, headers: { authorization } });
    expect(problemIn(answer)).toEqual({ status: 401, code: 'unauthenticated' });
    expect(answer.headers?.['www-authenticate']).toBe('Bearer');
  });

  it('of an unreachable store ask to come again', async () => {
    backend.store.readHead = () => Promise.reject(new StoreUnavailableError('down'));
    const answer = await sync({ body: pull });
    expect(problemIn(answer)).toEqual({ status: 503, code: 'store-unavailable' });
    expect(answer.headers?.['retry-after']).toBe('1');
  });

  it('of a defect tell the caller nothing and the log where', async () => {
    backend.store.readHead = () => Promise.reject(new TypeError(SECRET_TEXT));
    expect(problemIn(await sync({ body: pull }))).toEqual({ status: 500, code: 'internal' });
    expect(lines[0]?.error).toMatch(/^TypeError at .*handlers\.test/);
  });
});

describe('the log', () => {
  it('has one line a request, with counts and without ledger text', async () => {
    await sync({ body: push });
    await sync({ body: '{' });
    await read({});
    await list({});
    const common = { requestId: 'request-1', ms: 0 };
    const route = 'POST /v1/ledgers/{id}/sync';
    expect(lines).toEqual([
      { ...common, route, status: 200, ledger: 'l', rev: 1, outcomes: { applied: 1 }, rows: 0 },
      { ...common, route, status: 400, problem: 'malformed-request' },
      { ...common, route: 'GET /v1/ledgers/{id}', status: 200, ledger: 'l', rev: 1, rows: 1 },
      { ...common, route: 'GET /v1/ledgers', status: 200, rows: 1 },
    ]);
  });

  it('keeps the text of an unforeseen error to itself', async () => {
    backend.store.readHead = () => Promise.reject(new TypeError(`${SECRET_TEXT}\n    at ${SECRET_TEXT}`));
    await sync({ body: pull });
    expect(JSON.stringify(lines)).not.toContain(SECRET_TEXT);
  });
});
