import type { RowFields } from '#core/ledger/row-fields';
import { writeRows } from '#core/sync/client/write-rows';
import { cellChange, type ExpectedCell, type SheetChange } from '#addin/excel/write/sheet-change';
import type { OpenedBook } from '../opened-book';
import { findStoredRow, type LocatedRow } from './history-target';

/** What of a row is to be again as it was. */
export interface RestoreChoice {
  readonly sheet: string;
  /** The one-based worksheet row it was seen in; it may have moved. */
  readonly row: number;
  readonly rowId: string;
  /** The row as it stood then. */
  readonly fields: RowFields;
  /** Only the cell in this column; all that differ where it is left out. */
  readonly field?: string;
}

export type RestorePlan =
  | { readonly changes: readonly SheetChange[]; readonly columns: readonly string[] }
  /** Why nothing can be restored, in Chinese. */
  | { readonly refused: string };

/** The fields the row is to show. What its sheet has no column for stays out of it. */
function wanted(current: RowFields, { fields, field }: RestoreChoice): RowFields {
  if (field === undefined) return { ...fields, ...(current['no'] !== undefined && { no: current['no'] }) };
  const { [field]: _old, ...others } = current;
  const value = fields[field];
  return value === undefined ? others : { ...others, [field]: value };
}

/** By which the row is known again when the changes are carried out, should it have moved by then. */
function tokenCell({ part: { ledger, grid }, fieldRow }: LocatedRow): ExpectedCell {
  const [row, column] = [fieldRow.row.row - 1, ledger.tokenColumn.index];
  return { row, column, value: grid.values[row]?.[column] ?? null };
}

/** Changes that make a row of the sheet what it was; they are sent with the next synchronisation like any others. */
export function planRestore(book: OpenedBook, choice: RestoreChoice): RestorePlan {
  const located = findStoredRow(book, choice);
  if (!located) return { refused: '这一行已经不在台账里，请重新选择。' };
  const { part, fieldRow } = located;
  const target = { fieldRow, fields: wanted(fieldRow.fields, choice) };
  const written = writeRows(part, [target], new Set()).get(fieldRow.row.row);
  if (!written) return { refused: '这一行已经不在台账里，请重新选择。' };
  if ('blocked' in written) {
    const headers = written.blocked.join('、');
    return { refused: `“${headers}”是合并单元格或公式，不能只恢复这一行，请手工修改。` };
  }
  const edits = written.edits.map(({ row, column, value }) => ({
    ...{ row, column, to: value },
    value: part.grid.values[row]?.[column] ?? null,
  }));
  if (edits.length === 0) return { changes: [], columns: [] };
  const change = cellChange(part.ledger.sheet, edits);
  return {
    changes: [{ ...change, expected: [...change.expected, tokenCell(located)] }],
    columns: written.columns,
  };
}
