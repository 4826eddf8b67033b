import type { Book } from '../model/book';
import type { HostEvent } from '../model/events';
import type { Deed } from './deed';
import { Snapshot } from './snapshot';

const OPPOSITES: Readonly<Record<string, string>> = {
  RowInserted: 'RowDeleted',
  RowDeleted: 'RowInserted',
  ColumnInserted: 'ColumnDeleted',
  ColumnDeleted: 'ColumnInserted',
  Hidden: 'Unhidden',
  Unhidden: 'Hidden',
};

/** What is undone tells of itself as its opposite; the rest, such as sheets and selections, is not told. */
const TOLD = new Set(['changed', 'rowHiddenChanged', 'rowSorted', 'tableChanged']);

/** How Excel tells that what an event told of is undone; undefined where it does not. Not verified. */
export function undone({ kind, target, details }: HostEvent): HostEvent | undefined {
  if (!TOLD.has(kind)) return undefined;
  const { changeType, valueBefore, valueAfter, valueTypeBefore, valueTypeAfter } = details;
  const opposite = typeof changeType === 'string' ? OPPOSITES[changeType] : undefined;
  const swapped = {
    valueBefore: valueAfter,
    valueAfter: valueBefore,
    valueTypeBefore: valueTypeAfter,
    valueTypeAfter: valueTypeBefore,
  };
  return {
    kind,
    target,
    details: {
      ...details,
      ...(opposite && { changeType: opposite }),
      ...('valueAfter' in details && swapped),
    },
  };
}

/** Takes back the last thing a person did, as Ctrl+Z. */
export class Undo {
  private last: (Pick<Deed, 'before' | 'raised'> & { readonly after: Snapshot }) | undefined;

  constructor(private readonly book: Book) {}

  remember({ before, raised, refusal }: Deed): void {
    if (!refusal) this.last = { before, raised, after: new Snapshot(this.book) };
  }

  /**
   * Whether something was taken back. Where the workbook has been changed since, by the add-in or by another person, there
   * is nothing to undo: any write of an add-in empties the list, before ExcelApi 1.19 at least.
   */
  undo(): boolean {
    const { last } = this;
    this.last = undefined;
    if (!last?.after.isSame(new Snapshot(this.book))) return false;
    last.before.restore();
    for (const event of last.raised.flatMap((raised) => undone(raised) ?? [])) this.book.events.raise(event);
    return true;
  }
}
