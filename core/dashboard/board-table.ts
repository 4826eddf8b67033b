import type { Merge, Span } from '#core/grid/grid';
import type { BoardDraft } from './board-draft';
import { ALL_COLUMNS, COLUMN_WIDTHS } from './board-draft';
import { LOOKS } from './board-looks';
import type { BoardRule } from './board-sheet';
import { lineCount, lineHeight } from './row-height';

/** A column of a table over rows of type `R`. The columns of a table take all those of the board. */
export interface BoardColumn<R> {
  readonly header: string;
  /** Which columns of the sheet it takes. */
  readonly at: Span;
  /** `index` counts the rows from 0; the total has none. */
  readonly value: (row: R, index?: number) => string | number | null;
  /** Of figures; whole numbers where it is left out. */
  readonly format?: string;
  /** Texts to be read stand left, all else is centred. */
  readonly isText?: true;
  readonly rules?: readonly BoardRule[];
}

/** Where a table stands: zero-based rows. Without rows, `last` lies above `first`; a total stands below `last`. */
export interface TablePlace {
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

const width = ({ at }: { readonly at: Span }): number =>
  COLUMN_WIDTHS.slice(at.first, at.last + 1).reduce((sum, points) => sum + points, 0);

/** As high as its longest text needs. */
function heightOf<R>(
  columns: readonly BoardColumn<R>[],
  textOf: (column: BoardColumn<R>) => unknown,
): number {
  const { size } = LOOKS.body;
  const lines = columns.map((column) => {
    const text = textOf(column);
    return typeof text === 'string' ? lineCount(text, size, width(column)) : 1;
  });
  return lineHeight(size, Math.max(...lines));
}

interface Numbered<R> {
  readonly line: R;
  readonly index?: number;
}

function addRow<R>(
  draft: BoardDraft,
  columns: readonly BoardColumn<R>[],
  { line, index }: Numbered<R>,
): number {
  const row = draft.addRow(heightOf(columns, ({ value }) => value(line, index)));
  for (const { at, value, format } of columns) draft.put(row, at.first, value(line, index), format);
  return row;
}

function addHeader<R>(draft: BoardDraft, columns: readonly BoardColumn<R>[]): number {
  const row = draft.addRow(heightOf(columns, ({ header }) => header));
  for (const { at, header } of columns) {
    draft.put(row, at.first, header);
    draft.paint({ top: row, left: at.first, bottom: row, right: at.last }, 'header');
  }
  return row;
}

/** Writes the table below all else, with the line of its total where there is one. */
export function addTable<R>(
  draft: BoardDraft,
  columns: readonly BoardColumn<R>[],
  rows: readonly R[],
  total?: R,
): TablePlace {
  const header = addHeader(draft, columns);
  const first = header + 1;
  for (const [index, line] of rows.entries()) addRow(draft, columns, { line, index });
  const last = header + rows.length;
  const bottom = total === undefined ? last : addRow(draft, columns, { line: total });
  if (bottom > header) draft.frame({ top: header, left: ALL_COLUMNS.first, bottom, right: ALL_COLUMNS.last });
  for (const { at, isText, rules = [] } of columns) {
    const area = (top: number, end: number): Merge => ({ top, left: at.first, bottom: end, right: at.last });
    draft.join(area(header, bottom));
    if (last >= first) {
      draft.paint(area(first, last), isText ? 'bodyText' : 'body');
      draft.mark(area(first, last), ...rules);
    }
    if (bottom > last) draft.paint(area(bottom, bottom), isText ? 'totalText' : 'total');
  }
  return { header, first, last };
}

/** The header and the first `count` rows of some columns of a table, as a chart wants them. */
export function chartSource(
  { header, last }: TablePlace,
  { first: left, last: right }: Span,
  count = Infinity,
): Merge {
  return { top: header, left, bottom: Math.min(last, header + count), right };
}
