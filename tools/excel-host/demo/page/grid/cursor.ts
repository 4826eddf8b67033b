import { type Area, bounding, cellArea, intersection, isSameArea } from '#tools/excel-host/model/area';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a person has selected: from one cell to another, or whole rows or columns. */
export interface Cursor {
  readonly anchor: Place;
  readonly focus: Place;
  readonly whole?: 'rows' | 'columns' | 'sheet';
}

export const FIRST_CELL: Cursor = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

export const cursorAt = (place: Place): Cursor => ({ anchor: place, focus: place });

/** Grows an area until it cuts no merged area. */
function withMerges(sheet: Sheet, area: Area): Area {
  let grown = area;
  for (;;) {
    const before = grown;
    for (const merge of sheet.merges) if (intersection(merge, grown)) grown = bounding(merge, grown);
    if (isSameArea(before, grown)) return grown;
  }
}

/** The cells that are selected. */
export function selectedArea(sheet: Sheet, { anchor, focus, whole }: Cursor): Area {
  const area = bounding(cellArea(anchor.row, anchor.column), cellArea(focus.row, focus.column));
  if (whole === 'rows') return { ...area, left: 0, right: SHEET_COLUMNS - 1 };
  if (whole === 'columns') return { ...area, top: 0, bottom: SHEET_ROWS - 1 };
  if (whole === 'sheet') return { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };
  return withMerges(sheet, area);
}

/** The cell that is typed into, or the merged area it stands for. */
export function activeArea(sheet: Sheet, { anchor }: Cursor): Area {
  return sheet.mergeAt(anchor.row, anchor.column) ?? cellArea(anchor.row, anchor.column);
}

/** The cursor for an area that a program selected. */
export function cursorOf({ top, left, bottom, right }: Area): Cursor {
  const cursor = { anchor: { row: top, column: left }, focus: { row: bottom, column: right } };
  if (top === 0 && bottom === SHEET_ROWS - 1)
    return { ...cursor, whole: right === SHEET_COLUMNS - 1 && left === 0 ? 'sheet' : 'columns' };
  return left === 0 && right === SHEET_COLUMNS - 1 ? { ...cursor, whole: 'rows' } : cursor;
}
