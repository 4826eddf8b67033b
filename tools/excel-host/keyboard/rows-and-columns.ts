import { WHOLE_SHEET } from '../model/area';
import { checkWritable, type ProtectedAction } from '../model/protection';
import { type Axis, shiftCells, shiftDetails } from '../model/shift';
import { spanOf } from '../model/shift-geometry';
import type { Habit } from './event-habits';
import type { Hand } from './hand';
import { type Place } from './place';
import { selectFirst } from './select';
import { tell } from './tell';

/** The whole rows, or columns, through an area. */
export function whole({ sheet, area }: Place, axis: Axis): Place {
  const { left, right, top, bottom } = WHOLE_SHEET;
  return { sheet, area: axis === 'rows' ? { ...area, left, right } : { ...area, top, bottom } };
}

const DEEDS = {
  rows: { insert: 'insertRows', delete: 'deleteRows' },
  columns: { insert: 'insertColumns', delete: 'deleteColumns' },
} as const satisfies Record<Axis, Record<string, ProtectedAction & Habit>>;

function shift(hand: Hand, place: Place, axis: Axis, deed: 'insert' | 'delete'): void {
  const lines = whole(place, axis);
  const { first, last } = spanOf(lines.area, axis);
  const count = (last - first + 1) * (deed === 'insert' ? 1 : -1);
  selectFirst(hand, lines);
  checkWritable(lines.sheet, lines.area, '', DEEDS[axis][deed]);
  const done = { axis, at: first, count };
  shiftCells(hand.book, lines.sheet, done);
  tell(hand, DEEDS[axis][deed], lines, { facts: shiftDetails(done) });
}

/** Inserts as many rows, or columns, as the area has, before it. */
export function insertLines(hand: Hand, place: Place, axis: Axis): void {
  shift(hand, place, axis, 'insert');
}

export function deleteLines(hand: Hand, place: Place, axis: Axis): void {
  shift(hand, place, axis, 'delete');
}

/** Hides rows or columns by hand, or shows them again; a filter keeps its own hidden. */
function setHidden(hand: Hand, place: Place, axis: Axis, hidden: boolean): Place {
  const lines = whole(place, axis);
  selectFirst(hand, lines);
  checkWritable(lines.sheet, lines.area, '', axis === 'rows' ? 'formatRows' : 'formatColumns');
  const { first, last } = spanOf(lines.area, axis);
  for (let line = first; line <= last; line++)
    lines.sheet[axis].put(line, { ...lines.sheet[axis].at(line), hidden });
  return lines;
}

export function hideRows(hand: Hand, place: Place): void {
  tell(hand, 'hideRows', setHidden(hand, place, 'rows', true));
}

export function unhideRows(hand: Hand, place: Place): void {
  tell(hand, 'unhideRows', setHidden(hand, place, 'rows', false));
}

export function hideColumns(hand: Hand, place: Place): void {
  tell(hand, 'hideColumns', setHidden(hand, place, 'columns', true));
}

export function unhideColumns(hand: Hand, place: Place): void {
  tell(hand, 'hideColumns', setHidden(hand, place, 'columns', false));
}
