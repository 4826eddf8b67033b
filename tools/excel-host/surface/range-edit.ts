import { type Area, cellArea, columnCount, isUnbounded, rowCount } from '../model/area';
import { recalculate } from '../model/calculate';
import { tellEdited, tellFormatted, THIS_ADDIN } from '../model/changed-event';
import { checkWritable, type ProtectedAction } from '../model/protection';
import type { Range } from './proxies';
import type { Cells } from './range-proxies';

export function areasOf(cells: Cells): readonly Area[] {
  return 'area' in cells ? [cells.area] : cells.areas;
}

const isOneCell = (area: Area): boolean => rowCount(area) === 1 && columnCount(area) === 1;

/** Changes what cells hold, where the sheet's protection allows it; tells of it and computes formulas. */
export function editCells(cells: Cells, location: string, change: (area: Area) => void): void {
  const { book, sheet } = cells;
  const areas = areasOf(cells);
  for (const area of areas) checkWritable(sheet, area, location);
  const told = areas.map((area) => {
    const before = isOneCell(area) ? sheet.cell(area.top, area.left) : undefined;
    change(area);
    return { area, edit: before ? { ...THIS_ADDIN, before } : THIS_ADDIN };
  });
  recalculate(
    book,
    areas.map((area) => ({ sheet, area })),
  );
  for (const { area, edit } of told) tellEdited(book, sheet, area, edit);
}

/** Changes how cells look, where the sheet's protection allows it, and tells of it. */
export function formatCells(
  cells: Cells,
  location: string,
  change: (area: Area) => void,
  action: ProtectedAction = 'formatCells',
): void {
  for (const area of areasOf(cells)) checkWritable(cells.sheet, area, location, action);
  for (const area of areasOf(cells)) {
    change(area);
    tellFormatted(cells.book, cells.sheet, area, THIS_ADDIN);
  }
}

/** Cells that an area can be gone through by: those in use where whole rows or columns are meant. */
export function boundedArea({ sheet }: Pick<Range, 'sheet'>, area: Area): Area {
  if (!isUnbounded(area)) return area;
  return sheet.usedArea(false, area) ?? cellArea(area.top, area.left);
}
