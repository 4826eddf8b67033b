import type { NewColumn } from '#core/prepare/preparation';
import { setRule } from './cell-rules';

/** Of the standard font 宋体 11, on a screen of 96 dots an inch. */
const POINTS_A_CHARACTER = 6;

/** Width in points of a column with so many characters. */
export function pointsWide(characters: number): number {
  return characters * POINTS_A_CHARACTER;
}

/** Cells under headers: zero-based. */
export interface Body {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
}

/** Formats, alignments and rules of columns, whatever else they look like. */
export function formatBody({ sheet, top, left, rowCount }: Body, columns: readonly NewColumn[]): void {
  const formats = columns.map(({ numberFormat }) => numberFormat);
  const body = sheet.getRangeByIndexes(top, left, rowCount, columns.length);
  body.numberFormat = Array.from({ length: rowCount }, () => formats);
  body.format.verticalAlignment = 'Center';
  body.format.wrapText = true;
  for (const [offset, { isCentred, rule }] of columns.entries()) {
    const cells = sheet.getRangeByIndexes(top, left + offset, rowCount, 1);
    cells.format.horizontalAlignment = isCentred ? 'Center' : 'Left';
    if (rule) setRule(cells, rule);
  }
}
