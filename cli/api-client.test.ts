import { INFO, requestOf } from '../tests/contract/ledger-fixtures';
import { createApiClient } from './api-client';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A client whose server gives these replies, one a request. */
function scripted(replies: Response[]) {
  const sent: Sent[] = [];
  const client = createApiClient({
    url: 'http://server.test',
    token: 'token',
    fetch: (input, init) => {
      sent.push({ url: input instanceof Request ? input.url : String(input), init });
      const reply = replies.shift();
      return reply ? Promise.resolve(reply) : Promise.reject(new TypeError('fetch failed'));
    },
    pause: () => Promise.resolve(),
  });
  return { client, sent };
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

it('sends the very same push again after an answer that breaks off', async () => {
  const { client, sent } = scripted([cutShort(), cutShort(), Response.json(ANSWER)]);
  expect(await client.syncLedger('l', REQUEST)).toEqual(ANSWER);
  expect(sent.map(({ init }) => init?.body)).toEqual(Array(3).fill(JSON.stringify(REQUEST)));
});

it('says where the server is that it cannot reach', async () => {
  const { client } = scripted([]);
  await expect(client.listLedgers()).rejects.toMatchObject({
    code: 'unreachable',
    message: '无法连接服务器：http://server.test',
  });
});
