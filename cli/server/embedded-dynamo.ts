import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoBureauRegistry } from '#functions/dynamo/dynamo-bureau-registry';
import { DynamoFileStore } from '#functions/dynamo/dynamo-file-store';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import { DynamoLedgerUpkeep } from '#functions/dynamo/dynamo-ledger-upkeep';
import type { BureauRegistry } from '#functions/usecases/bureau-registry';
import type { FileStore } from '#functions/usecases/file-store';
import type { LedgerStore } from '#functions/usecases/ledger-store';
import type { LedgerUpkeep } from '#functions/usecases/ledger-upkeep';
import { startDynalite } from './dynalite-server';

const TABLE_NAME = 'taizhang';

export interface EmbeddedDynamo {
  readonly store: LedgerStore;
  readonly files: FileStore;
  readonly bureaus: BureauRegistry;
  readonly upkeep: LedgerUpkeep;
  stop(): Promise<void>;
}

/** A ledger store on an embedded DynamoDB; see `startDynalite`. */
export async function startEmbeddedDynamo(dataDir: string | undefined): Promise<EmbeddedDynamo> {
  const dynalite = await startDynalite(dataDir);
  // The SDK would tell the clerk at the console which Node a later SDK wants; the lock file pins this one.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const client = createDynamoClient({ endpoint: dynalite.endpoint });
  const stop = async (): Promise<void> => {
    client.destroy();
    await dynalite.stop();
  };
  try {
    await createTable(client, TABLE_NAME);
    return {
      store: new DynamoLedgerStore(client, TABLE_NAME),
      files: new DynamoFileStore(client, TABLE_NAME),
      bureaus: new DynamoBureauRegistry(client, TABLE_NAME),
      upkeep: new DynamoLedgerUpkeep(client, TABLE_NAME),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
