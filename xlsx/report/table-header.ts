import type { Worksheet } from 'exceljs';
import { cellText } from './cell-text';
import type { Column } from './column';
import { BOX, COLOUR, FONT, solid } from './look';
import { rowHeight, wrappedLines } from './text-fit';

/** Neighbouring columns under one header; zero-based, inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly group?: string;
}

/** Writes the header below the last row, in two lines where columns are grouped; returns its last row. */
export function addHeader<R>(sheet: Worksheet, columns: readonly Column<R>[]): number {
  const size = FONT.header.size;
  const spans = spansOf(columns);
  const lower = columns.map(({ header }) => header);
  const lowerLines = columns.map(({ header, width }) => wrappedLines(header, width, size));
  if (spans.every(({ group }) => group === undefined)) {
    return addHeaderRow(sheet, lower, Math.max(...lowerLines));
  }
  const grouped = spans.filter(({ group }) => group !== undefined);
  const upperLines = grouped.map(({ from, to, group = '' }) => {
    const width = columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);
    return wrappedLines(group, width, size);
  });
  const top = addHeaderRow(
    sheet,
    columns.map(({ group, header }) => group ?? header),
    Math.max(...upperLines),
  );
  addHeaderRow(sheet, lower, Math.max(...lowerLines));
  for (const { from, to, group } of spans) {
    sheet.mergeCells(top, from + 1, group === undefined ? top + 1 : top, to + 1);
  }
  return top + 1;
}

function spansOf<R>(columns: readonly Column<R>[]): readonly Span[] {
  const spans: Span[] = [];
  columns.forEach(({ group }, index) => {
    const last = spans.at(-1);
    if (group === undefined) spans.push({ from: index, to: index });
    else if (last?.group === group) spans.splice(-1, 1, { ...last, to: index });
    else spans.push({ from: index, to: index, group });
  });
  return spans;
}

function addHeaderRow(sheet: Worksheet, texts: readonly string[], lines: number): number {
  const row = sheet.addRow(texts.map(cellText));
  texts.forEach((_, index) => {
    row.getCell(index + 1).style = {
      font: FONT.header,
      fill: solid(COLOUR.header),
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    };
  });
  row.height = rowHeight(lines, FONT.header.size);
  return row.number;
}
