import { BOARD_FONT, type BoardLook, COLOUR, LOOKS, type LookName } from '#core/dashboard/board-looks';
import type { BoardSheet } from '#core/dashboard/board-sheet';
import { groupBy } from '#core/collection/group-by';
import { areaAddress, columnsAddress, rowsAddress, sizedSpans } from './addresses';

const SIDES = [
  ...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const),
  ...(['InsideHorizontal', 'InsideVertical'] as const),
];

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

function dress({ format }: Excel.RangeAreas, look: BoardLook): void {
  const { size, color, bold, align, fill, indent, gaps } = look;
  format.font.set({ size, color, bold });
  format.horizontalAlignment = align;
  if (fill !== undefined) format.fill.color = fill;
  if (indent !== undefined) format.indentLevel = indent;
  if (gaps === undefined) return;
  for (const side of ['EdgeLeft', 'EdgeRight'] as const)
    format.borders.getItem(side).set({ style: 'Continuous', weight: 'Thick', color: gaps });
}

function dressAll(sheet: Excel.Worksheet, { looks }: BoardSheet): void {
  const areasOf = groupBy(looks, ({ look }): LookName => look);
  for (const [look, areas] of areasOf) {
    const addresses = areas.map(({ area }) => areaAddress(area));
    dress(sheet.getRanges(addresses.join(',')), LOOKS[look]);
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
