import { createServer, type Server } from 'node:http';
import { CancelledError } from '#core/protocol/client/cancelled-error';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { connectTo } from './api-client';

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.stop());

it('speaks with the service in the name of its clerk', async () => {
  expect(await connectTo(backend).listLedgers()).toEqual({ ledgers: [] });
  await expect(connectTo({ ...backend, token: 'x' }).listLedgers()).rejects.toMatchObject({
    name: 'ApiError',
    code: 'unauthenticated',
  });
});

it('says where the server is that it cannot reach', async () => {
  const server = createServer();
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  await closeServer(server);
  const failures: string[] = [];
  const pause = (_: number, { code }: { code: string }) => Promise.resolve(void failures.push(code));
  await expect(connectTo({ url, token: 't' }, { pause, attempts: 3 }).listLedgers()).rejects.toMatchObject({
    code: 'unreachable',
    message: `无法连接服务器：${url}`,
  });
  expect(failures).toEqual(['unreachable', 'unreachable']);
});

it('takes its token to no other server than its own', async () => {
  const asked: unknown[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.end('{"ledgers":[]}');
  });
  const to = `http://127.0.0.1:${await listenOnLoopback(elsewhere, 0)}/`;
  const server = createServer((_, response) => {
    response.writeHead(307, { location: to }).end();
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  await expect(connectTo({ url, token: 't' }, { attempts: 1 }).listLedgers()).rejects.toMatchObject({
    code: 'unreachable',
  });
  expect(asked).toEqual([]);
  await closeServer(server);
  await closeServer(elsewhere);
});

describe('cancelling', () => {
  /** A server that answers nothing, and tells when it is asked. */
  async function startSilent(): Promise<{ server: Server; url: string; asked: Promise<void> }> {
    let ask = (): void => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const server = createServer(() => {
      ask();
    });
    return { server, url: `http://127.0.0.1:${await listenOnLoopback(server, 0)}`, asked };
  }

  it('ends the request under way', async () => {
    const { server, url, asked } = await startSilent();
    const stop = new AbortController();
    const listing = connectTo({ url, token: 't' }, { signal: stop.signal }).listLedgers();
    const ended = expect(listing).rejects.toBeInstanceOf(CancelledError);
    await asked;
    stop.abort();
    await ended;
    server.closeAllConnections();
    await closeServer(server);
  });

  it('lets nothing more begin', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(connectTo(backend, { signal: stop.signal }).listLedgers()).rejects.toBeInstanceOf(
      CancelledError,
    );
  });
});
