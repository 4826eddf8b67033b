import { mergeCells, unmergeCells } from '../model/merge';
import { checkWritable } from '../model/protection';
import type { Hand } from './hand';
import type { Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

/** Merges cells; of all they hold only the first stays. */
export function merge(hand: Hand, place: Place): void {
  selectFirst(hand, place);
  checkWritable(place.sheet, place.area, '', 'restructure');
  mergeCells(place.sheet, place.area);
  tell(hand, 'merge', place);
}

export function unmerge(hand: Hand, place: Place): void {
  selectFirst(hand, place);
  checkWritable(place.sheet, place.area, '', 'restructure');
  unmergeCells(place.sheet, place.area);
  tell(hand, 'unmerge', place);
}
