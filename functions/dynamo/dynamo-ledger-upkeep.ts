import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LedgerKey, MutationKey } from '../usecases/ledger-store';
import type { LedgerUpkeep } from '../usecases/ledger-upkeep';
import { headKey, ledgerOf, mutationKey, rowKey, totalsKey } from './keys';
import { SingleTable } from './single-table';

/** Upkeep of the table of `DynamoLedgerStore`. The service's own role may neither scan nor delete. */
export class DynamoLedgerUpkeep implements LedgerUpkeep {
  private readonly table: SingleTable;

  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new SingleTable(client, tableName);
  }

  async listEveryLedger(): Promise<LedgerKey[]> {
    const ledgers = new Map<string, LedgerKey>();
    for await (const key of this.table.everyKey()) {
      const ledger = ledgerOf(key);
      if (ledger) ledgers.set(`${ledger.bureau}#${ledger.ledgerId}`, ledger);
    }
    return [...ledgers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ledger]) => ledger);
  }

  forgetHead(key: LedgerKey): Promise<void> {
    return this.table.remove(headKey(key));
  }

  forgetRow(key: LedgerKey, rowId: string): Promise<void> {
    return this.table.remove(rowKey(key, rowId));
  }

  forgetMutation(key: LedgerKey, mutation: MutationKey): Promise<void> {
    return this.table.remove(mutationKey(key, mutation));
  }

  forgetTotals(key: LedgerKey): Promise<void> {
    return this.table.remove(totalsKey(key));
  }
}
