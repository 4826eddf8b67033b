import { minuteText } from '#core/date/minute-text';
import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import { numberedName, rowName, rowNumber } from '#core/sync/client/row-name';
import { everyRow } from '#core/sync/client/every-row';
import { isRestored, restoreRow } from '#core/sync/client/restore-row';
import { sheetLedgers, type SheetLedger } from '#core/sync/client/sheet-ledgers';
import type { OpenedBook } from '../opened-book';
import { randomId } from '../sync/random-id';

/** A row of the store that somebody deleted. */
export interface DeletedRow {
  readonly ledgerId: string;
  /** The sheet it stood on, or the first of its ledger. */
  readonly sheet: string;
  readonly name: string;
  /** Who deleted it. */
  readonly by: string;
  /** Minute in Shanghai. */
  readonly at: string;
  /** What it held last. */
  readonly row: Pick<ChangedRow, 'rowId' | 'rev' | 'fields'>;
}

type Syncing = Pick<ApiClient, 'syncLedger'>;

/** None of a ledger that the server does not know. */
async function storedRows(client: Syncing, ledgerId: string): Promise<ChangedRow[]> {
  try {
    return await everyRow(client, ledgerId, randomId);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ledger-not-found') return [];
    throw error;
  }
}

async function deletedOf(client: Syncing, { id, info }: SheetLedger) {
  const rows = await storedRows(client, id);
  return rows.filter(({ deleted }) => deleted).map((row) => ({ row, ledgerId: id, sheet: info.sheet }));
}

/** The deleted rows of all ledgers of the workbook, the latest deletion first. Fails with `ApiError`. */
export async function deletedRows(
  { understood, workbook, findings }: OpenedBook,
  client: Syncing,
): Promise<DeletedRow[]> {
  const ledgers = sheetLedgers(understood.ledgers, workbook.grids, findings);
  const found = await Promise.all(ledgers.map((ledger) => deletedOf(client, ledger)));
  return found
    .flat()
    .sort((a, b) => b.row.at - a.row.at)
    .map(({ ledgerId, sheet, row: { rowId, rev, fields, by, at } }) => ({
      ...{ ledgerId, sheet, name: numberedName(rowNumber(fields), rowName(fields)), by, at: minuteText(at) },
      row: { rowId, rev, fields },
    }));
}

function refusalOf(result: SyncResult): string {
  if (result.outcome === 'rejected') return result.detail;
  return '这一行刚被别人改过，请重新查看已删除的行。';
}

/** Brings a deleted row back into the store. What was in the way, in Chinese; undefined where it is back. */
export async function bringBack(client: Syncing, { ledgerId, row }: DeletedRow): Promise<string | undefined> {
  const result = await restoreRow(client, ledgerId, { current: row, wanted: row.fields }, randomId);
  return isRestored(result) ? undefined : refusalOf(result);
}
