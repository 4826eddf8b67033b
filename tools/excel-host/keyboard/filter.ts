import { WHOLE_SHEET } from '../model/area';
import { applyFilter, clearFilter, filterOf, setFilter } from '../model/filter';
import { surroundingRegion } from '../model/regions';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Hand } from './hand';
import type { Place } from './place';
import { tell } from './tell';

/**
 * Ticks the values of a column that are to stay, in the list below its header. A cell of the column says which one is meant;
 * where nothing is filtered yet, all of the block around it is.
 */
export function filterBy(hand: Hand, { sheet, area: cell }: Place, values: readonly string[]): void {
  const before = filterOf(sheet);
  const area = before?.area ?? surroundingRegion(sheet, cell);
  if (cell.left < area.left || area.right < cell.left) throw new Error('the column is not filtered');
  checkWritable(sheet, area, '', before ? 'filter' : 'restructure');
  applyFilter(hand.book, sheet, area, [cell.left - area.left, { filterOn: 'Values', values }]);
}

/** Shows all rows again; the filter stays on. */
export function showAll({ book }: Hand, sheet: Sheet): void {
  checkWritable(sheet, WHOLE_SHEET, '', 'filter');
  clearFilter(book, sheet);
}

/** Takes the filter off. */
export function removeFilter({ book }: Hand, sheet: Sheet): void {
  checkWritable(sheet, WHOLE_SHEET, '', 'restructure');
  setFilter(book, sheet, undefined);
}

/** Hides rows as an advanced filter does, whatever its criteria are. */
export function hideByAdvancedFilter(hand: Hand, { sheet, area }: Place): void {
  checkWritable(sheet, area, '', 'restructure');
  for (let row = area.top; row <= area.bottom; row++)
    sheet.rows.put(row, { ...sheet.rows.at(row), filtered: true });
  tell(hand, 'hideByAdvancedFilter', { sheet, area });
}
