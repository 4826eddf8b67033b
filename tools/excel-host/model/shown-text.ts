import type { Cell } from './cell';
import { displayText } from './display-text';
import { STANDARD_WIDTH, widthInChars } from './lines';
import type { Sheet } from './sheet';
import { isCovered } from './write-cell';

/** The texts that cells of a sheet show in columns as wide as they are. */
export function shownText(sheet: Sheet): (cell: Cell, row: number, column: number) => string {
  const widths = new Map<number, number>();
  const width = (column: number): number => {
    const known = widths.get(column) ?? widthInChars(sheet.columns.at(column).size ?? STANDARD_WIDTH);
    widths.set(column, known);
    return known;
  };
  const mergedWidth = (row: number, column: number): number => {
    const { right } = sheet.mergeAt(row, column) ?? { right: column };
    let sum = 0;
    for (let index = column; index <= right; index++) sum += width(index);
    return sum;
  };
  return (cell, row, column) => {
    if (cell.value === null || isCovered(sheet, row, column)) return '';
    return displayText(cell, mergedWidth(row, column));
  };
}
