import { runChecks } from '#core/check/run-checks';
import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import { joinParts } from '#core/ledger/continuation';
import type { Ledger } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { driveSync } from '#core/sync/client/drive-sync';
import type { SettledRow } from '#core/sync/client/settled-row';
import type { SheetPart } from '#core/sync/client/sheet-part';
import { syncLedger } from '#core/sync/client/sync-ledger';
import { ApiError, type ApiClient } from '../api-client';
import { type LoadedWorkbook, type LoadOptions, readLoaded } from '../load-workbooks';
import { ledgerId, ledgerInfo } from './ledger-id';
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

/** A ledger with its parts in order; mostly one. */
export interface WholeLedger {
  readonly first: UnderstoodLedger;
  readonly parts: readonly SheetPart[];
}

function errorRows(sheet: string, findings: readonly Finding[]): ReadonlySet<number> {
  const errors = findings.filter((finding) => finding.severity === 'error' && finding.sheet === sheet);
  return new Set(errors.map((finding) => (parseAddress(finding.cell)?.row ?? -1) + 1));
}

const BESIDE = '同一工作表上并排还有别的台账，增删行会打乱它，请在 Excel 中自行增删。';

/** The one-based worksheet rows of a table. */
function extentOf({ headerRow, rows }: Ledger): { from: number; to: number } {
  return { from: headerRow, to: rows.at(-1)?.row ?? headerRow };
}

/** Whether another table has rows in common with this one: rows put in or taken out here would tear it. */
function standsBeside(ledger: Ledger, all: readonly UnderstoodLedger[]): boolean {
  const own = extentOf(ledger);
  return all.some(({ ledger: other }) => {
    const { from, to } = extentOf(other);
    return other !== ledger && other.sheet === ledger.sheet && from <= own.to && own.from <= to;
  });
}

export function ledgersOf({ understood, grids }: LoadedWorkbook): WholeLedger[] {
  const findings = runChecks(understood);
  return joinParts(understood.ledgers).map((tables) => ({
    first: tables[0],
    parts: tables.flatMap(({ ledger, rows }) => {
      const grid = grids.find(({ sheet }) => sheet === ledger.sheet);
      const rowsFixed = standsBeside(ledger, understood.ledgers) && { rowsFixed: BESIDE };
      return grid ? [{ ledger, rows, grid, errorRows: errorRows(ledger.sheet, findings), ...rowsFixed }] : [];
    }),
  }));
}

export function headOf({ first }: WholeLedger): Pick<LedgerSync, 'sheet' | 'kind' | 'ledgerId'> {
  return { sheet: first.ledger.sheet, kind: first.ledger.kind.id, ledgerId: ledgerId(first) };
}

async function syncOne(ledger: WholeLedger, file: WorkbookFile, tools: SyncTools): Promise<LedgerSync> {
  const { client, newId, choices = {} } = tools;
  const head = headOf(ledger);
  const syncing = syncLedger({ parts: ledger.parts, info: ledgerInfo(ledger.first) }, newId);
  try {
    const { rows, rev } = await driveSync(syncing, syncDriver(client, head.ledgerId, file, choices));
    return { ...head, rows, rev };
  } catch (error) {
    await file.flush();
    if (!(error instanceof ApiError) || error.code === 'unreachable') throw error;
    return { ...head, rows: [], problem: error.message };
  }
}

export const SAME_LEDGER = '同一工作簿里已有一张同类型、同年度的台账，这张没有同步。请合并为一张表。';

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
