import { type Area, cellArea, isSameArea } from './area';
import type { Cell } from './cell';
import { displayText, textWidth } from './display-text';
import { STANDARD_HEIGHT, STANDARD_WIDTH, widthInChars, widthInPoints } from './lines';
import type { PlacedCell, Sheet } from './sheet';
import { PLAIN_STYLE } from './style';

const SPACE = 0.6;
export const TALLEST_ROW = 409.5;

/** How many digits of the standard font a cell's longest line takes. */
function neededChars(cell: Cell): number {
  const scale = cell.style.font.size / PLAIN_STYLE.font.size;
  const lines = displayText(cell).split('\n');
  return Math.max(...lines.map(textWidth)) * scale + cell.style.alignment.indent + SPACE;
}

/** Cells that stand alone; what is merged does not count, as in Excel. */
function single(sheet: Sheet, area: Area): readonly PlacedCell[] {
  return [...sheet.filled(area)].filter(
    ({ row, column, cell }) =>
      cell.value !== null &&
      isSameArea(sheet.mergeAt(row, column) ?? cellArea(row, column), cellArea(row, column)),
  );
}

/** Makes columns as wide as what cells of the area show; those without any stay. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const widest = new Map<number, number>();
  for (const { column, cell } of single(sheet, area))
    widest.set(column, Math.max(widest.get(column) ?? 0, neededChars(cell)));
  for (const [column, chars] of widest)
    sheet.columns.put(column, { ...sheet.columns.at(column), size: widthInPoints(chars) });
}

function neededHeight(cell: Cell, width: number): number {
  const { font, alignment } = cell.style;
  const scale = font.size / PLAIN_STYLE.font.size;
  const paragraphs = displayText(cell).split('\n');
  const room = Math.max(1, Math.floor(widthInChars(width) / scale));
  const lines = paragraphs.map((text) => Math.max(1, Math.ceil(textWidth(text) / room)));
  const count = alignment.wrapText ? lines.reduce((sum, more) => sum + more, 0) : 1;
  return count * scale * STANDARD_HEIGHT;
}

/** Makes rows as high as their cells need; those without any get the standard height. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const highest = new Map<number, number>();
  for (const { row, column, cell } of single(sheet, area)) {
    const height = neededHeight(cell, sheet.columns.at(column).size ?? STANDARD_WIDTH);
    highest.set(row, Math.max(highest.get(row) ?? STANDARD_HEIGHT, height));
  }
  for (const [row, size] of highest)
    sheet.rows.put(row, { ...sheet.rows.at(row), size: Math.min(size, TALLEST_ROW) });
}
