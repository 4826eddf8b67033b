import type { Backend } from '../backend';
import { jitteredPause } from '../backend';
import { readConfig } from '../config';
import { createDynamoClient } from '../dynamo/create-client';
import { DynamoBureauRegistry } from '../dynamo/dynamo-bureau-registry';
import { DynamoFileStore } from '../dynamo/dynamo-file-store';
import { DynamoLedgerStore } from '../dynamo/dynamo-ledger-store';
import type { Handler } from './endpoint';
import { metricsLine } from './metrics-line';

export function backendFromEnvironment(): Backend {
  const { tableName, secret } = readConfig(process.env);
  const client = createDynamoClient({});
  return {
    store: new DynamoLedgerStore(client, tableName),
    files: new DynamoFileStore(client, tableName),
    bureaus: new DynamoBureauRegistry(client, tableName),
    secret,
    now: Date.now,
    pause: jitteredPause,
    log: (line) => process.stdout.write(`${JSON.stringify(metricsLine(line, Date.now()))}\n`),
  };
}

/** The entry point of a Lambda: the environment is read with the first request, and connections are kept. */
export function lambda(create: (backend: Backend) => Handler): Handler {
  let handler: Handler | undefined;
  return (event) => {
    handler ??= create(backendFromEnvironment());
    return handler(event);
  };
}
