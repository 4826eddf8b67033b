/** The real SDK, with its own retries, against a real store behind a proxy that makes trouble. */
import { createApiClient } from '#cli/api-client';
import { signDevToken } from '#cli/server/dev-token';
import { startDynalite, type DynaliteServer } from '#cli/server/dynalite-server';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { createLocalServer } from '#cli/server/local-server';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import type { LogLine } from '#functions/http/log-line';
import { type LedgerStore, StoreUnavailableError } from '#functions/usecases/ledger-store';
import { type Fault, type FaultPlan, type FaultyProxy, startFaultyProxy } from './faulty-proxy';
import { expectAnswered, expectPushedOnce, prepare, PUSH } from './mixed-push';
import { KEY, NOW, sync } from './sync-tools';
import { MemoryBureauRegistry, MemoryFileStore } from '../contract/memory-file-store';

/** Tries of one call by the SDK. */
const TRIES = 5;
const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');

let dynalite: DynaliteServer;
let proxy: FaultyProxy;
let direct: ReturnType<typeof createDynamoClient>;
let tables = 0;

beforeAll(async () => {
  // The SDK waits at random before it tries again: not at all in these tests.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  dynalite = await startDynalite(undefined);
  direct = createDynamoClient({ endpoint: dynalite.endpoint });
  proxy = await startFaultyProxy(dynalite.endpoint);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await proxy.stop();
  direct.destroy();
  await dynalite.stop();
});

interface Setting {
  /** The table itself. */
  readonly store: LedgerStore;
  /** The same table behind the proxy, for a client of its own. */
  readonly faulty: LedgerStore;
}

/** Runs `work` on a prepared table; the plan counts from there. */
async function withFaults(plan: FaultPlan, work: (setting: Setting) => Promise<void>): Promise<void> {
  const tableName = `ledgers-${++tables}`;
  await createTable(direct, tableName);
  const store = new DynamoLedgerStore(direct, tableName);
  await prepare(store);
  const client = createDynamoClient({ endpoint: proxy.endpoint });
  proxy.plan(plan);
  try {
    await work({ store, faulty: new DynamoLedgerStore(client, tableName) });
  } finally {
    client.destroy();
  }
}

/** Requests that the push makes when nothing goes wrong. */
async function requestsOfPush(): Promise<number> {
  let requests = 0;
  await withFaults(
    () => undefined,
    async ({ store, faulty }) => {
      expectAnswered(await sync(faulty, PUSH));
      requests = proxy.requests();
      await expectPushedOnce(store);
    },
  );
  return requests;
}

const PASSING: readonly Fault[] = ['throttled', 'failed', 'cut before', 'cut after', 'failed after'];

describe('a request of DynamoDB', () => {
  it.each(PASSING)(
    'that is %s once, whichever it is, is tried again by the SDK: the push is done once',
    async (fault) => {
      const requests = await requestsOfPush();
      expect(requests).toBeGreaterThan(9);
      for (let nth = 1; nth <= requests; nth++) {
        await withFaults(
          (number) => (number === nth ? fault : undefined),
          async ({ store, faulty }) => {
            expectAnswered(await sync(faulty, PUSH));
            expect(proxy.requests()).toBeGreaterThan(requests);
            await expectPushedOnce(store);
          },
        );
      }
    },
  );

  it.each<Fault>(['throttled', 'cut after'])(
    'that is %s for good, whichever it is, fails as unavailable; sent again later, the push is done once',
    async (fault) => {
      const requests = await requestsOfPush();
      for (let nth = 1; nth <= requests; nth++) {
        await withFaults(
          (number) => (number >= nth ? fault : undefined),
          async ({ store, faulty }) => {
            await expect(sync(faulty, PUSH)).rejects.toBeInstanceOf(StoreUnavailableError);
            expectAnswered(await sync(store, PUSH));
            await expectPushedOnce(store);
          },
        );
      }
    },
  );
});

describe('the act of committing', () => {
  it.each<Fault>(['cut after', 'failed after', 'never answered'])(
    'whose answer is %s meets its own commit when the SDK tries again: it is found by its record, and made once',
    async (fault) => {
      const commits: string[] = [];
      let reported: boolean | undefined;
      // The first write of a push is its commit.
      const plan: FaultPlan = (_nth, operation) => {
        if (operation === 'PutItem') commits.push(operation);
        return operation === 'PutItem' && commits.length === 1 ? fault : undefined;
      };
      await withFaults(plan, async ({ store, faulty }) => {
        const append = faulty.appendCommit.bind(faulty);
        faulty.appendCommit = async (key, commit) => (reported = await append(key, commit));
        const answer = await sync(faulty, PUSH);
        // To the SDK's second try it looks as if a rival had committed first.
        expect(reported).toBe(false);
        expectAnswered(answer);
        expect(answer.results.map(({ outcome }) => outcome)).not.toContain('applied');
        expect(await store.readMutation(KEY, PUSH)).toBe(3);
        await expectPushedOnce(store);
      });
    },
  );
});

describe('the service on a store in trouble', () => {
  it.each<Fault>(['throttled', 'failed after'])(
    'answers 503 while requests are %s; the client asks again, and the push is done once',
    async (fault) => {
      const requests = await requestsOfPush();
      for (let nth = 1; nth <= requests; nth++) {
        await withFaults(
          (number) => (number >= nth && number < nth + TRIES ? fault : undefined),
          async ({ store, faulty }) => {
            const lines: LogLine[] = [];
            const pause = () => Promise.resolve();
            const server = createLocalServer({
              store: faulty,
              files: new MemoryFileStore(),
              bureaus: new MemoryBureauRegistry(),
              secret: SECRET,
              now: () => NOW,
              pause,
              log: (line) => lines.push(line),
            });
            const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
            const identity = { subject: 'c', bureau: KEY.bureau, role: 'office' as const };
            const token = await signDevToken(identity, SECRET, NOW, 60);
            try {
              expectAnswered(
                await createApiClient({ url, token, fetch, pause }).syncLedger(KEY.ledgerId, PUSH),
              );
            } finally {
              await closeServer(server);
            }
            const statuses = lines.map(({ status }) => status);
            expect(statuses.at(-1)).toBe(200);
            expect(statuses.slice(0, -1).every((status) => status === 503)).toBe(true);
            if (nth === 1) expect(statuses).toEqual([503, 200]);
            await expectPushedOnce(store);
          },
        );
      }
    },
  );
});
