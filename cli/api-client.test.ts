import { PROBLEMS } from '#core/protocol/problem';
import { INFO, requestOf } from '../tests/contract/ledger-fixtures';
import { ApiError, createApiClient } from './api-client';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

type Reply = Response | Error;

function problem(code: keyof typeof PROBLEMS): Response {
  const { status, detail } = PROBLEMS[code];
  return Response.json({ type: 'about:blank', title: code, status, code, detail }, { status });
}

/** A client whose server gives these replies, one a request. */
function scripted(replies: Reply[]) {
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const client = createApiClient({
    url: 'http://server.test',
    token: 'token',
    fetch: (input, init) => {
      sent.push({ url: input instanceof Request ? input.url : String(input), init });
      const reply = replies.shift() ?? new Error('nothing left to reply');
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
    pause: (attempt) => {
      pauses.push(attempt);
      return Promise.resolve();
    },
  });
  return { client, sent, pauses };
}

const REQUEST = requestOf({ mutationId: 'm', ledger: INFO });
const ANSWER = { rev: 1, results: [], changes: [] };

/** A body that breaks off. */
function cutShort(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"rev":'));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body);
}

describe('api client', () => {
  it('sends a push with its token', async () => {
    const { client, sent } = scripted([Response.json(ANSWER)]);
    expect(await client.syncLedger('a/b', REQUEST)).toEqual(ANSWER);
    expect(sent.map(({ url }) => url)).toEqual(['http://server.test/v1/ledgers/a%2Fb/sync']);
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: JSON.stringify(REQUEST),
    });
  });

  it.each([
    { name: 'no connection', reply: () => new TypeError('fetch failed') },
    { name: 'an answer that breaks off', reply: cutShort },
    { name: 'a busy server', reply: () => problem('busy') },
    { name: 'an unreachable store', reply: () => problem('store-unavailable') },
    { name: 'a gateway in trouble', reply: () => new Response('<html>', { status: 502 }) },
    { name: 'too many requests', reply: () => new Response('', { status: 429 }) },
  ])('sends the very same push again after $name', async ({ reply }) => {
    const { client, sent, pauses } = scripted([reply(), reply(), Response.json(ANSWER)]);
    expect(await client.syncLedger('l', REQUEST)).toEqual(ANSWER);
    expect(new Set(sent.map(({ init }) => init?.body))).toEqual(new Set([JSON.stringify(REQUEST)]));
    expect(pauses).toEqual([2, 3]);
  });

  it.each([
    { name: 'a refusal', reply: () => problem('forbidden'), code: 'forbidden', status: 403 },
    {
      name: 'a conflict of ledgers',
      reply: () => problem('ledger-differs'),
      code: 'ledger-differs',
      status: 409,
    },
    {
      name: 'an answer of another kind',
      reply: () => Response.json({ rev: 'x' }),
      code: 'unreadable-answer',
      status: 200,
    },
    { name: 'no JSON', reply: () => new Response('<html>'), code: 'unreadable-answer', status: 200 },
    {
      name: 'a refusal without a problem',
      reply: () => new Response('', { status: 404 }),
      code: 'unreadable-answer',
      status: 404,
    },
  ])('does not try again after $name', async ({ reply, code, status }) => {
    const { client, sent } = scripted([reply()]);
    await expect(client.syncLedger('l', REQUEST)).rejects.toMatchObject({ name: 'ApiError', code, status });
    expect(sent).toHaveLength(1);
  });

  it('gives up after five attempts and says so in Chinese', async () => {
    const { client, sent } = scripted(Array.from({ length: 9 }, () => new TypeError('fetch failed')));
    const failure = await client.listLedgers().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ code: 'unreachable', message: '无法连接服务器：http://server.test' });
    expect(sent).toHaveLength(5);
  });

  it('reads all pages of a ledger', async () => {
    const page = (rowId: string, next?: string): Response =>
      Response.json({ ledger: INFO, rev: 3, rows: [{ rowId, rev: 1, fields: {} }], ...(next && { next }) });
    const { client, sent } = scripted([page('a', '3.a'), page('b', '3.b'), page('c')]);
    const whole = await client.readLedger('l');
    expect(whole).toEqual({
      ledger: INFO,
      rev: 3,
      rows: ['a', 'b', 'c'].map((rowId) => ({ rowId, rev: 1, fields: {} })),
    });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['', '?cursor=3.a', '?cursor=3.b']);
  });

  it.each([
    { name: 'a revision', asOf: { rev: 0 }, search: '?rev=0' },
    { name: 'a day', asOf: { date: '2023-06-30' as const }, search: '?date=2023-06-30' },
  ])('reads a ledger as of $name', async ({ asOf, search }) => {
    const page = (next?: string): Response =>
      Response.json({ ledger: INFO, rev: 2, rows: [], ...(next && { next }) });
    const { client, sent } = scripted([page('2.a'), page()]);
    expect(await client.readLedger('l', asOf)).toEqual({ ledger: INFO, rev: 2, rows: [] });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([search, '?cursor=2.a']);
  });

  it('asks how items stand on a day', async () => {
    const totals = { date: '2023-06-30', ledgers: [] };
    const { client, sent } = scripted([Response.json(totals)]);
    expect(await client.readTotals('2023-06-30')).toEqual(totals);
    expect(sent.map(({ url }) => url)).toEqual(['http://server.test/v1/totals?date=2023-06-30']);
  });

  const version = (rev: number) => ({
    rev,
    by: '张三',
    at: 1,
    clientId: 'c',
    what: 'edited' as const,
    changes: [],
    fields: {},
  });

  it('reads all pages of a row’s history', async () => {
    const replies = [
      Response.json({ versions: [version(9), version(7)], next: 7 }),
      Response.json({ versions: [], next: 4 }),
      Response.json({ versions: [version(1)] }),
    ];
    const { client, sent } = scripted(replies);
    const revs: number[] = [];
    for await (const { rev } of client.rowHistory('a/b', 'r1', 'quota:外宣信息')) revs.push(rev);
    expect(revs).toEqual([9, 7, 1]);
    const [first, second] = sent.map(({ url }) => new URL(url));
    expect(first?.pathname).toBe('/v1/ledgers/a%2Fb/rows/r1/history');
    expect(first?.searchParams.get('field')).toBe('quota:外宣信息');
    expect([...(second?.searchParams ?? [])]).toEqual([
      ['field', 'quota:外宣信息'],
      ['before', '7'],
    ]);
    expect(sent).toHaveLength(3);
  });

  it('reads no more of a history than is asked for', async () => {
    const { client, sent } = scripted([Response.json({ versions: [version(9)], next: 9 })]);
    for await (const { rev } of client.rowHistory('l', 'r1')) {
      expect(rev).toBe(9);
      break;
    }
    expect(sent).toHaveLength(1);
  });
});
