import { cellText } from '#core/grid/cell-text';
import type { CellType } from '#core/ledger/kind';
import type { Ledger } from '#core/ledger/ledger';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';

/** How a cell differs, as texts; empty for an empty cell. */
export interface CellDifference {
  /** The column's header. */
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** What a row holds in a column of that type, as its cell shows it: a rate as `45%`. */
export function fieldText(value: FieldValue | null | undefined, type: CellType | undefined): string {
  const text = cellText(value ?? null);
  return type === 'percent' && typeof value === 'number' ? `${text}%` : text;
}

/** The cells in which two versions of a row differ, of the columns that the sheet has. */
export function differences({ columns }: Ledger, from: RowFields, to: RowFields): CellDifference[] {
  return columns
    .filter(({ id }) => from[id] !== to[id])
    .map(({ id, header, definition: { type } }) => ({
      column: header,
      from: fieldText(from[id], type),
      to: fieldText(to[id], type),
    }));
}
