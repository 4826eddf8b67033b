import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { BureauRegistry } from '../usecases/bureau-registry';
import { BUREAU_SPAN, bureauKey } from './keys';
import { SingleTable } from './single-table';

const bureauItem = z.object({ bureau: z.string() });

/** The bureaus on the table of `DynamoLedgerStore`; each is written once a process at the most. */
export class DynamoBureauRegistry implements BureauRegistry {
  private readonly table: SingleTable;
  private readonly noted = new Set<string>();

  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new SingleTable(client, tableName);
  }

  async noteBureau(bureau: string): Promise<void> {
    if (this.noted.has(bureau)) return;
    await this.table.putNew(bureauKey(bureau), { bureau });
    this.noted.add(bureau);
  }

  async listBureaus(): Promise<string[]> {
    return (await this.table.queryAll(BUREAU_SPAN)).map((item) => bureauItem.parse(item).bureau);
  }
}
