import { plainValue } from '../model/cell';
import { referencedValues } from '../model/formula-value';
import { checkWritable } from '../model/protection';
import { validationAt } from '../model/validations';
import { writeValue } from '../model/write-cell';
import type { Hand } from './hand';
import type { Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

/** What the drop-down list of a cell offers. Throws where the cell has none. */
function offered({ book }: Hand, { sheet, area: { top: row, left: column } }: Place): readonly unknown[] {
  const criteria = validationAt(sheet, row, column)?.criteriaAt({ row, column });
  if (criteria?.type !== 'List' || !criteria.inCellDropDown)
    throw new Error('the cell has no drop-down list');
  if ('items' in criteria) return criteria.items;
  return referencedValues(book, sheet, criteria.formula).map(plainValue);
}

/** Picks an item from the drop-down list of a cell. Throws where the list does not offer it. */
export function pickFromList(hand: Hand, place: Place, item: string): void {
  const { sheet, area } = place;
  selectFirst(hand, place);
  const found = offered(hand, place).find((one) => String(one) === item);
  if (found === undefined) throw new Error(`the list does not offer ${item}`);
  checkWritable(sheet, area, '');
  const before = sheet.cell(area.top, area.left);
  writeValue(sheet, area.top, area.left, found);
  tell(hand, 'pickFromList', place, { before });
}
