import { HostError } from '../richapi/host-error';
import { type Area, cellArea, covers, intersection, isSameArea, isUnbounded } from './area';
import { isBlank } from './cell';
import type { PlacedCell, Sheet } from './sheet';
import type { Style } from './style';

/** The areas that merging makes of one: each of its rows where `across`. */
function parts(area: Area, across: boolean): readonly Area[] {
  if (!across) return [area];
  return Array.from({ length: area.bottom - area.top + 1 }, (_row, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function* cellsOf(sheet: Sheet, area: Area): Generator<PlacedCell> {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      yield { row, column, cell: sheet.cell(row, column) };
}

function withBorders(style: Style, { borders }: Style): Style {
  return style.borders === borders ? style : { ...style, borders };
}

/** The first value of the area stays, in its top-left cell; all its cells look like that one, save for their borders. */
function joinCells(sheet: Sheet, area: Area): void {
  const first = sheet.cell(area.top, area.left);
  const filled = [...sheet.filled(area)];
  const holder = isBlank(first) ? (filled.find(({ cell }) => !isBlank(cell))?.cell ?? first) : first;
  for (const { row, column, cell } of isUnbounded(area) ? filled : cellsOf(sheet, area))
    sheet.put(row, column, { value: null, style: withBorders(first.style, cell.style) });
  sheet.put(area.top, area.left, { ...holder, style: first.style });
}

/**
 * Merges the cells of an area into one, or those of each of its rows. Merged areas within it become part of it; throws
 * HostError where one lies partly within it, or where a table does.
 */
export function mergeCells(sheet: Sheet, area: Area, across = false): void {
  const merged = parts(area, across).filter((part) => !isSameArea(part, cellArea(part.top, part.left)));
  for (const part of merged) {
    const isCut = sheet.merges.some((merge) => intersection(merge, part) && !covers(part, merge));
    if (isCut) throw new HostError('MergedRangeConflict', 'Range.merge');
  }
  if (sheet.tables.items.some((table) => intersection(table.area, area)))
    throw new HostError('InvalidOperation', 'Range.merge');
  for (const part of merged) joinCells(sheet, part);
  sheet.merges = [...sheet.merges.filter((merge) => !merged.some((part) => covers(part, merge))), ...merged];
}

/** Undoes all merged areas that the area touches; only their top-left cells hold something then. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}
