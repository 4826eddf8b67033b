import { startDynalite } from '#cli/server/dynalite-server';
import { devSecret } from '#cli/server/dev-secret';
import { LOCAL_BUREAU, signDevToken } from '#cli/server/dev-token';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { createLocalServer } from '#cli/server/local-server';
import { createApiClient, type ApiClient } from '#cli/api-client';
import { jitteredPause } from '#functions/backend';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import { noCounts, type Counts } from './counts';

const TABLE = 'taizhang';
const TOKEN_LIFE_SECONDS = 3_600;
const OFFICE = { subject: 'bench', bureau: LOCAL_BUREAU, role: 'office' } as const;

/** What is read of DynamoDB's answers; every command has some of it. */
interface Answer {
  readonly Count?: number;
  readonly ConsumedCapacity?: Units | readonly Units[];
}
interface Units {
  readonly CapacityUnits?: number;
}

/** Items a call looks at, from what it asks and is answered; undefined for calls that are no part of the store. */
type ItemsOf = (input: object, answer: Answer) => number;

const READS: Readonly<Record<string, ItemsOf>> = {
  GetItemCommand: () => 1,
  // A query that finds nothing has looked all the same.
  QueryCommand: (_, { Count = 0 }) => Math.max(1, Count),
  BatchGetItemCommand: (input) =>
    'RequestItems' in input
      ? Object.values(input.RequestItems as Record<string, { Keys: unknown[] }>).flatMap(({ Keys }) => Keys)
          .length
      : 0,
};
const WRITES: Readonly<Record<string, ItemsOf>> = { PutItemCommand: () => 1 };

/** DynamoDB bills at least one unit a call; dynalite reports none for a query that finds nothing. */
function unitsOf({ ConsumedCapacity = [] }: Answer): number {
  const all = [ConsumedCapacity].flat();
  if (all.length === 0) throw new Error('DynamoDB did not say what a call consumed.');
  return Math.max(1, all.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0));
}

function countCall(counts: Counts, name: string, input: object, answer: Answer): void {
  const [read, write] = [READS[name], WRITES[name]];
  if (!read && !write) throw new Error(`The bench does not know how to count ${name}.`);
  counts.calls += 1;
  if (read) {
    counts.itemsRead += read(input, answer);
    counts.readUnits += unitsOf(answer);
  }
  if (write) {
    counts.itemsWritten += write(input, answer);
    counts.writeUnits += unitsOf(answer);
  }
}

/** `fetch` that counts bodies; the answer is handed on as it came. */
function countedFetch(counts: Counts): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    counts.requests += 1;
    counts.bytesSent += typeof init?.body === 'string' ? Buffer.byteLength(init.body) : 0;
    counts.bytesReceived += body.byteLength;
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

export interface CountedBackend {
  readonly client: ApiClient;
  /** What was counted since this was last called. */
  takeCounts(): Counts;
  stop(): Promise<void>;
}

function countedDynamo(endpoint: string, counts: Counts): ReturnType<typeof createDynamoClient> {
  const client = createDynamoClient({ endpoint });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        countCall(counts, commandName, args.input, result.output as Answer);
        return result;
      },
    { step: 'initialize', name: 'count' },
  );
  return client;
}

/** The whole backend on loopback, as `startBackend` makes it, but with everything that crosses a boundary counted. */
export async function startCountedBackend(): Promise<CountedBackend> {
  const counts = noCounts();
  const dynalite = await startDynalite(undefined);
  const setUp = createDynamoClient({ endpoint: dynalite.endpoint });
  await createTable(setUp, TABLE);
  setUp.destroy();
  const dynamo = countedDynamo(dynalite.endpoint, counts);
  const secret = devSecret(undefined);
  const server = createLocalServer({
    store: new DynamoLedgerStore(dynamo, TABLE),
    secret,
    now: Date.now,
    pause: jitteredPause,
    log: () => undefined,
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  const token = await signDevToken(OFFICE, secret, Date.now(), TOKEN_LIFE_SECONDS);
  return {
    client: createApiClient({ url, token, fetch: countedFetch(counts) }),
    takeCounts: () => {
      const taken = { ...counts };
      Object.assign(counts, noCounts());
      return taken;
    },
    stop: async () => {
      await closeServer(server);
      dynamo.destroy();
      await dynalite.stop();
    },
  };
}
