import { type Area, columnCount, moved, rowCount } from './area';
import { common } from './area-list';
import { clearConditions, conditionsOf } from './conditional-formats';
import type { CellsOnSheet } from './copy-cells';
import { clearValidation, Validation, validationsIn } from './validations';

/** How far each copy of the source in the target lies from it. */
function steps(source: Area, target: Area): readonly (readonly [rows: number, columns: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let top = target.top; top <= target.bottom; top += rowCount(source))
    for (let left = target.left; left <= target.right; left += columnCount(source))
      found.push([top - source.top, left - source.left]);
  return found;
}

/** What may be typed into cells goes with their copies. */
export function copyValidations(source: CellsOnSheet, target: CellsOnSheet): void {
  const { pieces } = validationsIn(source.sheet, source.area);
  clearValidation(target.sheet, target.area);
  for (const [rows, columns] of steps(source.area, target.area))
    for (const { areas, content } of pieces) {
      const { row, column } = content.writtenFor;
      const writtenFor = { row: row + rows, column: column + columns };
      const copied = areas.map((area) => moved(area, rows, columns));
      target.sheet.validations.add(new Validation(copied, { ...content, writtenFor }));
    }
}

/** Conditional formats hold for copies on the same sheet as well. On another sheet the copies have none. */
export function copyConditions(source: CellsOnSheet, target: CellsOnSheet): void {
  const concerned = conditionsOf(source.sheet, [source.area]).map((condition) => ({
    condition,
    areas: common(condition.areas, source.area),
  }));
  clearConditions(target.sheet, [target.area]);
  if (source.sheet !== target.sheet) return;
  for (const { condition, areas } of concerned) {
    const copies = steps(source.area, target.area).flatMap(([rows, columns]) =>
      areas.map((area) => moved(area, rows, columns)),
    );
    condition.areas = [...condition.areas, ...copies];
  }
}
