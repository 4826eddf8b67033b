import { isSameArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import { HostError } from '../richapi/host-error';
import type { Hand } from './hand';
import type { Place } from './place';
import { tell } from './tell';

/** Clicks on a sheet's tab. */
export function activate({ book }: Hand, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  book.activate(sheet);
}

/** Drags over cells, after a click on the tab where another sheet is seen. */
export function select(hand: Hand, place: Place): void {
  const { book } = hand;
  activate(hand, place.sheet);
  const [first, ...others] = book.selection(place.sheet);
  if (others.length === 0 && isSameArea(first, place.area)) return;
  book.select(place.sheet, [place.area]);
  tell(hand, 'select', place);
}

/** What one does to cells one has selected before; another person's selection is not seen. */
export function selectFirst(hand: Hand, place: Place): void {
  if (hand.source === 'Local') select(hand, place);
}
