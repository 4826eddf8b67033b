import { type ReferenceEnd, replaceReferences } from '#xlsx/rows/formula-references';
import { type Area, covers, moved, rowCount } from '../model/area';
import type { Book } from '../model/book';
import { EMPTY_CELL } from '../model/cell';
import { changeFormulas } from '../model/change-formulas';
import { checkWritable } from '../model/protection';
import { type FormulaChange, shiftCells } from '../model/shift';
import type { Sheet } from '../model/sheet';
import { HostError } from '../richapi/host-error';
import type { Hand } from './hand';
import type { Place } from './place';
import { whole } from './rows-and-columns';
import { selectFirst } from './select';
import { tell } from './tell';

const within = ({ top, bottom }: Area, row: number | undefined): boolean =>
  row !== undefined && top <= row && row <= bottom;

/** How formulas on a sheet read when rows of a sheet have moved: references that lie in these go with them. */
function redirection(home: Sheet | undefined, sheet: Sheet, from: Area, down: number): FormulaChange {
  const follow = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row === undefined ? undefined : end.row + down,
  });
  return (formula) =>
    replaceReferences(formula, ({ sheets, from: first, to }) => {
      const name = sheets?.first ?? home?.name;
      const isMoved = within(from, first.row) && within(from, (to ?? first).row);
      const stays = name?.toLowerCase() !== sheet.name.toLowerCase() || !isMoved;
      return stays ? { from: first, to } : { from: follow(first), to: to && follow(to) };
    });
}

function redirect(book: Book, sheet: Sheet, from: Area, down: number): void {
  changeFormulas(book, (home) => redirection(home, sheet, from, down));
}

function moveRows(sheet: Sheet, from: Area, down: number): void {
  const cells = [...sheet.filled(from)];
  for (const { row, column } of [...sheet.filled(moved(from, down, 0))]) sheet.put(row, column, EMPTY_CELL);
  for (const { row, column } of cells) sheet.put(row, column, EMPTY_CELL);
  for (const { row, column, cell } of cells) sheet.put(row + down, column, cell);
  sheet.merges = sheet.merges.map((merge) => (covers(from, merge) ? moved(merge, down, 0) : merge));
  for (const thread of [...sheet.comments.items, ...sheet.notes.items]) {
    const { row, column } = thread.place;
    if (within(from, row)) thread.place = { row: row + down, column };
  }
  for (let row = from.top; row <= from.bottom; row++) {
    sheet.rows.put(row + down, sheet.rows.at(row));
    sheet.rows.put(row, {});
  }
}

/** Cuts whole rows and inserts them before another row of the sheet; formulas and comments follow them. */
export function cutAndInsert(hand: Hand, place: Place, before: number): void {
  const { sheet } = place;
  const { area: cut } = whole(place, 'rows');
  const count = rowCount(cut);
  if (cut.top <= before && before <= cut.bottom + 1) return;
  if (sheet.merges.some((merge) => merge.top < before && before <= merge.bottom))
    throw new HostError('MergedRangeConflict');
  selectFirst(hand, { sheet, area: cut });
  checkWritable(sheet, cut, '', 'deleteRows');
  checkWritable(sheet, { ...cut, top: before, bottom: before }, '', 'insertRows');
  shiftCells(hand.book, sheet, { axis: 'rows', at: before, count });
  const source = before <= cut.top ? moved(cut, count, 0) : cut;
  redirect(hand.book, sheet, source, before - source.top);
  moveRows(sheet, source, before - source.top);
  shiftCells(hand.book, sheet, { axis: 'rows', at: source.top, count: -count });
  const landed = before <= cut.top ? before : before - count;
  tell(hand, 'cutAndInsert', { sheet, area: { ...cut, top: landed, bottom: landed + count - 1 } });
}
