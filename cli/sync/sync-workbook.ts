import { runChecks } from '#core/check/run-checks';
import type { Finding } from '#core/finding/finding';
import type { GridEdit } from '#core/grid/grid';
import type { SettledRow } from '#core/sync/settle-sync';
import { editPackage } from '#xlsx/edit-package';
import type { ApiClient } from '../api-client';
import { ApiError } from '../api-client';
import type { LoadedWorkbook } from '../load-workbooks';
import { ledgerId } from './ledger-id';
import { replaceFile } from './replace-file';
import { idEdits, planSheet, type SheetLedger, syncSheet } from './sync-sheet';

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

/** The workbook's file as this run last wrote it. */
class WorkbookFile {
  constructor(
    private readonly file: string,
    private bytes: Uint8Array,
  ) {}

  async write({ understood: { ledger } }: SheetLedger, cells: readonly GridEdit[]): Promise<void> {
    if (cells.length === 0) return;
    const hiddenColumns = ledger.tokenColumn.header === undefined ? [ledger.tokenColumn.index] : [];
    const edited = editPackage(this.bytes, [{ sheet: ledger.sheet, cells, hiddenColumns }]);
    await replaceFile(this.file, this.bytes, edited);
    this.bytes = edited;
  }
}

/** Ledgers whose id an earlier sheet of the workbook already has: two sheets must not write one ledger. */
function isTaken(ledger: SheetLedger, earlier: readonly SheetLedger[]): boolean {
  return earlier.some(({ understood }) => ledgerId(understood) === ledgerId(ledger.understood));
}

function sheetLedgers({ understood, grids }: LoadedWorkbook, findings: readonly Finding[]): SheetLedger[] {
  return understood.ledgers.flatMap((ledger) => {
    const grid = grids.find(({ sheet }) => sheet === ledger.ledger.sheet);
    return grid ? [{ understood: ledger, grid, findings }] : [];
  });
}

export interface SyncTools {
  readonly client: ApiClient;
  readonly newId: () => string;
}

async function syncLedger(sheet: SheetLedger, file: WorkbookFile, { client, newId }: SyncTools) {
  const plan = await planSheet(sheet, client, newId);
  await file.write(sheet, idEdits(sheet, plan));
  const { rows, edits, rev } = await syncSheet(sheet, plan, client, newId);
  await file.write(sheet, edits);
  return { rows, rev };
}

/**
 * Synchronises every ledger of a workbook and writes tokens and others' changes back into its file. A ledger that
 * the server refuses is reported and the others go on; a server out of reach ends the run with `ApiError`.
 */
export async function syncWorkbook(workbook: LoadedWorkbook, tools: SyncTools): Promise<LedgerSync[]> {
  const file = new WorkbookFile(workbook.file, workbook.bytes);
  const ledgers = sheetLedgers(workbook, runChecks(workbook.understood));
  const done: LedgerSync[] = [];
  for (const [index, sheet] of ledgers.entries()) {
    const { ledger } = sheet.understood;
    const head = { sheet: ledger.sheet, kind: ledger.kind.id, ledgerId: ledgerId(sheet.understood) };
    if (isTaken(sheet, ledgers.slice(0, index))) {
      const problem = '同一工作簿里已有一张同类型、同年度的台账，这张没有同步。请合并为一张表。';
      done.push({ ...head, rows: [], problem });
      continue;
    }
    try {
      done.push({ ...head, ...(await syncLedger(sheet, file, tools)) });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'unreachable') throw error;
      done.push({ ...head, rows: [], problem: error.message });
    }
  }
  return done;
}
