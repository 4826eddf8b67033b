/**
 * The whole backend in a process of its own, as `startBackend` makes it, with the store metered. Tells its parent where
 * it listens; answers each message with what was spent since the last; ends when its parent lets go.
 */
import { devSecret } from '#cli/server/dev-secret';
import { LOCAL_BUREAU, signDevToken } from '#cli/server/dev-token';
import { startDynalite } from '#cli/server/dynalite-server';
import { listenOnLoopback } from '#cli/server/listening';
import { createLocalServer } from '#cli/server/local-server';
import { jitteredPause } from '#functions/backend';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoBureauRegistry } from '#functions/dynamo/dynamo-bureau-registry';
import { DynamoFileStore } from '#functions/dynamo/dynamo-file-store';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import type { ServerAddress, ServerSpent } from './server';
import { StoreMeter } from './store-meter';

const TABLE = 'taizhang';
const TOKEN_LIFE_SECONDS = 3_600;
const OFFICE = { subject: 'bench', bureau: LOCAL_BUREAU, role: 'office' } as const;

// As `startEmbeddedDynamo` does: the SDK would otherwise print which Node a later SDK wants.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const meter = new StoreMeter();
const { endpoint } = await startDynalite(undefined);
const dynamo = createDynamoClient({ endpoint });
await createTable(dynamo, TABLE);
dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      const result = await next(args);
      meter.record(commandName, args.input, result.output);
      return result;
    },
  { step: 'initialize', name: 'meter' },
);
const secret = devSecret(undefined);
const server = createLocalServer({
  store: new DynamoLedgerStore(dynamo, TABLE),
  files: new DynamoFileStore(dynamo, TABLE),
  bureaus: new DynamoBureauRegistry(dynamo, TABLE),
  secret,
  now: Date.now,
  pause: jitteredPause,
  log: () => undefined,
});
const port = await listenOnLoopback(server, 0);

let spentBefore = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(spentBefore);
  spentBefore = process.cpuUsage();
  process.send?.({ store: meter.take(), processorMs: (user + system) / 1000 } satisfies ServerSpent);
});
process.on('disconnect', () => process.exit());
process.send?.({
  url: `http://127.0.0.1:${port}`,
  token: await signDevToken(OFFICE, secret, Date.now(), TOKEN_LIFE_SECONDS),
} satisfies ServerAddress);
