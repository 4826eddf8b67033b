import { MemoryBureauRegistry, MemoryFileStore } from '../../tests/contract/memory-file-store';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { signDevToken } from './dev-token';
import { closeServer, listenOnLoopback } from './listening';
import { createLocalServer } from './local-server';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');

/** A server whose store answers only when `open` is called; `entered` tells that a request has got that far. */
async function startGated() {
  const store = new MemoryLedgerStore();
  let open = (): void => undefined;
  let enter = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const entered = new Promise<void>((resolve) => (enter = resolve));
  store.listHeads = async () => {
    enter();
    await gate;
    return [];
  };
  const backend = {
    store,
    files: new MemoryFileStore(),
    bureaus: new MemoryBureauRegistry(),
    secret: SECRET,
    now: Date.now,
    pause: () => Promise.resolve(),
    log: () => undefined,
  };
  const server = createLocalServer(backend);
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}/v1/ledgers`;
  return { server, url, open, entered };
}

it('finishes the answer under way before it stops, and takes no new request', async () => {
  const { server, url, open, entered } = await startGated();
  const identity = { subject: 'u', bureau: 'b', role: 'office' } as const;
  const headers = { authorization: `Bearer ${await signDevToken(identity, SECRET, Date.now(), 60)}` };
  const answer = fetch(url, { headers });
  await entered;
  const closed = closeServer(server);
  await expect(fetch(url, { headers })).rejects.toThrow();
  open();
  expect(await (await answer).json()).toEqual({ ledgers: [] });
  await closed;
});

describe('pages of other origins', () => {
  const serve = async (allowed?: readonly string[]) => {
    const backend = {
      store: new MemoryLedgerStore(),
      files: new MemoryFileStore(),
      bureaus: new MemoryBureauRegistry(),
      secret: SECRET,
      now: Date.now,
      pause: () => Promise.resolve(),
      log: () => undefined,
    };
    const server = createLocalServer(backend, allowed);
    const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}/v1/ledgers`;
    return { url, stop: () => closeServer(server) };
  };
  const told = ({ headers }: Response) => headers.get('access-control-allow-origin');

  it.each([
    ['https://pane.example.cn', true],
    ['http://127.0.0.1:4320', true],
    ['https://localhost:3000', true],
    ['https://pane.example.cn:444', false],
    ['https://other.example.cn', false],
    ['https://pane.example.cn.other.cn', false],
    ['http://127.0.0.1.other.cn', false],
    ['http://localhost@other.cn', false],
    ['null', false],
  ])('%s: %s', async (origin, isAllowed) => {
    const { url, stop } = await serve(['https://pane.example.cn']);
    const asked = await fetch(url, { method: 'OPTIONS', headers: { origin } });
    const read = await fetch(url, { headers: { origin } });
    expect([asked.status, read.status]).toEqual([204, 401]);
    expect([told(asked), told(read)]).toEqual(Array(2).fill(isAllowed ? origin : null));
    expect(asked.headers.get('access-control-allow-headers')).toBe(
      isAllowed ? 'authorization,content-type' : null,
    );
    expect(read.headers.get('vary')).toBe('origin');
    await stop();
  });

  it('knows none but those of this machine by itself, and asks nothing of callers that are no pages', async () => {
    const { url, stop } = await serve();
    const headers = { origin: 'https://pane.example.cn' };
    expect(told(await fetch(url, { headers }))).toBeNull();
    expect((await fetch(url)).status).toBe(401);
    await stop();
  });
});
