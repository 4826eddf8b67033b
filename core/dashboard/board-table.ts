import type { Merge, Span } from '#core/grid/grid';
import type { BoardDraft } from './board-draft';
import { widthOf } from './board-grid';
import { LOOKS } from './board-looks';
import type { BoardRule } from './board-sheet';
import { lineCount, lineHeight } from './row-height';

type Content = string | number | null;

/** A column of a table over rows of type `R`. */
export interface BoardColumn<R> {
  readonly header: string;
  /** How many columns of the sheet it takes. */
  readonly width: number;
  /** `index` counts the rows from 0; the total has none. */
  readonly value: (row: R, index?: number) => Content;
  /** Of figures; whole numbers where it is left out. */
  readonly format?: string;
  /** Texts to be read stand left, all else is centred. */
  readonly isText?: true;
  readonly rules?: readonly BoardRule[];
}

type PlacedColumn = Pick<BoardColumn<never>, 'header' | 'format' | 'isText' | 'rules'> & {
  readonly at: Span;
};

/** A table as texts and figures. */
export interface BoardTable {
  readonly columns: readonly PlacedColumn[];
  readonly lines: readonly (readonly Content[])[];
  readonly total?: readonly Content[];
}

/** A table whose first column begins in the column `left` of the sheet. */
export function tableOf<R>(
  left: number,
  columns: readonly BoardColumn<R>[],
  rows: readonly R[],
  total?: R,
): BoardTable {
  let next = left;
  const placed = columns.map(({ width, value: _value, ...column }) => {
    const first = next;
    next += width;
    return { ...column, at: { first, last: next - 1 } };
  });
  return {
    columns: placed,
    lines: rows.map((row, index) => columns.map(({ value }) => value(row, index))),
    ...(total !== undefined && { total: columns.map(({ value }) => value(total)) }),
  };
}

/** Where a written table stands: zero-based rows. Without lines, `last` lies above `first`; a total stands below `last`. */
export interface TablePlace {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Span[];
}

/** As high as its longest text needs. */
function heightOf(columns: readonly PlacedColumn[], contents: readonly Content[] = []): number {
  const { size } = LOOKS.body;
  const lines = columns.map(({ at }, index) => {
    const content = contents[index];
    return typeof content === 'string' ? lineCount(content, size, widthOf(at)) : 1;
  });
  return lineHeight(size, Math.max(1, ...lines));
}

const headersOf = ({ columns }: BoardTable): readonly string[] => columns.map(({ header }) => header);

/** The lines of a table from its header to its total. */
const allLines = (table: BoardTable): readonly (readonly Content[])[] => [
  headersOf(table),
  ...table.lines,
  ...(table.total ? [table.total] : []),
];

/** How high each row must be that tables side by side have together. */
function rowHeights(tables: readonly BoardTable[]): readonly number[] {
  const count = Math.max(...tables.map((table) => allLines(table).length));
  return Array.from({ length: count }, (_row, index) =>
    Math.max(...tables.map((table) => heightOf(table.columns, allLines(table)[index]))),
  );
}

/** The tables with as many of their first lines as side by side take no more than so many points, their headers included. */
export function shortened(tables: readonly BoardTable[], height: number): readonly BoardTable[] {
  let rest = height;
  const fitting = rowHeights(tables).findIndex((row) => (rest -= row) < 0);
  return fitting < 0
    ? tables
    : tables.map((table) => ({ ...table, lines: table.lines.slice(0, Math.max(0, fitting - 1)) }));
}

function paintTable(draft: BoardDraft, { columns, total }: BoardTable, place: TablePlace): void {
  const { header, first, last } = place;
  const bottom = total ? last + 1 : last;
  const [left = 0, right = 0] = [columns[0]?.at.first, columns.at(-1)?.at.last];
  if (bottom > header) draft.frame({ top: header, left, bottom, right });
  for (const { at, isText, rules = [] } of columns) {
    const area = (top: number, end: number): Merge => ({ top, left: at.first, bottom: end, right: at.last });
    draft.join(area(header, bottom));
    draft.paint({ area: area(header, header), look: 'header' });
    if (last >= first) {
      draft.paint({ area: area(first, last), look: isText ? 'bodyText' : 'body' });
      draft.mark(area(first, last), ...rules);
    }
    if (total) draft.paint({ area: area(bottom, bottom), look: isText ? 'totalText' : 'total' });
  }
}

function writeTable(draft: BoardDraft, table: BoardTable, top: number): TablePlace {
  for (const [offset, contents] of allLines(table).entries())
    for (const [index, { at, format }] of table.columns.entries())
      draft.put(top + offset, at.first, contents[index] ?? null, format);
  const place = {
    header: top,
    first: top + 1,
    last: top + table.lines.length,
    columns: table.columns.map(({ at }) => at),
  };
  paintTable(draft, table, place);
  return place;
}

/** Writes tables side by side below all else. */
export function addTables(draft: BoardDraft, tables: readonly BoardTable[]): readonly TablePlace[] {
  const top = draft.rowCount;
  for (const height of rowHeights(tables)) draft.addRow(height);
  return tables.map((table) => writeTable(draft, table, top));
}

/** Writes a table below all else, and says where its columns stand. */
export function addTable(draft: BoardDraft, table: BoardTable): TablePlace {
  const [place] = addTables(draft, [table]);
  return place ?? { header: 0, first: 1, last: 0, columns: [] };
}

/** The first `count` cells of a column of a written table, without its header. */
export function cellsOf({ first, last, columns }: TablePlace, column: number, count = Infinity): Merge {
  const left = columns[column]?.first ?? 0;
  return { top: first, left, bottom: Math.min(last, first + count - 1), right: left };
}
