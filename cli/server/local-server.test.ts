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
