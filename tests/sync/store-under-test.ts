import { startDynalite } from '#cli/server/dynalite-server';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import type { LedgerStore } from '#functions/usecases/ledger-store';

export interface DynamoStores {
  readonly client: ReturnType<typeof createDynamoClient>;
  /** A store on a table of its own. */
  fresh(): Promise<LedgerStore>;
  stop(): Promise<void>;
}

/** DynamoDB in memory for a test file. */
export async function startDynamoStores(): Promise<DynamoStores> {
  const server = await startDynalite(undefined);
  const client = createDynamoClient({ endpoint: server.endpoint });
  let tables = 0;
  return {
    client,
    async fresh() {
      const tableName = `ledgers-${++tables}`;
      await createTable(client, tableName);
      return new DynamoLedgerStore(client, tableName);
    },
    async stop() {
      client.destroy();
      await server.stop();
    },
  };
}
