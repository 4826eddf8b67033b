import { sheetLedgers } from '#core/sync/client/sheet-ledgers';
import { parseRowToken } from '#core/sync/row-token';
import { type RowPlace, rowPlace } from '../completion/row-place';
import type { OpenedBook } from '../opened-book';

/** Where the rows of the store are to be seen in the workbook, by ledger and row id; the first where a row was copied. */
export function storedPlaces({ understood, workbook, findings }: OpenedBook) {
  const places = new Map<string, RowPlace>();
  const keyOf = (ledgerId: string, rowId: string): string => `${ledgerId} ${rowId}`;
  for (const { id, parts } of sheetLedgers(understood.ledgers, workbook.grids, findings)) {
    for (const { ledger, rows } of parts) {
      for (const { row } of rows) {
        const rowId = parseRowToken(row.token ?? '')?.rowId;
        const key = rowId === undefined ? undefined : keyOf(id, rowId);
        if (key !== undefined && !places.has(key)) places.set(key, rowPlace(ledger, row.row));
      }
    }
  }
  return (ledgerId: string, rowId: string): RowPlace | undefined => places.get(keyOf(ledgerId, rowId));
}
