import type { CellValue } from '#core/grid/grid';
import type { NewSheet, TablePreparation } from '#core/prepare/preparation';

/** Cells that are written at once; zero-based, empty ones as null. */
export interface WrittenBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Set for the hidden column, which synchronising fills. */
  readonly isHidden?: true;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, values }: WrittenBlock): Excel.Range {
  return sheet.getRangeByIndexes(top, left, values.length, values[0]?.length ?? 1);
}

function blankRows(rowCount: number, columnCount: number): CellValue[][] {
  return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => null));
}

/** The appended columns from the top of the header to the table's last row, and the hidden column. */
export function blocksOf(table: TablePreparation): WrittenBlock[] {
  const { headerTop, headerRow, lastRow, repeatedHeaders, left, columns, token } = table;
  const titles = columns.map(({ title }) => title);
  const values = blankRows(lastRow - headerTop + 1, columns.length);
  for (const row of [headerTop, ...repeatedHeaders]) values[row - headerTop] = titles;
  const tokens: CellValue[][] = blankRows(lastRow - headerRow + 1, 1);
  if (token) tokens[0] = [token.header];
  return [
    ...(columns.length > 0 ? [{ top: headerTop, left, values }] : []),
    ...(token ? [{ top: headerRow, left: token.index, values: tokens, isHidden: true as const }] : []),
  ];
}

/** All that is written on a new sheet. */
export function contentOf({ title, columns, rows }: NewSheet): WrittenBlock {
  const titleRow = columns.map((_, index) => (index === 0 ? (title ?? null) : null));
  const header = columns.map((column) => column.title);
  return { top: 0, left: 0, values: [...(title === undefined ? [] : [titleRow]), header, ...rows] };
}

/** The first cell of a block that does not hold what it should, where `held` are the values of its range. */
export function firstDifference(block: WrittenBlock, held: readonly (readonly unknown[])[]) {
  for (const [offset, row] of block.values.entries())
    for (const [column, value] of row.entries()) {
      const found = held[offset]?.[column] ?? '';
      if (found === (value ?? '')) continue;
      const text = typeof found === 'string' ? found : JSON.stringify(found);
      return { row: block.top + offset, column: block.left + column, found: text };
    }
  return undefined;
}
