import { type Area, moved } from '../model/area';
import { copyCells } from '../model/copy-cells';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Hand } from './hand';
import { checkWholeMerges, type Place } from './place';
import { whole } from './rows-and-columns';
import { selectFirst } from './select';
import { tell } from './tell';

/** Where whole rows go: from which row of which sheet on, counted from 0. */
export interface RowPlace {
  readonly sheet: Sheet;
  readonly row: number;
}

/** How far to the right there is anything to be copied or overwritten. */
function lastColumn(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ sheet, area }) => sheet.usedArea(false, area)?.right ?? 0));
}

/**
 * Copies whole rows over others: all their cells with looks and formulas, those in hidden columns included. This is how two
 * rows come to have the same hidden id.
 */
export function copyRows(hand: Hand, place: Place, { sheet, row }: RowPlace): void {
  const from = whole(place, 'rows');
  const down = row - from.area.top;
  const to: Place = { sheet, area: moved(from.area, down, 0) };
  selectFirst(hand, to);
  checkWritable(sheet, to.area, '');
  checkWholeMerges(to);
  const right = lastColumn([from, to]);
  const used = ({ sheet: on, area }: Place): { sheet: Sheet; area: Area } => ({
    sheet: on,
    area: { ...area, right },
  });
  copyCells(used(from), used(to), { what: 'All', skipBlanks: false, transpose: false });
  for (let line = from.area.top; line <= from.area.bottom; line++)
    sheet.rows.put(line + down, from.sheet.rows.at(line));
  tell(hand, 'copyRows', to);
}
