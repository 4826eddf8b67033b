import { columnLetters } from '#core/grid/address';
import type { ListSheet } from './list-sheet';

/** Rows over the first entry of a list sheet besides its notes: title, date and a header of one line. */
const ROWS_ABOVE = 3;

/** Where a column of a list sheet stands in the workbook: `事项明细!$B$4:$B$151`. */
export type RangeOf = (key: string) => string;

/** The ranges of a list's columns; where it has no rows, its one line of text. */
export function listRanges<R>({ name, columns, rows, notes = [] }: ListSheet<R>): RangeOf {
  const above = ROWS_ABOVE + notes.length;
  const last = above + Math.max(1, rows.length);
  return (key) => {
    const letters = columnLetters(columns.findIndex((column) => column.key === key));
    return `${name}!$${letters}$${above + 1}:$${letters}$${last}`;
  };
}
