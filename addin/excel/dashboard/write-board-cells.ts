import { BOARD_FONT, type BoardLook, COLOUR, LOOKS } from '#core/dashboard/board-looks';
import type { BoardSheet, PaintedArea } from '#core/dashboard/board-sheet';
import { groupBy } from '#core/collection/group-by';
import { areaAddress, columnsAddress, rowsAddress, sizedSpans } from './addresses';

const AROUND = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const SIDES = [...AROUND, ...(['InsideHorizontal', 'InsideVertical'] as const)];

function writeContents(whole: Excel.Range, { cells, rowHeights, columnWidths }: BoardSheet): void {
  const rows = <T>(empty: T): T[][] => rowHeights.map(() => columnWidths.map(() => empty));
  const values = rows<string | number>('');
  const formats = rows('General');
  for (const { row, column, value, format } of cells) {
    values[row]?.splice(column, 1, value);
    formats[row]?.splice(column, 1, format);
  }
  // First: what a text means depends on the format its cell already has.
  whole.numberFormat = formats;
  whole.values = values;
}

function setSizes(sheet: Excel.Worksheet, { rowHeights, columnWidths }: BoardSheet): void {
  for (const rows of sizedSpans(rowHeights)) sheet.getRange(rowsAddress(rows)).format.rowHeight = rows.size;
  for (const columns of sizedSpans(columnWidths))
    sheet.getRange(columnsAddress(columns)).format.columnWidth = columns.size;
}

function dress({ format }: Excel.RangeAreas, { look, colours }: PaintedArea): void {
  const { size, color, bold, align, fill, indent, gaps }: BoardLook = LOOKS[look];
  format.font.set({ size, color: colours?.ink ?? color, bold });
  format.horizontalAlignment = align;
  const ground = colours?.ground ?? fill;
  if (ground !== undefined) format.fill.color = ground;
  if (indent !== undefined) format.indentLevel = indent;
  if (gaps === undefined) return;
  for (const side of AROUND)
    format.borders.getItem(side).set({ style: 'Continuous', weight: 'Thick', color: gaps });
}

/** Excel takes no longer lists of addresses than 8192 characters. */
const MOST_AREAS = 400;

function dressAll(sheet: Excel.Worksheet, { looks }: BoardSheet): void {
  for (const alike of groupBy(looks, ({ look, colours }) => JSON.stringify([look, colours])).values())
    for (let from = 0; from < alike.length; from += MOST_AREAS) {
      const part = alike.slice(from, from + MOST_AREAS);
      const addresses = part.map(({ area }) => areaAddress(area));
      for (const painted of part.slice(0, 1)) dress(sheet.getRanges(addresses.join(',')), painted);
    }
}

function drawFrames(sheet: Excel.Worksheet, { frames }: BoardSheet): void {
  if (frames.length === 0) return;
  const { borders } = sheet.getRanges(frames.map(areaAddress).join(',')).format;
  for (const side of SIDES) borders.getItem(side).set({ style: 'Continuous', color: COLOUR.line });
}

/** Writes what the cells hold and how they look; block by block, however many rows there are. */
export function writeBoardCells(sheet: Excel.Worksheet, board: BoardSheet): void {
  const { rowHeights, columnWidths, merges } = board;
  const whole = sheet.getRangeByIndexes(0, 0, rowHeights.length, columnWidths.length);
  writeContents(whole, board);
  whole.format.font.name = BOARD_FONT;
  whole.format.verticalAlignment = 'Center';
  whole.format.wrapText = true;
  for (const area of merges) sheet.getRange(areaAddress(area)).merge(true);
  dressAll(sheet, board);
  drawFrames(sheet, board);
  setSizes(sheet, board);
}
