import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StoreUnavailableError } from '../usecases/ledger-store';
import type { ItemKey, Span } from './keys';
import { sending, sendingConditionally } from './send';

/** Makes a commit: of all who try one revision, exactly one succeeds. */
const NOT_THERE_YET = 'attribute_not_exists(PK)';
/** Lets derived items only move forward, so that replaying the log never takes one back. */
const OLDER_THAN_THIS = 'attribute_not_exists(PK) OR #rev < :rev';
/** Lets a program write anew what another version of it, or it by other rules, wrote of the same revision. */
const OLDER_OR_OF_OTHER_EDITION = `${OLDER_THAN_THIS} OR (#rev = :rev AND (#version <> :version OR #rules <> :rules))`;
/** Lets one of two who replace the same item do so. */
const STILL_OF_EDITION = '#edition = :edition';
const IN_PARTITION_BETWEEN = 'PK = :partition AND SK BETWEEN :from AND :to';

/** DynamoDB's limit for one BatchGetItem. */
export const KEYS_A_BATCH = 100;
/** A batch comes back in parts when it exceeds 16 MB or is throttled. */
const MAX_BATCH_ROUNDS = 50;
/** The key of an item, without the rest of it. */
const itemKey = z.object({ PK: z.string(), SK: z.string() });

export interface ItemPage {
  readonly items: readonly unknown[];
  readonly more: boolean;
  /** Where the next page begins, after this one's last item. */
  readonly next?: ItemKey;
}

/** What an item was derived from, and which version of the program derived it. */
export interface Edition {
  readonly rev: number;
  readonly version: number;
  readonly rules: string;
}

/** The few operations the store needs of its table, all consistent, all on single items. */
export class SingleTable {
  private readonly client: DynamoDBDocumentClient;

  constructor(
    client: DynamoDBClient,
    private readonly name: string,
  ) {
    this.client = DynamoDBDocumentClient.from(client);
  }

  async get(Key: ItemKey): Promise<unknown> {
    const command = new GetCommand({ TableName: this.name, Key, ConsistentRead: true });
    return (await sending(() => this.client.send(command))).Item;
  }

  /** One page of up to 1 MB in order of sort key, from the key after `after` on. */
  async query(span: Span, after?: ItemKey): Promise<ItemPage> {
    const command = new QueryCommand({
      TableName: this.name,
      ConsistentRead: true,
      KeyConditionExpression: IN_PARTITION_BETWEEN,
      ExpressionAttributeValues: { ':partition': span.partition, ':from': span.from, ':to': span.to },
      ExclusiveStartKey: after && { ...after },
    });
    const { Items = [], LastEvaluatedKey } = await sending(() => this.client.send(command));
    return {
      items: Items,
      more: LastEvaluatedKey !== undefined,
      ...(LastEvaluatedKey && { next: itemKey.parse(LastEvaluatedKey) }),
    };
  }

  /** Up to `KEYS_A_BATCH` items, in any order. */
  async batchGet(batch: readonly ItemKey[]): Promise<unknown[]> {
    const found: unknown[] = [];
    let Keys: Record<string, unknown>[] | undefined = batch.map((key) => ({ ...key }));
    for (let round = 0; Keys && Keys.length > 0; round++) {
      if (round === MAX_BATCH_ROUNDS) throw new StoreUnavailableError('DynamoDB left keys unread.');
      const command: BatchGetCommand = new BatchGetCommand({
        RequestItems: { [this.name]: { Keys, ConsistentRead: true } },
      });
      const answer = await sending(() => this.client.send(command));
      found.push(...(answer.Responses?.[this.name] ?? []));
      Keys = answer.UnprocessedKeys?.[this.name]?.Keys;
    }
    return found;
  }

  /** False when there is an item already. */
  async putNew(key: ItemKey, item: object): Promise<boolean> {
    const command = new PutCommand({
      TableName: this.name,
      Item: { ...item, ...key },
      ConditionExpression: NOT_THERE_YET,
    });
    return sendingConditionally(() => this.client.send(command));
  }

  /** Writes `item` as of `rev`; leaves one of the same or a later revision as it is. */
  async putLater(key: ItemKey, rev: number, item: object): Promise<void> {
    const command = new PutCommand({
      TableName: this.name,
      Item: { ...item, ...key, rev },
      ConditionExpression: OLDER_THAN_THIS,
      ExpressionAttributeNames: { '#rev': 'rev' },
      ExpressionAttributeValues: { ':rev': rev },
    });
    await sendingConditionally(() => this.client.send(command));
  }

  /** As `putLater`, but replaces an item of the same revision where that is of another version or by other rules. */
  async putLaterOrOther(key: ItemKey, { rev, version, rules }: Edition, item: object): Promise<void> {
    const command = new PutCommand({
      TableName: this.name,
      Item: { ...item, ...key, rev, version, rules },
      ConditionExpression: OLDER_OR_OF_OTHER_EDITION,
      ExpressionAttributeNames: { '#rev': 'rev', '#version': 'version', '#rules': 'rules' },
      ExpressionAttributeValues: { ':rev': rev, ':version': version, ':rules': rules },
    });
    await sendingConditionally(() => this.client.send(command));
  }

  /** Writes an item, whatever was there. */
  async put(key: ItemKey, item: object): Promise<void> {
    const command = new PutCommand({ TableName: this.name, Item: { ...item, ...key } });
    await sending(() => this.client.send(command));
  }

  /** Writes `item` in place of one whose `edition` is this, or of none; false when it is not so any longer. */
  async putInPlaceOf(edition: string | undefined, key: ItemKey, item: object): Promise<boolean> {
    if (edition === undefined) return this.putNew(key, item);
    const command = new PutCommand({
      TableName: this.name,
      Item: { ...item, ...key },
      ConditionExpression: STILL_OF_EDITION,
      ExpressionAttributeNames: { '#edition': 'edition' },
      ExpressionAttributeValues: { ':edition': edition },
    });
    return sendingConditionally(() => this.client.send(command));
  }

  /** The keys of the items of a span, without reading what they hold into memory. */
  async queryKeys(span: Span): Promise<ItemKey[]> {
    const keys: ItemKey[] = [];
    let ExclusiveStartKey: ItemKey | undefined;
    do {
      const command: QueryCommand = new QueryCommand({
        TableName: this.name,
        ConsistentRead: true,
        KeyConditionExpression: IN_PARTITION_BETWEEN,
        ExpressionAttributeValues: { ':partition': span.partition, ':from': span.from, ':to': span.to },
        ProjectionExpression: 'PK, SK',
        ExclusiveStartKey: ExclusiveStartKey && { ...ExclusiveStartKey },
      });
      const { Items = [], LastEvaluatedKey } = await sending(() => this.client.send(command));
      keys.push(...Items.map((item) => itemKey.parse(item)));
      ExclusiveStartKey = LastEvaluatedKey && itemKey.parse(LastEvaluatedKey);
    } while (ExclusiveStartKey);
    return keys;
  }

  /** All items of a span, in order of sort key. */
  async queryAll(span: Span): Promise<unknown[]> {
    const items: unknown[] = [];
    let page: ItemPage | undefined;
    while (!page || page.more) {
      page = await this.query(span, page?.next);
      items.push(...page.items);
    }
    return items;
  }

  /** The keys of all items, by reading the whole table. */
  async *everyKey(): AsyncGenerator<ItemKey> {
    let ExclusiveStartKey: ItemKey | undefined;
    do {
      const command: ScanCommand = new ScanCommand({
        TableName: this.name,
        ConsistentRead: true,
        ProjectionExpression: 'PK, SK',
        ExclusiveStartKey: ExclusiveStartKey && { ...ExclusiveStartKey },
      });
      const { Items = [], LastEvaluatedKey } = await sending(() => this.client.send(command));
      for (const item of Items) yield itemKey.parse(item);
      ExclusiveStartKey = LastEvaluatedKey && itemKey.parse(LastEvaluatedKey);
    } while (ExclusiveStartKey);
  }

  async remove(Key: ItemKey): Promise<void> {
    await sending(() => this.client.send(new DeleteCommand({ TableName: this.name, Key })));
  }
}
