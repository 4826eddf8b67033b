import { NO_STORE_COUNTS, type StoreCounts } from './counts';
import { itemSize, readUnits, writeUnits } from './item-size';

/** The parts of DynamoDB's requests and answers that tell what they cost. Values are plain, not marshalled. */
interface Request {
  readonly Item?: object;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly object[] }>>;
}
interface Answer {
  readonly Item?: object;
  readonly Items?: readonly object[];
  readonly Responses?: Readonly<Record<string, readonly object[]>>;
}
type Cost = Pick<StoreCounts, 'itemsRead' | 'itemsWritten' | 'readUnits' | 'writeUnits'>;

function reading(itemsRead: number, units: number): Cost {
  return { itemsRead, itemsWritten: 0, readUnits: units, writeUnits: 0 };
}

function keyOf(item: object): string {
  const { PK, SK } = item as { PK?: unknown; SK?: unknown };
  if (typeof PK !== 'string' || typeof SK !== 'string')
    throw new TypeError('An item was counted in an unknown shape.');
  return `${PK}\n${SK}`;
}

/** Counts what goes to DynamoDB. */
export class StoreMeter {
  private counts = NO_STORE_COUNTS;
  /** Bytes of each item written, for what its next write costs. */
  private readonly sizes = new Map<string, number>();

  record(command: string, request: object, answer: object): void {
    const cost = this.costOf(command, request, answer);
    this.counts = {
      calls: this.counts.calls + 1,
      itemsRead: this.counts.itemsRead + cost.itemsRead,
      itemsWritten: this.counts.itemsWritten + cost.itemsWritten,
      readUnits: this.counts.readUnits + cost.readUnits,
      writeUnits: this.counts.writeUnits + cost.writeUnits,
    };
  }

  /** What was counted since this was last called. */
  take(): StoreCounts {
    const taken = this.counts;
    this.counts = NO_STORE_COUNTS;
    return taken;
  }

  private costOf(command: string, request: Request, answer: Answer): Cost {
    switch (command) {
      case 'GetItemCommand':
        return reading(1, readUnits(answer.Item ? itemSize(answer.Item) : 0));
      case 'QueryCommand': {
        const items = answer.Items ?? [];
        const bytes = items.reduce((sum, item) => sum + itemSize(item), 0);
        return reading(Math.max(1, items.length), readUnits(bytes));
      }
      case 'BatchGetItemCommand':
        return this.batchCost(request, answer);
      case 'PutItemCommand':
        return this.putCost(request.Item ?? {});
      default:
        throw new Error(`Nobody has said how to count ${command}.`);
    }
  }

  /** A batch counts as so many single reads, a key that is not there as one unit. */
  private batchCost({ RequestItems = {} }: Request, { Responses = {} }: Answer): Cost {
    const keys = Object.values(RequestItems).flatMap(({ Keys = [] }) => Keys).length;
    const found = Object.values(Responses).flat();
    const units = found.reduce((sum, item) => sum + readUnits(itemSize(item)), 0);
    return reading(keys, units + keys - found.length);
  }

  private putCost(item: object): Cost {
    const [key, after] = [keyOf(item), itemSize(item)];
    const before = this.sizes.get(key) ?? 0;
    this.sizes.set(key, after);
    return { itemsRead: 0, itemsWritten: 1, readUnits: 0, writeUnits: writeUnits(before, after) };
  }
}
