import { PROBLEMS } from '#core/protocol/problem';
import { INFO, requestOf } from '#tests/contract/ledger-fixtures';
import { apiClient } from './api-client';
import { ApiError } from './api-error';
import { CancelledError } from './cancelled-error';
import type { HttpAnswer, HttpRequest } from './transport';

type Reply = HttpAnswer | Error;

function json(body: object, status = 200): HttpAnswer {
  return { status, text: JSON.stringify(body) };
}

function problem(code: keyof typeof PROBLEMS): HttpAnswer {
  const { status, detail } = PROBLEMS[code];
  return json({ type: 'about:blank', title: code, status, code, detail }, status);
}

/** A client whose server gives these replies, one a request. */
function scripted(replies: Reply[], attempts?: number) {
  const sent: HttpRequest[] = [];
  const pauses: (readonly [attempt: number, code: string])[] = [];
  const client = apiClient({
    url: 'http://server.test',
    transport: (request) => {
      sent.push(request);
      const reply = replies.shift() ?? new Error('nothing left to reply');
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
    pause: (attempt, { code }) => {
      pauses.push([attempt, code]);
      return Promise.resolve();
    },
    ...(attempts !== undefined && { attempts }),
  });
  return { client, sent, pauses };
}

const REQUEST = requestOf({ mutationId: 'm', ledger: INFO });
const ANSWER = { rev: 1, results: [], changes: [] };

describe('api client', () => {
  it('sends a push to its ledger', async () => {
    const { client, sent } = scripted([json(ANSWER)]);
    expect(await client.syncLedger('a/b', REQUEST)).toEqual(ANSWER);
    expect(sent).toEqual([{ method: 'POST', path: '/v1/ledgers/a%2Fb/sync', body: JSON.stringify(REQUEST) }]);
  });

  it('asks for figures by their query', async () => {
    const notThere = (): HttpAnswer => problem('ledger-not-found');
    const { client, sent } = scripted([notThere(), notThere(), notThere(), notThere(), notThere()]);
    const asked = [
      client.readStatus('2023-06-30', 'then'),
      client.readReporting('2023-06'),
      client.readComparison('2023-06-30'),
      client.readComparison('2023-06-30', '2023-05-31'),
      client.readYearEnd(2023),
    ];
    for (const one of asked) await expect(one).rejects.toBeInstanceOf(ApiError);
    expect(sent.map(({ path }) => path)).toEqual([
      '/v1/status?date=2023-06-30&rows=then',
      '/v1/reporting?month=2023-06',
      '/v1/comparison?to=2023-06-30',
      '/v1/comparison?from=2023-05-31&to=2023-06-30',
      '/v1/supervision/year-end?year=2023',
    ]);
  });

  it.each([
    { name: 'no answer', reply: () => new TypeError('fetch failed'), code: 'unreachable' },
    { name: 'a busy server', reply: () => problem('busy'), code: 'busy' },
    { name: 'an unreachable store', reply: () => problem('store-unavailable'), code: 'store-unavailable' },
    {
      name: 'a gateway in trouble',
      reply: () => ({ status: 502, text: '<html>' }),
      code: 'unreadable-answer',
    },
    { name: 'too many requests', reply: () => ({ status: 429, text: '' }), code: 'unreadable-answer' },
  ])('sends the very same push again after $name', async ({ reply, code }) => {
    const { client, sent, pauses } = scripted([reply(), reply(), json(ANSWER)]);
    expect(await client.syncLedger('l', REQUEST)).toEqual(ANSWER);
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(REQUEST)));
    expect(pauses).toEqual([
      [2, code],
      [3, code],
    ]);
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
      reply: () => json({ rev: 'x' }),
      code: 'unreadable-answer',
      status: 200,
    },
    {
      name: 'no JSON',
      reply: () => ({ status: 200, text: '<html>' }),
      code: 'unreadable-answer',
      status: 200,
    },
    {
      name: 'a refusal without a problem',
      reply: () => ({ status: 404, text: '' }),
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

  it('goes on for as long as it is told to', async () => {
    const replies = Array.from({ length: 20 }, () => new TypeError('fetch failed'));
    const { client, sent } = scripted([...replies, json(ANSWER)], Infinity);
    expect(await client.syncLedger('l', REQUEST)).toEqual(ANSWER);
    expect(sent).toHaveLength(21);
  });

  it('asks no more where the answer is not wanted any longer', async () => {
    const { client, sent } = scripted([new CancelledError()]);
    await expect(client.listLedgers()).rejects.toBeInstanceOf(CancelledError);
    expect(sent).toHaveLength(1);
  });

  it('reads all pages of a ledger', async () => {
    const page = (rowId: string, next?: string): HttpAnswer =>
      json({ ledger: INFO, rev: 3, rows: [{ rowId, rev: 1, fields: {} }], ...(next && { next }) });
    const { client, sent } = scripted([page('a', '3.a'), page('b', '3.b'), page('c')]);
    const whole = await client.readLedger('l');
    expect(whole).toEqual({
      ledger: INFO,
      rev: 3,
      rows: ['a', 'b', 'c'].map((rowId) => ({ rowId, rev: 1, fields: {} })),
    });
    expect(sent.map(({ path }) => path.replace(/^[^?]*/, ''))).toEqual(['', '?cursor=3.a', '?cursor=3.b']);
  });

  it.each([
    { name: 'a revision', asOf: { rev: 0 }, search: '?rev=0' },
    { name: 'a day', asOf: { date: '2023-06-30' as const }, search: '?date=2023-06-30' },
  ])('reads a ledger as of $name', async ({ asOf, search }) => {
    const page = (next?: string): HttpAnswer =>
      json({ ledger: INFO, rev: 2, rows: [], ...(next && { next }) });
    const { client, sent } = scripted([page('2.a'), page()]);
    expect(await client.readLedger('l', asOf)).toEqual({ ledger: INFO, rev: 2, rows: [] });
    expect(sent.map(({ path }) => path.replace(/^[^?]*/, ''))).toEqual([search, '?cursor=2.a']);
  });

  it('asks how items stand on a day', async () => {
    const totals = { date: '2023-06-30', ledgers: [] };
    const { client, sent } = scripted([json(totals)]);
    expect(await client.readTotals('2023-06-30')).toEqual(totals);
    expect(sent.map(({ path }) => path)).toEqual(['/v1/totals?date=2023-06-30']);
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
      json({ versions: [version(9), version(7)], next: 7 }),
      json({ versions: [], next: 4 }),
      json({ versions: [version(1)] }),
    ];
    const { client, sent } = scripted(replies);
    const revs: number[] = [];
    for await (const { rev } of client.rowHistory('a/b', 'r1', 'quota:外宣信息')) revs.push(rev);
    expect(revs).toEqual([9, 7, 1]);
    const [first, second] = sent.map(({ path }) => new URL(path, 'http://server.test'));
    expect(first?.pathname).toBe('/v1/ledgers/a%2Fb/rows/r1/history');
    expect(first?.searchParams.get('field')).toBe('quota:外宣信息');
    expect([...(second?.searchParams ?? [])]).toEqual([
      ['field', 'quota:外宣信息'],
      ['before', '7'],
    ]);
    expect(sent).toHaveLength(3);
  });

  it('reads no more of a history than is asked for', async () => {
    const { client, sent } = scripted([json({ versions: [version(9)], next: 9 })]);
    for await (const { rev } of client.rowHistory('l', 'r1')) {
      expect(rev).toBe(9);
      break;
    }
    expect(sent).toHaveLength(1);
  });
});
