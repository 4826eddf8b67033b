import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import type { Grid, GridEdit } from '#core/grid/grid';
import { pulledTo, tokenHeader } from '#core/ledger/token-column';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { SheetRow } from '#core/sync/diff-rows';
import { needsStoredRows, planSync, type SyncPlan } from '#core/sync/plan-sync';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken } from '#core/sync/row-token';
import { settleSync, type Settlement } from '#core/sync/settle-sync';
import { ApiError, type ApiClient } from '../api-client';
import { exchange } from './exchange';
import { ledgerId, ledgerInfo } from './ledger-id';

/** A ledger on its sheet, ready to be synchronised. */
export interface SheetLedger {
  readonly understood: UnderstoodLedger;
  readonly grid: Grid;
  readonly findings: readonly Finding[];
}

function sheetRows({ rows }: UnderstoodLedger): SheetRow[] {
  return rows.map(({ row, fields }) => ({
    row: row.row,
    fields,
    ...(row.token === undefined ? {} : { token: row.token }),
  }));
}

function errorRows({ understood, findings }: SheetLedger): ReadonlySet<number> {
  const errors = findings.filter((f) => f.severity === 'error' && f.sheet === understood.ledger.sheet);
  return new Set(errors.map((finding) => (parseAddress(finding.cell)?.row ?? -1) + 1));
}

async function storedRows(client: ApiClient, id: string) {
  try {
    return (await client.readLedger(id)).rows;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ledger-not-found') return [];
    throw error;
  }
}

/** Compares the sheet with its tokens; asks the server for its rows only where some row has no token yet. */
export async function planSheet(
  sheet: SheetLedger,
  client: ApiClient,
  newId: () => string,
): Promise<SyncPlan> {
  const rows = sheetRows(sheet.understood);
  const stored = needsStoredRows(rows) ? await storedRows(client, ledgerId(sheet.understood)) : [];
  const columnIds = sheet.understood.ledger.columns.map((column) => column.id);
  return planSync({ rows, columnIds, errorRows: errorRows(sheet), stored, newId });
}

/**
 * Edits that give rows without a token their id before anything is sent: if the answer is lost, the next run sends
 * the same rows under the same ids.
 */
export function idEdits({ understood: { ledger } }: SheetLedger, { rows }: SyncPlan): GridEdit[] {
  const column = ledger.tokenColumn.index;
  const unnamed = rows.filter((row) => row.rev === 0 && !row.held);
  if (unnamed.length === 0) return [];
  const tokens = unnamed.map(({ row, rowId, fields }) => ({
    row: row - 1,
    column,
    value: formatRowToken({ rowId, rev: 0, hash: rowHash(fields) }),
  }));
  const header = tokenHeader(pulledTo(ledger.tokenColumn.header));
  return [{ row: ledger.headerRow - 1, column, value: header }, ...tokens];
}

/** Pushes and pulls one ledger, and says what became of each row and what to write into the sheet. */
export async function syncSheet(
  { understood, grid }: SheetLedger,
  plan: SyncPlan,
  client: ApiClient,
  newId: () => string,
): Promise<Settlement & { readonly rev: number }> {
  const { ledger } = understood;
  const since = pulledTo(ledger.tokenColumn.header);
  const push = { id: ledgerId(understood), info: ledgerInfo(understood), push: plan.push, since };
  const exchanged = await exchange(client, push, newId);
  const settlement = settleSync({
    ledger,
    planned: plan.rows,
    results: exchanged.results,
    changes: exchanged.changes,
    pulledTo: exchanged.pulledTo,
    since,
    formatAt: (row, column) => grid.formats[row]?.[column],
  });
  return { ...settlement, rev: exchanged.pulledTo };
}
