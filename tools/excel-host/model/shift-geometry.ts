import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';
import type { Area } from './area';
import type { Axis, Shift, Span } from './shift';

const LENGTH: Readonly<Record<Axis, number>> = { rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** The lines of an area: its rows, or its columns. */
export function spanOf({ top, left, bottom, right }: Area, axis: Axis): Span {
  return axis === 'rows' ? { first: top, last: bottom } : { first: left, last: right };
}

/** The area with other rows, or other columns. */
export function withSpan(area: Area, axis: Axis, { first, last }: Span): Area {
  return axis === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** The lines across: the columns of a shift of rows. */
export function otherAxis(axis: Axis): Axis {
  return axis === 'rows' ? 'columns' : 'rows';
}

/** The cells that are inserted, or that are deleted. */
export function shiftedBand({ axis, at, count, across }: Shift): Area {
  const lines = { first: at, last: at + Math.abs(count) - 1 };
  const beside = across ?? { first: 0, last: LENGTH[otherAxis(axis)] - 1 };
  const [rows, columns] = axis === 'rows' ? [lines, beside] : [beside, lines];
  return { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

/** The inserted or deleted cells and all behind them, up to the end of the sheet. */
export function movedRegion(shift: Shift): Area {
  return withSpan(shiftedBand(shift), shift.axis, { first: shift.at, last: LENGTH[shift.axis] - 1 });
}

/** Where a line comes to stand; undefined where it is deleted or pushed off the sheet. */
export function shiftedLine(line: number, { axis, at, count }: Shift): number | undefined {
  if (line < at) return line;
  if (line < at - count) return undefined;
  const to = line + count;
  return to < LENGTH[axis] ? to : undefined;
}

/** Lines after the shift: those around inserted ones take them in; all lines of a sheet stay all. */
function shiftedSpan(span: Span, { axis, at, count }: Shift): Span | undefined {
  const end = LENGTH[axis] - 1;
  if (span.first === 0 && span.last === end) return span;
  const behind = at - Math.min(count, 0);
  const first = span.first < at ? span.first : Math.max(at, span.first + count);
  const last = span.last < at ? span.last : span.last < behind ? at - 1 : Math.min(span.last + count, end);
  return first <= last ? { first, last } : undefined;
}

/** How much of an area's breadth a shift reaches. */
export function reach(area: Area, { axis, across }: Shift): 'all' | 'part' | 'none' {
  if (!across) return 'all';
  const { first, last } = spanOf(area, otherAxis(axis));
  if (across.first <= first && last <= across.last) return 'all';
  return last < across.first || first > across.last ? 'none' : 'part';
}

/** Whether the shift would move or cut off a part of the area only, and leave the rest of its breadth where it is. */
export function tearsApart(area: Area, shift: Shift): boolean {
  return reach(area, shift) === 'part' && spanOf(area, shift.axis).last >= shift.at;
}

/** The area after the shift, as a reference to it reads; undefined where its cells are gone. */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (reach(area, shift) !== 'all') return area;
  const span = shiftedSpan(spanOf(area, shift.axis), shift);
  return span && withSpan(area, shift.axis, span);
}

/** The cells of an area after the shift; several areas where only a part of them moves, as formats and validations do. */
export function shiftedPieces(area: Area, shift: Shift): readonly Area[] {
  if (!tearsApart(area, shift)) return [shiftedArea(area, shift) ?? []].flat();
  const beside = otherAxis(shift.axis);
  const [{ first, last }, band] = [spanOf(area, beside), spanOf(shiftedBand(shift), beside)];
  const moving = { first: Math.max(first, band.first), last: Math.min(last, band.last) };
  const moved = shiftedArea(withSpan(area, beside, moving), shift);
  return [
    ...(first < moving.first ? [withSpan(area, beside, { first, last: moving.first - 1 })] : []),
    ...(moved ? [moved] : []),
    ...(last > moving.last ? [withSpan(area, beside, { first: moving.last + 1, last })] : []),
  ];
}

/** Where a cell comes to stand; undefined where it is deleted or pushed off the sheet. */
export function shiftedCell(
  row: number,
  column: number,
  shift: Shift,
): { readonly row: number; readonly column: number } | undefined {
  const [line, beside] = shift.axis === 'rows' ? [row, column] : [column, row];
  const { first, last } = shift.across ?? { first: beside, last: beside };
  if (beside < first || beside > last) return { row, column };
  const to = shiftedLine(line, shift);
  if (to === undefined) return undefined;
  return shift.axis === 'rows' ? { row: to, column } : { row, column: to };
}
