import { type Area, cellArea, contains } from '#tools/excel-host/model/area';
import { isBlank } from '#tools/excel-host/model/cell';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { type Cursor, cursorAt, type Place } from './cursor';
import type { Geometry } from './geometry';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS = {
  up: { axis: 'rows', step: -1 },
  down: { axis: 'rows', step: 1 },
  left: { axis: 'columns', step: -1 },
  right: { axis: 'columns', step: 1 },
} as const;

function stepped(geometry: Geometry, { row, column }: Place, direction: Direction): Place {
  const { axis, step } = STEPS[direction];
  return axis === 'rows'
    ? { row: geometry.rows.next(row, step), column }
    : { row, column: geometry.columns.next(column, step) };
}

const masterOf = (sheet: Sheet, { row, column }: Place): Place => {
  const merge = sheet.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
};

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The next cell in a direction; a merged area counts as one. */
export function nextPlace(sheet: Sheet, geometry: Geometry, from: Place, direction: Direction): Place {
  const start: Area = sheet.mergeAt(from.row, from.column) ?? cellArea(from.row, from.column);
  let at = stepped(geometry, from, direction);
  while (contains(start, at.row, at.column)) {
    const next = stepped(geometry, at, direction);
    if (isSame(next, at)) return from;
    at = next;
  }
  return masterOf(sheet, at);
}

/** As Ctrl with an arrow: to the last cell that holds something, or the first one after empty ones. */
export function jumpPlace(sheet: Sheet, geometry: Geometry, from: Place, direction: Direction): Place {
  const isFilled = ({ row, column }: Place): boolean => !isBlank(sheet.cell(row, column));
  let at = from;
  let next = stepped(geometry, at, direction);
  const runsOnFilled = isFilled(at) && isFilled(next);
  while (!isSame(next, at)) {
    if (runsOnFilled && !isFilled(next)) return at;
    at = next;
    if (!runsOnFilled && isFilled(at)) return at;
    next = stepped(geometry, at, direction);
  }
  return at;
}

/** The last cell of the part of the sheet that is used. */
export function lastPlace(sheet: Sheet): Place {
  const used = sheet.usedArea();
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** The cursor after a step: to another cell or, with the anchor held, over more cells. */
export function steppedCursor(cursor: Cursor, to: Place, extends_: boolean): Cursor {
  return extends_ ? { ...cursor, focus: to } : cursorAt(to);
}
