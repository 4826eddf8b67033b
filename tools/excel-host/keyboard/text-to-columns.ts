import { checkWritable } from '../model/protection';
import { typeInto } from '../model/write-cell';
import type { Hand } from './hand';
import type { Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

/** Splits the texts of a column at a delimiter into the cells to the right; what stands there is overwritten. */
export function textToColumns(hand: Hand, place: Place, delimiter: string): void {
  const { sheet, area } = place;
  selectFirst(hand, place);
  const texts = [...sheet.filled({ ...area, right: area.left })].flatMap(({ row, cell: { value } }) =>
    typeof value === 'string' ? [{ row, parts: value.split(delimiter) }] : [],
  );
  const width = Math.max(1, ...texts.map(({ parts }) => parts.length));
  checkWritable(sheet, { ...area, right: area.left + width - 1 }, '');
  for (const { row, parts } of texts)
    for (const [index, part] of parts.entries()) typeInto(sheet, row, area.left + index, part);
  tell(hand, 'textToColumns', { sheet, area: { ...area, right: area.left + width - 1 } });
}
