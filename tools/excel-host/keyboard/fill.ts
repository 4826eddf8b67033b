import { type Area, covers, isSameArea } from '../model/area';
import { checkWritable } from '../model/protection';
import { copiedFormula } from '../model/relative-formula';
import type { Sheet } from '../model/sheet';
import { continued } from './fill-series';
import type { Hand } from './hand';
import { checkWholeMerges, type Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

interface Line {
  /** Cells of the source, in the order of the drag. */
  readonly from: readonly (readonly [row: number, column: number])[];
  readonly to: readonly (readonly [row: number, column: number])[];
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_item, index) => first + index);

/** The rows that are seen: the fill handle passes by those a filter hides. */
function unfiltered(sheet: Sheet, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => !sheet.rows.at(row).filtered);
}

/** The lines along which cells are filled: each column of a drag down, each row of a drag to the right. */
function linesOf(sheet: Sheet, from: Area, to: Area): readonly Line[] {
  if (to.bottom > from.bottom) {
    const [source, target] = [range(from.top, from.bottom), range(from.bottom + 1, to.bottom)];
    return range(from.left, from.right).map((column) => ({
      from: unfiltered(sheet, source).map((row) => [row, column] as const),
      to: unfiltered(sheet, target).map((row) => [row, column] as const),
    }));
  }
  return unfiltered(sheet, range(from.top, from.bottom)).map((row) => ({
    from: range(from.left, from.right).map((column) => [row, column] as const),
    to: range(from.right + 1, to.right).map((column) => [row, column] as const),
  }));
}

function fillLine(sheet: Sheet, { from, to }: Line): void {
  const cells = from.map(([row, column]) => sheet.cell(row, column));
  for (const [index, [row, column]] of to.entries()) {
    const source = index % cells.length;
    const [cell, place] = [cells[source], from[source]];
    if (!cell || !place) continue;
    if (cell.formula === undefined)
      sheet.put(row, column, { value: continued(cells, index + 1), style: cell.style });
    else
      sheet.put(row, column, {
        ...cell,
        formula: copiedFormula(cell.formula, row - place[0], column - place[1]),
      });
  }
}

/**
 * Drags the fill handle of cells down, or to the right, to the end of a larger area. Throws where the area does not extend
 * the cells in just one of these directions.
 */
export function fillDrag(hand: Hand, { sheet, area: from }: Place, to: Area): void {
  const isStraight =
    isSameArea({ ...from, bottom: to.bottom }, to) || isSameArea({ ...from, right: to.right }, to);
  if (!isStraight || !covers(to, from)) throw new Error('a fill handle goes down or to the right');
  selectFirst(hand, { sheet, area: to });
  checkWritable(sheet, to, '');
  checkWholeMerges({ sheet, area: to });
  const isDown = to.bottom > from.bottom;
  const filled = isDown ? { ...to, top: from.bottom + 1 } : { ...to, left: from.right + 1 };
  const before = sheet.cell(filled.top, filled.left);
  for (const line of linesOf(sheet, from, to)) fillLine(sheet, line);
  const isFiltered = range(to.top, to.bottom).some((row) => sheet.rows.at(row).filtered);
  tell(hand, isFiltered ? 'fillAmongFilteredRows' : 'fill', { sheet, area: filled }, { before });
}
