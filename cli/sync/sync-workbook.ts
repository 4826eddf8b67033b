import { runChecks } from '#core/check/run-checks';
import type { ApiClient } from '#core/protocol/client/api-client';
import { ApiError } from '#core/protocol/client/api-error';
import { driveSync } from '#core/sync/client/drive-sync';
import { SAME_LEDGER } from '#core/sync/client/same-ledger';
import type { SettledRow } from '#core/sync/client/settled-row';
import { type SheetLedger, sheetLedgers } from '#core/sync/client/sheet-ledgers';
import { syncLedger } from '#core/sync/client/sync-ledger';
import { type LoadedWorkbook, type LoadOptions, readLoaded } from '../load-workbooks';
import { type SyncChoices, syncDriver } from './sync-driver';
import { WorkbookFile } from './workbook-file';

/** What synchronising one ledger came to. */
export interface LedgerSync {
  readonly sheet: string;
  readonly kind: string;
  readonly ledgerId: string;
  readonly rev?: number;
  readonly rows: readonly SettledRow[];
  /** Why the ledger was not synchronised, in Chinese; its file and the server are as before. */
  readonly problem?: string;
}

/** What synchronising needs besides the workbook. */
export interface SyncTools extends LoadOptions {
  readonly client: ApiClient;
  readonly newId: () => string;
  readonly choices?: SyncChoices;
}

export function ledgersOf({ understood, grids }: LoadedWorkbook): SheetLedger[] {
  return sheetLedgers(understood.ledgers, grids, runChecks(understood));
}

export function headOf({ id, info }: SheetLedger): Pick<LedgerSync, 'sheet' | 'kind' | 'ledgerId'> {
  return { sheet: info.sheet, kind: info.kind, ledgerId: id };
}

async function syncOne(ledger: SheetLedger, file: WorkbookFile, tools: SyncTools): Promise<LedgerSync> {
  const { client, newId, choices = {} } = tools;
  const head = headOf(ledger);
  const syncing = syncLedger(ledger, newId);
  try {
    const { rows, rev } = await driveSync(syncing, syncDriver(client, head.ledgerId, file, choices));
    return { ...head, rows, rev };
  } catch (error) {
    await file.flush();
    if (!(error instanceof ApiError) || error.code === 'unreachable') throw error;
    return { ...head, rows: [], problem: error.message };
  }
}

/**
 * Synchronises every ledger of a workbook and writes tokens and others' changes back into its file. A ledger that
 * the server refuses is reported and the others go on; a server out of reach ends the run with `ApiError`.
 */
export async function syncWorkbook(workbook: LoadedWorkbook, tools: SyncTools): Promise<LedgerSync[]> {
  const file = new WorkbookFile(workbook.file, workbook.bytes);
  const done: LedgerSync[] = [];
  let ledgers = ledgersOf(workbook);
  for (let index = 0; index < ledgers.length; index++) {
    const ledger = ledgers[index];
    if (!ledger) break;
    const head = headOf(ledger);
    const isTaken = done.some((other) => other.ledgerId === head.ledgerId);
    done.push(isTaken ? { ...head, rows: [], problem: SAME_LEDGER } : await syncOne(ledger, file, tools));
    // Rows put in or taken out move the ledgers below on the same sheet.
    if (file.takeMoved()) ledgers = ledgersOf(await readLoaded(workbook.file, file.bytes, tools));
  }
  return done;
}
