import type { DoneRules } from '#core/completion/light-rules';
import type { CivilDate } from '#core/date/civil-date';
import type { AssessedLedgerItem } from '#core/report/assessed-ledgers';
import { type ItemSource, itemSource } from '#core/report/item-lines';
import { closingState, type ClosingState } from './closing-state';
import { isFinished } from './is-finished';

/** An item as the lists show it. */
export interface ClosingLine extends ItemSource {
  readonly state: ClosingState;
  readonly doneOn: CivilDate | null;
  /** Why it was returned, also once it is applied for again; empty where it was not, or is closed by now. */
  readonly returnReason: string;
}

/** What is to be done about closing items. An item is on one list at most. */
export interface ClosingLists {
  /** 待复核: applied for, or under review. */
  readonly toReview: readonly ClosingLine[];
  /** 退回未改: returned and not applied for again. */
  readonly returned: readonly ClosingLine[];
  /** 可申请未申请: finished, and nobody has applied. */
  readonly toApply: readonly ClosingLine[];
  /** 已销号. */
  readonly closed: readonly ClosingLine[];
}

function lineOf({ ledger, assessed }: AssessedLedgerItem): ClosingLine {
  const { progress = {} } = assessed.item;
  const state = closingState(progress);
  return {
    ...itemSource(ledger, assessed),
    state,
    doneOn: progress.doneOn ?? null,
    returnReason: state === 'closed' ? '' : (progress.returnReason ?? ''),
  };
}

/** Sorts items by how far their closing is, in the order given. */
export function closingLists(items: readonly AssessedLedgerItem[], rules: DoneRules): ClosingLists {
  const finished = items.filter(({ assessed }) => isFinished(assessed.item.progress ?? {}, rules));
  const listed = (
    among: readonly AssessedLedgerItem[],
    ...states: readonly ClosingState[]
  ): readonly ClosingLine[] => among.map(lineOf).filter(({ state }) => states.includes(state));
  return {
    toReview: listed(items, 'applied', 'reviewing'),
    returned: listed(items, 'returned'),
    toApply: listed(finished, 'open', 'unread'),
    closed: listed(items, 'closed'),
  };
}
