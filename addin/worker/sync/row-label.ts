import type { RowFields } from '#core/ledger/row-fields';
import { rowName, rowNumber } from '#core/sync/client/row-name';
import type { RowPlace } from '#core/sync/client/sheet-part';

/** What a person tells a row by. */
export interface RowLabel {
  readonly rowId: string;
  readonly sheet: string;
  /** One-based worksheet row; absent for a row that the sheet does not have. */
  readonly row?: number;
  readonly no: number | null;
  readonly title: string;
}

export function labelOfPlace(rowId: string, { part, row, fields }: RowPlace): RowLabel {
  return { rowId, sheet: part.ledger.sheet, row: row.row, no: row.no, title: rowName(fields) };
}

/** Of a row that the sheet does not have. */
export function labelOfFields(rowId: string, sheet: string, fields: RowFields): RowLabel {
  return { rowId, sheet, no: rowNumber(fields), title: rowName(fields) };
}
