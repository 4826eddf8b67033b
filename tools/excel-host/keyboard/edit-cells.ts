import { type Area, cellArea } from '../model/area';
import { recalculate } from '../model/calculate';
import type { Cell } from '../model/cell';
import { checkWritable } from '../model/protection';
import { refusalOf } from '../model/validation-check';
import { typeInto } from '../model/write-cell';
import type { Hand } from './hand';
import { cellOf, checkWholeMerges, type Place } from './place';
import { InvalidData } from './refusal';
import { selectFirst } from './select';
import { tell } from './tell';

/** Types into a cell and presses Enter; what a validation rule stops does not get in. */
export function typeText(hand: Hand, { sheet, area }: Place, text: string): void {
  const whole = cellOf({ sheet, area });
  const { top: row, left: column } = whole;
  selectFirst(hand, { sheet, area: whole });
  checkWritable(sheet, whole, '');
  const before = sheet.cell(row, column);
  typeInto(sheet, row, column, text);
  checkEntry(hand, { sheet, area: whole });
  tell(hand, 'type', { sheet, area: cellArea(row, column) }, { before });
}

/** Refuses what the rule of a cell does not allow; of some rules Excel asks only, or says something. */
function checkEntry({ book, insists }: Hand, { sheet, area: { top: row, left: column } }: Place): void {
  recalculate(book);
  const alert = refusalOf(book, sheet, { row, column }, sheet.cell(row, column).value);
  const isKept = !alert || alert.style === 'Information' || (alert.style === 'Warning' && insists);
  if (!isKept) throw new InvalidData(alert.title, alert.message);
}

/** Presses Delete: the cells keep their looks. */
export function clearContents(hand: Hand, place: Place): void {
  const { sheet, area } = place;
  selectFirst(hand, place);
  checkWritable(sheet, area, '');
  checkWholeMerges(place);
  const before = sheet.cell(area.top, area.left);
  for (const { row, column, cell } of [...sheet.filled(area)])
    sheet.put(row, column, { value: null, style: cell.style });
  tell(hand, 'clear', place, { before });
}

/** What comes from the clipboard: texts from elsewhere, or cells with their looks and formulas. */
export type Clipboard = readonly (readonly (string | Cell)[])[];

function pastedArea({ top, left }: Area, rows: Clipboard): Area {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return { top, left, bottom: top + Math.max(1, rows.length) - 1, right: left + width - 1 };
}

/** Pastes from the top left of an area on, hidden rows included. Validation rules stop nothing that is pasted. */
export function paste(hand: Hand, { sheet, area }: Place, rows: Clipboard): void {
  const pasted = pastedArea(area, rows);
  selectFirst(hand, { sheet, area: pasted });
  checkWritable(sheet, pasted, '');
  checkWholeMerges({ sheet, area: pasted });
  const before = sheet.cell(pasted.top, pasted.left);
  for (const [down, cells] of rows.entries()) {
    for (const [across, cell] of cells.entries()) {
      const [row, column] = [pasted.top + down, pasted.left + across];
      if (typeof cell === 'string') typeInto(sheet, row, column, cell);
      else sheet.put(row, column, cell);
    }
  }
  tell(hand, 'paste', { sheet, area: pasted }, { before });
}
