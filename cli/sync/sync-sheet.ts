import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import type { Grid, GridEdit } from '#core/grid/grid';
import { pulledTo, tokenHeader } from '#core/ledger/token-column';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { SheetRow } from '#core/sync/diff-rows';
import { needsStoredRows, planSync, type SyncPlan } from '#core/sync/plan-sync';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken, parseRowToken } from '#core/sync/row-token';
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

/** What synchronising needs besides the workbook. */
export interface SyncTools {
  readonly client: ApiClient;
  readonly newId: () => string;
}

/** A part of a ledger with what is to happen to its rows. A ledger may be split over sheets; each is a part. */
export interface PlannedSheet {
  readonly sheet: SheetLedger;
  readonly plan: SyncPlan;
  /** Whether a row of the ledger is this part's to show, or to report missing. */
  readonly concerns: (rowId: string) => boolean;
}

/** The sheet's rows; one that was copied from another part, its token with it, is a new row here. */
function sheetRows({ rows }: UnderstoodLedger, taken: ReadonlySet<string>): SheetRow[] {
  return rows.map(({ row: { row, token }, fields }) => {
    const isTaken = token === undefined || taken.has(parseRowToken(token)?.rowId ?? '');
    return { row, fields, ...(isTaken ? {} : { token }) };
  });
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

/**
 * Compares the sheet with its tokens; asks the server for its rows only where some row has no token yet. `taken` are
 * the ids of rows that stand in earlier parts of the same ledger.
 */
export async function planSheet(
  sheet: SheetLedger,
  taken: ReadonlySet<string>,
  { client, newId }: SyncTools,
): Promise<SyncPlan> {
  const rows = sheetRows(sheet.understood, taken);
  const all = needsStoredRows(rows) ? await storedRows(client, ledgerId(sheet.understood)) : [];
  const stored = all.filter(({ rowId }) => !taken.has(rowId));
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

/** Pushes and pulls one part of a ledger, and says what became of each row and what to write into the sheet. */
export async function syncSheet(
  { sheet: { understood, grid }, plan, concerns }: PlannedSheet,
  { client, newId }: SyncTools,
): Promise<Settlement & { readonly rev: number }> {
  const { ledger } = understood;
  const since = pulledTo(ledger.tokenColumn.header);
  const push = { id: ledgerId(understood), info: ledgerInfo(understood), push: plan.push, since };
  const exchanged = await exchange(client, push, newId);
  const settlement = settleSync({
    ledger,
    planned: plan.rows,
    results: exchanged.results,
    changes: exchanged.changes.filter(({ rowId }) => concerns(rowId)),
    pulledTo: exchanged.pulledTo,
    since,
    formatAt: (row, column) => grid.formats[row]?.[column],
  });
  return { ...settlement, rev: exchanged.pulledTo };
}
