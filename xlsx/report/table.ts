import type { CellValue, Style } from 'exceljs';
import { columnLetters } from '#core/grid/address';
import { cellText } from './cell-text';
import type { Column, Content } from './column';
import { BOX, COLOUR, FONT, solid } from './look';
import { addMark } from './marks';
import type { Page } from './page';
import { addLine } from './page';
import { addHeader } from './table-header';
import { rowHeight, wrappedLines } from './text-fit';

type Look = 'body' | 'total';

const BODY_SIZE = FONT.body.size;

export interface Table<R> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** The figures of the total row: cached results of its formulas. Left out when there are no rows. */
  readonly total?: R;
  /** Stands in for the rows when there are none. */
  readonly emptyText: string;
}

/** One-based worksheet rows of a written table; the total row lies below `last`. */
export interface Placed {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly last: number;
}

/** Writes the table below what the page holds. */
export function addTable<R>(page: Page, { columns, rows, total, emptyText }: Table<R>): Placed {
  const { sheet } = page;
  const headerTop = sheet.rowCount + 1;
  const headerBottom = addHeader(sheet, columns);
  if (rows.length === 0) addLine(page, emptyText, 'paragraph');
  const styles = stylesOf(columns, 'body');
  for (const row of rows) {
    const at = sheet.rowCount + 1;
    const cells = columns.map((column) =>
      bodyCell(column, row, column.formula?.(addressIn(columns, at), row)),
    );
    addStyledRow(page, columns, cells, styles);
  }
  const placed = { headerTop, headerBottom, last: sheet.rowCount };
  if (rows.length === 0) return placed;
  columns.forEach(({ mark }, index) => {
    if (mark) addMark(sheet, rangeOf(index, placed), mark);
  });
  if (total !== undefined) {
    const address = addressIn(columns, placed.last + 1);
    const cells = columns.map((column, index) => totalCell(column, total, rangeOf(index, placed), address));
    addStyledRow(page, columns, cells, stylesOf(columns, 'total'));
  }
  return placed;
}

/** Keeps the header in sight when scrolling and repeats it on every printed page. */
export function pinHeader({ sheet }: Page, { headerTop, headerBottom }: Placed): void {
  sheet.views = [{ state: 'frozen', ySplit: headerBottom, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${headerTop}:${headerBottom}`;
}

/** Drop-down filters on the header's last line. */
export function addFilter({ sheet, columnCount }: Page, { headerBottom, last }: Placed): void {
  sheet.autoFilter = { from: { row: headerBottom, column: 1 }, to: { row: last, column: columnCount } };
}

function rangeOf(index: number, { headerBottom, last }: Placed): string {
  const letters = columnLetters(index);
  return `${letters}${headerBottom + 1}:${letters}${last}`;
}

function addressIn<R>(columns: readonly Column<R>[], row: number): (key: string) => string {
  return (key) => `${columnLetters(columns.findIndex((column) => column.key === key))}${row}`;
}

function bodyCell<R>(column: Column<R>, row: R, formula: string | undefined): CellValue {
  const value = contentOf(column, row);
  return formula === undefined ? value : withResult(formula, value);
}

function totalCell<R>(
  column: Column<R>,
  total: R,
  range: string,
  address: (key: string) => string,
): CellValue {
  if (column.total === 'sum') return withResult(`SUM(${range})`, contentOf(column, total));
  if (column.total === 'formula') {
    const formula = column.formula?.(address, total);
    if (formula !== undefined) return withResult(formula, contentOf(column, total));
  }
  return column.key === 'name' ? '合计' : null;
}

function contentOf<R>(column: Column<R>, row: R): Content {
  const value = column.value(row);
  return typeof value === 'string' ? cellText(value) : value;
}

function withResult(formula: string, result: Content): CellValue {
  return result === null ? { formula } : { formula, result };
}

/** One object a column, for exceljs looks a style up by its object before it looks at what is in it. */
function stylesOf<R>(columns: readonly Column<R>[], look: Look): readonly Partial<Style>[] {
  return columns.map(({ align, format }) => ({
    font: FONT[look],
    border: BOX,
    alignment: { horizontal: align ?? 'center', vertical: 'middle', wrapText: true },
    ...(format !== undefined && { numFmt: format }),
    ...(look === 'total' && { fill: solid(COLOUR.total) }),
  }));
}

function addStyledRow<R>(
  { sheet }: Page,
  columns: readonly Column<R>[],
  cells: readonly CellValue[],
  styles: readonly Partial<Style>[],
): void {
  const row = sheet.addRow([...cells]);
  const lines = columns.map(({ width }, index) => {
    row.getCell(index + 1).style = styles[index] ?? {};
    const content = cells[index];
    return typeof content === 'string' ? wrappedLines(content, width, BODY_SIZE) : 1;
  });
  row.height = rowHeight(Math.max(1, ...lines), BODY_SIZE);
}
