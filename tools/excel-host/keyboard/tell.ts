import { cellArea, formatArea, isSameArea } from '../model/area';
import type { Cell } from '../model/cell';
import { tellEdited } from '../model/changed-event';
import { EVENT_HABITS, type EventHabit, type Habit } from './event-habits';
import type { Hand } from './hand';
import type { Place } from './place';

/** What is known of a change besides where it was. */
export interface Told {
  /** What the cell was, where it is one. */
  readonly before?: Cell;
  /** What the event says besides, or otherwise. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Raises the event that belongs to what somebody did to some cells, as far as Excel has one. */
export function tell(hand: Hand, habit: Habit, { sheet, area }: Place, { before, facts }: Told = {}): void {
  const { book, source, isWeb } = hand;
  const { event, changeType, hasDetails, silentIn }: EventHabit = EVENT_HABITS[habit];
  if (!event || silentIn === (isWeb ? 'web' : 'desktop')) return;
  if (changeType === 'RangeEdited') {
    const isOne = isSameArea(area, cellArea(area.top, area.left));
    const known = hasDetails && isOne && before ? { before } : {};
    tellEdited(book, sheet, area, { source, triggerSource: 'Unknown', ...known });
    return;
  }
  book.raise(event, sheet, {
    address: formatArea(area),
    ...(event !== 'selectionChanged' && { source }),
    ...(changeType !== undefined && { changeType }),
    ...(event === 'changed' && { triggerSource: 'Unknown' }),
    ...facts,
  });
}
