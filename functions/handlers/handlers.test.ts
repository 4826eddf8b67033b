import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gatewayEvent } from '#cli/server/gateway-event';
import { signDevToken } from '#cli/server/dev-token';
import { ledgerResponseSchema } from '#core/protocol/ledger-response';
import { rowHistoryResponseSchema } from '#core/protocol/row-history-response';
import { ledgersResponseSchema } from '#core/protocol/ledgers-response';
import { MAX_REQUEST_BYTES } from '#core/protocol/limits';
import { problemSchema } from '#core/protocol/problem';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { syncResponseSchema } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryBureauRegistry, MemoryFileStore } from '../../tests/contract/memory-file-store';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import type { Role } from '#core/policy/role';
import type { Backend } from '../backend';
import type { LogLine } from '../http/log-line';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { createListLedgers } from './list-ledgers';
import { createReadLedger } from './read-ledger';
import { createReadRowHistory } from './read-row-history';
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
    files: new MemoryFileStore(),
    bureaus: new MemoryBureauRegistry(),
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
  readonly rowId?: string;
  readonly query?: string;
  readonly contentType?: string;
}

async function eventOf(routeKey: string, request: Request): Promise<APIGatewayProxyEventV2> {
  const {
    body = '',
    role = 'office',
    bureau = 'b',
    id = 'l',
    rowId = 'r1',
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
    pathParameters: { id, rowId },
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
async function history(request: Request): Promise<APIGatewayProxyStructuredResultV2> {
  return createReadRowHistory(backend)(await eventOf('GET /v1/ledgers/{id}/rows/{rowId}/history', request));
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

  it('of a reading are as of a revision, or of the end of a day in Shanghai', async () => {
    await sync({ body: push });
    const rowsAt = async (query: string): Promise<number> =>
      ledgerResponseSchema.parse(bodyOf(await read({ query }))).rows.length;
    // NOW is in the morning of 15 November 2023 in Shanghai, and still the 14th in UTC.
    expect(await rowsAt('?rev=0')).toBe(0);
    expect(await rowsAt('?rev=1')).toBe(1);
    expect(await rowsAt('?date=2023-11-14')).toBe(0);
    expect(await rowsAt('?date=2023-11-15')).toBe(1);
  });

  it('of a row’s history keep the protocol', async () => {
    await sync({ body: push });
    const body = rowHistoryResponseSchema.parse(bodyOf(await history({})));
    expect(body).toEqual({
      versions: [
        {
          rev: 1,
          by: 'zhang',
          at: NOW,
          clientId: 'c',
          what: 'created',
          changes: [{ field: 'item', to: SECRET_TEXT }],
          fields: { item: SECRET_TEXT },
        },
      ],
    });
    const ofNote = rowHistoryResponseSchema.parse(bodyOf(await history({ query: '?field=note' })));
    expect(ofNote).toEqual({ versions: [] });
    const beforeFirst = rowHistoryResponseSchema.parse(bodyOf(await history({ query: '?before=1' })));
    expect(beforeFirst).toEqual({ versions: [] });
  });

  it('take a body in base64', async () => {
    expect((await sync({ body: push, contentType: 'application/octet-stream' })).statusCode).toBe(200);
  });

  it('are for the caller’s bureau only', async () => {
    await sync({ body: push });
    expect(problemIn(await read({ bureau: 'other' })).code).toBe('ledger-not-found');
    expect(problemIn(await history({ bureau: 'other' })).code).toBe('ledger-not-found');
    expect(bodyOf(await list({ bureau: 'other' }))).toEqual({ ledgers: [] });
  });

  it('let a leader read and pull, not write', async () => {
    await sync({ body: push });
    expect((await read({ role: 'leader' })).statusCode).toBe(200);
    expect((await sync({ role: 'leader', body: pull })).statusCode).toBe(200);
    expect(problemIn(await sync({ role: 'leader', body: push }))).toEqual({ status: 403, code: 'forbidden' });
    const wider = { ...INFO, columns: [...INFO.columns, { id: 'note', header: '备注' }] };
    const describing = JSON.stringify(requestOf({ mutationId: 'd', since: 1, ledger: wider }));
    expect(bodyOf(await sync({ role: 'leader', body: describing }))).toEqual({
      rev: 1,
      results: [],
      changes: [],
    });
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
    const deletion = requestOf({ mutationId: 'm', changes: [{ rowId: 'r1', baseRev: 1, deleted: true }] });
    const broken = JSON.stringify(deletion).replace('"baseRev":1', '"baseRev":0');
    const { errors: ofDeletion } = problemSchema.parse(bodyOf(await sync({ body: broken })));
    expect(ofDeletion?.map((error) => error.path)).toEqual(['changes.0.baseRev']);
  });

  it.each(['x', '1', '9.r1', '1.a#b'])('of a reading with the cursor %s', async (cursor) => {
    await sync({ body: push });
    const query = `?cursor=${encodeURIComponent(cursor)}`;
    expect(problemIn(await read({ query })).code).toBe('malformed-request');
  });

  it.each([
    'cursor=',
    'rev=',
    'rev=-1',
    'rev=1.5',
    'rev=1e0',
    'rev=0x1',
    'rev= 1',
    'rev=9',
    'rev=9999999999999999',
    'rev=1&rev=1',
    'date=',
    'date=2023-02-30',
    'date=2023-6-30',
    'date=20230630',
    'rev=1&date=2023-06-30',
    'cursor=1.r1&rev=1',
    'cursor=1.r1&date=2023-06-30',
    'revision=1',
  ])('of a reading with the query %s', async (query) => {
    await sync({ body: push });
    const answer = problemIn(await read({ query: `?${query}` }));
    expect(answer).toEqual({ status: 400, code: 'malformed-request' });
  });

  it.each<{ name: string; request: Request; status: number; code: string }>([
    { name: 'an unknown row', request: { rowId: 'r9' }, status: 404, code: 'row-not-found' },
    { name: 'an unknown ledger', request: { id: 'x' }, status: 404, code: 'ledger-not-found' },
    { name: 'a bad row id', request: { rowId: 'a.b' }, status: 400, code: 'malformed-request' },
    { name: 'a bad ledger id', request: { id: 'a#b' }, status: 400, code: 'malformed-request' },
    { name: 'no start', request: { query: '?before=' }, status: 400, code: 'malformed-request' },
    { name: 'a negative start', request: { query: '?before=-1' }, status: 400, code: 'malformed-request' },
    { name: 'a start at nothing', request: { query: '?before=0' }, status: 400, code: 'malformed-request' },
    { name: 'no column', request: { query: '?field=' }, status: 400, code: 'malformed-request' },
    {
      name: 'a column that is none',
      request: { query: '?field=序号' },
      status: 400,
      code: 'malformed-request',
    },
    { name: 'an unknown key', request: { query: '?rev=1' }, status: 400, code: 'malformed-request' },
  ])('of a history with $name', async ({ request, status, code }) => {
    await sync({ body: push });
    expect(problemIn(await history(request))).toEqual({ status, code });
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
    await history({});
    await list({});
    const common = { requestId: 'request-1', ms: 0 };
    const alone = { retries: 0, rolledForward: 0 };
    const route = 'POST /v1/ledgers/{id}/sync';
    expect(lines).toEqual([
      { ...common, route, status: 200, ledger: 'l', rev: 1, outcomes: { applied: 1 }, rows: 0, ...alone },
      { ...common, route, status: 400, problem: 'malformed-request' },
      { ...common, route: 'GET /v1/ledgers/{id}', status: 200, ledger: 'l', rev: 1, rows: 1 },
      { ...common, route: 'GET /v1/ledgers/{id}/rows/{rowId}/history', status: 200, ledger: 'l', rows: 1 },
      { ...common, route: 'GET /v1/ledgers', status: 200, rows: 1 },
    ]);
  });

  it('counts conflicts, lost races and commits finished for others', async () => {
    await sync({ body: push });
    const rival = requestOf({
      clientId: 'rival',
      mutationId: 'm',
      changes: [{ rowId: 'r1', baseRev: 1, fields: { item: '他人的内容' } }],
    });
    // The rival commits just before us and dies before it has written anything else.
    const { store } = backend;
    const append = store.appendCommit.bind(store);
    store.appendCommit = async (key, commit) => {
      store.appendCommit = append;
      const { changes, clientId, mutationId } = rival;
      const rows = changes.map(({ rowId }) => ({ rowId, prev: 1, fields: { item: '他人的内容' } }));
      await append(key, { rev: 2, at: commit.at, author: 'li', clientId, mutationId, rows });
      return append(key, commit);
    };
    const mine = requestOf({
      mutationId: 'mine',
      since: 1,
      changes: [{ rowId: 'r1', baseRev: 1, fields: { item: '我的内容' } }],
    });
    await sync({ body: JSON.stringify(mine) });
    expect(lines[1]).toMatchObject({ outcomes: { conflict: 1 }, retries: 1, rolledForward: 1, rev: 2 });
    expect(JSON.stringify(lines)).not.toMatch(/内容/);
  });

  it('keeps the text of an unforeseen error to itself', async () => {
    backend.store.readHead = () => Promise.reject(new TypeError(`${SECRET_TEXT}\n    at ${SECRET_TEXT}`));
    await sync({ body: pull });
    expect(JSON.stringify(lines)).not.toContain(SECRET_TEXT);
  });
});
