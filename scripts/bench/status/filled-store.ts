import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type DynaliteServer, startDynalite } from '#cli/server/dynalite-server';
import type { Commit } from '#core/sync/commit';
import { createDynamoClient } from '#functions/dynamo/create-client';
import { createTable } from '#functions/dynamo/create-table';
import { DynamoLedgerStore } from '#functions/dynamo/dynamo-ledger-store';
import { fromRow } from '#functions/dynamo/items';
import { rowKey } from '#functions/dynamo/keys';
import type { LedgerKey } from '#functions/usecases/ledger-store';
import { settleCommit } from '#functions/usecases/open-ledger';
import type { StoreCounts } from '../sync/counts';
import { itemSize } from '../sync/item-size';
import { StoreMeter } from '../sync/store-meter';
import { type BenchLedger, bureauLedgers } from './bureau-ledgers';

const TABLE = 'bench';
/** DynamoDB's limit for one BatchWriteItem. */
const WRITES_A_BATCH = 25;
const BATCHES_AT_ONCE = 8;

/** What DynamoDB answers, as far as it is counted. */
interface Answer {
  readonly Item?: object;
  readonly Items?: readonly object[];
}

/** What reading cost the store. */
export interface Spent extends StoreCounts {
  readonly bytesRead: number;
}

/** An embedded DynamoDB with the ledgers of many bureaus. */
export class FilledStore {
  readonly store: DynamoLedgerStore;
  private readonly meter = new StoreMeter();
  private bytesRead = 0;

  private isCounting = false;

  private constructor(
    private readonly server: DynaliteServer,
    private readonly client: ReturnType<typeof createDynamoClient>,
  ) {
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const result = await next(args);
          if (this.isCounting) this.count(commandName, args.input, result.output);
          return result;
        },
      { step: 'initialize', name: 'meter' },
    );
    this.store = new DynamoLedgerStore(client, TABLE);
  }

  static async start(): Promise<FilledStore> {
    // The SDK would otherwise print which Node a later SDK wants.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    const server = await startDynalite(undefined);
    const client = createDynamoClient({ endpoint: server.endpoint });
    await createTable(client, TABLE);
    return new FilledStore(server, client);
  }

  /** Writes a bureau's ledgers as one push each would have; rows in batches, which is faster. */
  async fill(bureau: number, rowCount: number): Promise<void> {
    for (const ledger of bureauLedgers(bureau, rowCount)) {
      const key = { bureau: `b${bureau}`, ledgerId: ledger.ledgerId };
      const commit = firstCommit(ledger);
      await this.store.appendCommit(key, commit);
      await this.putRows(key, ledger);
      await settleCommit(this.store, key, undefined, { ...commit, rows: [] });
    }
  }

  /** Finishes one row of each ledger of a bureau, in a commit of its own. */
  async edit(bureau: number, rowCount: number): Promise<void> {
    for (const { ledgerId, info, rows } of bureauLedgers(bureau, rowCount)) {
      const key = { bureau: `b${bureau}`, ledgerId };
      const [row] = rows;
      if (!row) continue;
      const edited = { ...row, prev: 1, fields: { ...row.fields, status: '已完成', doneOn: '2023-06-20' } };
      const commit = { ...firstCommit({ ledgerId, info, rows: [edited] }), rev: 2, mutationId: 'm2' };
      await this.store.appendCommit(key, commit);
      await settleCommit(this.store, key, undefined, commit);
    }
  }

  /** Runs what is to be measured. */
  async counting<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly spent: Spent }> {
    this.isCounting = true;
    const result = await work();
    this.isCounting = false;
    const spent = { ...this.meter.take(), bytesRead: this.bytesRead };
    this.bytesRead = 0;
    return { result, spent };
  }

  async stop(): Promise<void> {
    this.client.destroy();
    await this.server.stop();
  }

  private count(command: string, request: object, answer: object): void {
    this.meter.record(command, request, answer);
    const { Items = [], Item } = answer as Answer;
    this.bytesRead += [...Items, ...(Item ? [Item] : [])].reduce((sum, item) => sum + itemSize(item), 0);
  }

  private async putRows(key: LedgerKey, { rows }: BenchLedger): Promise<void> {
    const client = DynamoDBDocumentClient.from(this.client);
    const puts = rows.map((row) => ({
      PutRequest: { Item: { ...rowKey(key, row.rowId), rev: 1, ...fromRow(row) } },
    }));
    const batches = Array.from({ length: Math.ceil(puts.length / WRITES_A_BATCH) }, (_, at) =>
      puts.slice(at * WRITES_A_BATCH, (at + 1) * WRITES_A_BATCH),
    );
    for (let at = 0; at < batches.length; at += BATCHES_AT_ONCE)
      await Promise.all(
        batches
          .slice(at, at + BATCHES_AT_ONCE)
          .map((batch) => client.send(new BatchWriteCommand({ RequestItems: { [TABLE]: batch } }))),
      );
  }
}

function firstCommit({ info, rows }: BenchLedger): Commit {
  return { rev: 1, at: 1_680_000_000_000, author: 'u', clientId: 'c', mutationId: 'm1', ledger: info, rows };
}
