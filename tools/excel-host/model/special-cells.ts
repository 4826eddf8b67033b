import { type Area, intersection } from './area';
import { type Cell, CellError, isBlank } from './cell';
import { cellsToAreas } from './cells-to-areas';
import type { Lines } from './lines';
import type { Sheet } from './sheet';

export type ValueKind = 'Errors' | 'Logical' | 'Numbers' | 'Text';

function kindOf({ value }: Cell): ValueKind {
  if (value instanceof CellError) return 'Errors';
  if (typeof value === 'number') return 'Numbers';
  return typeof value === 'boolean' ? 'Logical' : 'Text';
}

/** Cells of the area, within what is used of the sheet, that fulfil the test. */
function cellsWhere(sheet: Sheet, area: Area, test: (cell: Cell) => boolean): readonly Area[] {
  const used = sheet.usedArea();
  const searched = used && intersection(area, used);
  if (!searched) return [];
  const found: { row: number; column: number }[] = [];
  for (let row = searched.top; row <= searched.bottom; row++)
    for (let column = searched.left; column <= searched.right; column++)
      if (test(sheet.cell(row, column))) found.push({ row, column });
  return cellsToAreas(found);
}

export function blankCells(sheet: Sheet, area: Area): readonly Area[] {
  return cellsWhere(sheet, area, isBlank);
}

/** Cells with values of these kinds that are no formulas. */
export function constantCells(sheet: Sheet, area: Area, kinds: readonly ValueKind[]): readonly Area[] {
  return cellsWhere(
    sheet,
    area,
    (cell) => cell.formula === undefined && !isBlank(cell) && kinds.includes(kindOf(cell)),
  );
}

/** Cells with formulas that come to values of these kinds. */
export function formulaCells(sheet: Sheet, area: Area, kinds: readonly ValueKind[]): readonly Area[] {
  return cellsWhere(sheet, area, (cell) => cell.formula !== undefined && kinds.includes(kindOf(cell)));
}

/** Neighbouring lines that are shown. */
function shownSpans(lines: Lines, first: number, last: number): readonly (readonly [number, number])[] {
  const hidden = [...lines.entries()]
    .map(([index]) => index)
    .filter((index) => index >= first && index <= last && !lines.isShown(index))
    .sort((a, b) => a - b);
  const spans: (readonly [number, number])[] = [];
  let start = first;
  for (const index of [...hidden, last + 1]) {
    if (start < index) spans.push([start, index - 1]);
    start = index + 1;
  }
  return spans;
}

/** What of the area is neither in a hidden row nor in a hidden column. */
export function visibleCells(sheet: Sheet, { top, left, bottom, right }: Area): readonly Area[] {
  return shownSpans(sheet.rows, top, bottom).flatMap(([first, last]) =>
    shownSpans(sheet.columns, left, right).map((columns) => ({
      ...{ top: first, bottom: last },
      ...{ left: columns[0], right: columns[1] },
    })),
  );
}
