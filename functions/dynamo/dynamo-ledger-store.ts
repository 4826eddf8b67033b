import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Commit, LedgerHead, StoredRow } from '#core/sync/commit';
import type {
  CommitPage,
  LedgerKey,
  LedgerStore,
  LedgerTotals,
  ListedHead,
  ListedTotals,
  MutationKey,
  RowPage,
} from '../usecases/ledger-store';
import {
  fromCommit,
  fromRow,
  fromTotals,
  isCommitStorable,
  toCommit,
  toHead,
  toListedHead,
  toMutationRev,
  toRow,
  toTotals,
} from './items';
import {
  commitKey,
  commitSpan,
  headKey,
  headSpan,
  mutationKey,
  rowKey,
  rowSpan,
  totalsKey,
  totalsSpan,
} from './keys';
import { type ItemPage, KEYS_A_BATCH, SingleTable } from './single-table';

/** DynamoDB's limit for an item is 400 KB, with its keys; no ledger of a bureau comes near it. */
const MAX_TALLY_BYTES = 390 * 1024;

/** The ledger store on one DynamoDB table. */
export class DynamoLedgerStore implements LedgerStore {
  private readonly table: SingleTable;

  constructor(client: DynamoDBClient, tableName: string) {
    this.table = new SingleTable(client, tableName);
  }

  async readHead(key: LedgerKey): Promise<LedgerHead | undefined> {
    const item = await this.table.get(headKey(key));
    return item === undefined ? undefined : toHead(item);
  }

  async listHeads(bureau: string): Promise<ListedHead[]> {
    const heads: ListedHead[] = [];
    let more = true;
    while (more) {
      const last = heads.at(-1);
      const page = await this.table.query(
        headSpan(bureau),
        last && headKey({ bureau, ledgerId: last.ledgerId }),
      );
      heads.push(...page.items.map(toListedHead));
      more = page.more;
    }
    return heads;
  }

  async readTotals(key: LedgerKey): Promise<LedgerTotals | undefined> {
    return toTotals(await this.table.get(totalsKey(key)))?.totals;
  }

  async listTotals(bureau: string): Promise<ListedTotals[]> {
    const listed: ListedTotals[] = [];
    let page: ItemPage | undefined;
    while (!page || page.more) {
      page = await this.table.query(totalsSpan(bureau), page?.next);
      listed.push(...page.items.flatMap((item) => toTotals(item) ?? []));
    }
    return listed;
  }

  async readCommits(key: LedgerKey, after: number): Promise<CommitPage> {
    const { items, more } = await this.table.query(commitSpan(key), commitKey(key, after));
    return { commits: items.map(toCommit), more };
  }

  async readCommit(key: LedgerKey, rev: number): Promise<Commit | undefined> {
    const item = await this.table.get(commitKey(key, rev));
    return item === undefined ? undefined : toCommit(item);
  }

  async readRows(key: LedgerKey, rowIds: readonly string[]): Promise<StoredRow[]> {
    const rows: StoredRow[] = [];
    for (let start = 0; start < rowIds.length; start += KEYS_A_BATCH) {
      const batch = rowIds.slice(start, start + KEYS_A_BATCH).map((rowId) => rowKey(key, rowId));
      rows.push(...(await this.table.batchGet(batch)).map(toRow));
    }
    return rows;
  }

  async readRowPage(key: LedgerKey, after: string | undefined): Promise<RowPage> {
    const start = after === undefined ? undefined : rowKey(key, after);
    const { items, more } = await this.table.query(rowSpan(key), start);
    return { rows: items.map(toRow), more };
  }

  async readMutation(key: LedgerKey, mutation: MutationKey): Promise<number | undefined> {
    const item = await this.table.get(mutationKey(key, mutation));
    return item === undefined ? undefined : toMutationRev(item);
  }

  holds(commit: Commit): boolean {
    return isCommitStorable(commit);
  }

  async appendCommit(key: LedgerKey, commit: Commit): Promise<boolean> {
    return this.table.putNew(commitKey(key, commit.rev), fromCommit(commit));
  }

  async putRow(key: LedgerKey, row: StoredRow): Promise<void> {
    await this.table.putLater(rowKey(key, row.rowId), row.rev, fromRow(row));
  }

  async putMutation(key: LedgerKey, mutation: MutationKey, rev: number): Promise<void> {
    await this.table.putLater(mutationKey(key, mutation), rev, {});
  }

  async putHead(key: LedgerKey, head: LedgerHead): Promise<void> {
    await this.table.putLater(headKey(key), head.rev, { ...head, ledgerId: key.ledgerId });
  }

  async putTotals(key: LedgerKey, totals: LedgerTotals): Promise<void> {
    const item = fromTotals(totals);
    if (item.tally.length > MAX_TALLY_BYTES) return;
    const edition = { rev: totals.rev, version: totals.basis.version, rules: item.rules };
    await this.table.putLaterOrOther(totalsKey(key), edition, { ...item, ledgerId: key.ledgerId });
  }
}
