import { type Area, columnCount, covers, intersection, moved, rowCount } from './area';
import { type Cell, isBlank } from './cell';
import { copyConditions, copyValidations } from './copy-rules';
import { copiedFormula } from './relative-formula';
import type { Sheet } from './sheet';

export interface CellsOnSheet {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats';
  /** Cells that hold nothing leave what is there. */
  readonly skipBlanks: boolean;
  /** Rows become columns. */
  readonly transpose: boolean;
}

/** The area that is written: the target's, where the source goes into it a whole number of times, else the source's size. */
export function pastedArea(source: Area, target: Area, { transpose }: CopyOptions): Area {
  const [rows, columns] = transpose
    ? [columnCount(source), rowCount(source)]
    : [rowCount(source), columnCount(source)];
  const fits = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  const { top, left } = target;
  return fits ? target : { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** What the copy of a cell is, `rows` below and `columns` right of it, where another cell was. */
function copied(
  source: Cell,
  before: Cell,
  { what }: CopyOptions,
  [rows, columns]: readonly [number, number],
): Cell {
  if (what === 'Formats') return { ...before, style: source.style };
  const style = what === 'All' ? source.style : before.style;
  if (what === 'Values' || source.formula === undefined) return { value: source.value, style };
  return { value: source.value, style, formula: copiedFormula(source.formula, rows, columns) };
}

function copyMerges(source: CellsOnSheet, target: CellsOnSheet): void {
  const { sheet, area } = target;
  const inside = source.sheet.merges.filter((merge) => covers(source.area, merge));
  const merges: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rowCount(source.area))
    for (let left = area.left; left <= area.right; left += columnCount(source.area))
      merges.push(...inside.map((merge) => moved(merge, top - source.area.top, left - source.area.left)));
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, area)), ...merges];
}

/** Copies cells with what they hold, how they look, or both, to an area of the size that `pastedArea` tells. */
export function copyCells(source: CellsOnSheet, target: CellsOnSheet, options: CopyOptions): void {
  const { sheet, area } = target;
  const [height, width] = [rowCount(source.area), columnCount(source.area)];
  // Taken down first: source and target may overlap.
  const cells = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) =>
      source.sheet.cell(source.area.top + row, source.area.left + column),
    ),
  );
  const withFormats = (options.what === 'All' || options.what === 'Formats') && !options.transpose;
  if (withFormats) {
    copyMerges(source, target);
    copyConditions(source, target);
    if (options.what === 'All') copyValidations(source, target);
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const [down, right] = [row - area.top, column - area.left];
      const [fromRow, fromColumn] = options.transpose
        ? [right % height, down % width]
        : [down % height, right % width];
      const cell = cells[fromRow]?.[fromColumn];
      if (!cell || (options.skipBlanks && isBlank(cell))) continue;
      const by = [row - source.area.top - fromRow, column - source.area.left - fromColumn] as const;
      sheet.put(row, column, copied(cell, sheet.cell(row, column), options, by));
    }
}
