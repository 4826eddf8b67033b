import { type Area, contains, isOnSheet } from './area';
import { isBlank } from './cell';
import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';
import type { Sheet } from './sheet';

function holdsSomething(sheet: Sheet, area: Area): boolean {
  for (const { cell } of sheet.filled(area)) if (!isBlank(cell)) return true;
  return false;
}

type Direction = 'Up' | 'Down' | 'Left' | 'Right';
export const DIRECTIONS = ['Up', 'Down', 'Left', 'Right'] as const satisfies readonly Direction[];

/** The cells next to an area on one side, with the corners. */
function nextTo({ top, left, bottom, right }: Area, side: Direction): Area {
  const wide = { left: Math.max(0, left - 1), right: Math.min(SHEET_COLUMNS - 1, right + 1) };
  const high = { top: Math.max(0, top - 1), bottom: Math.min(SHEET_ROWS - 1, bottom + 1) };
  switch (side) {
    case 'Up':
      return { ...wide, top: top - 1, bottom: top - 1 };
    case 'Down':
      return { ...wide, top: bottom + 1, bottom: bottom + 1 };
    case 'Left':
      return { ...high, left: left - 1, right: left - 1 };
    case 'Right':
      return { ...high, left: right + 1, right: right + 1 };
  }
}

function grown(area: Area, side: Direction): Area {
  if (side === 'Up') return { ...area, top: area.top - 1 };
  if (side === 'Down') return { ...area, bottom: area.bottom + 1 };
  return side === 'Left' ? { ...area, left: area.left - 1 } : { ...area, right: area.right + 1 };
}

/** The area around another that ends at blank rows and columns. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (let before: Area | undefined; before !== region;) {
    before = region;
    for (const side of DIRECTIONS)
      for (
        let next = nextTo(region, side);
        isOnSheet(next) && holdsSomething(sheet, next);
        next = nextTo(region, side)
      )
        region = grown(region, side);
  }
  return region;
}

const STEPS = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;

/** Where Ctrl and an arrow key lead from a cell: the last cell of a block, the first of the next, or the sheet's edge. */
export function edgeFrom(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  direction: Direction,
): { readonly row: number; readonly column: number } {
  const [down, right] = STEPS[direction];
  const used = sheet.usedArea(true);
  const at = (steps: number) => ({ row: row + down * steps, column: column + right * steps });
  const exists = (steps: number): boolean => {
    const place = at(steps);
    return place.row >= 0 && place.column >= 0 && place.row < SHEET_ROWS && place.column < SHEET_COLUMNS;
  };
  const isFilled = (steps: number): boolean => {
    const place = at(steps);
    return (
      used !== undefined &&
      contains(used, place.row, place.column) &&
      !isBlank(sheet.cell(place.row, place.column))
    );
  };
  let steps = 1;
  if (isFilled(0) && exists(1) && isFilled(1)) {
    while (exists(steps + 1) && isFilled(steps + 1)) steps++;
  } else {
    while (exists(steps) && !isFilled(steps)) steps++;
  }
  return at(exists(steps) ? steps : steps - 1);
}
