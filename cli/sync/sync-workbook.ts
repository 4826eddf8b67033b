import { runChecks } from '#core/check/run-checks';
import type { Finding } from '#core/finding/finding';
import type { GridEdit } from '#core/grid/grid';
import { joinParts } from '#core/ledger/continuation';
import type { SettledRow } from '#core/sync/settle-sync';
import { editPackage } from '#xlsx/edit-package';
import { ApiError } from '../api-client';
import type { LoadedWorkbook } from '../load-workbooks';
import { ledgerId } from './ledger-id';
import { replaceFile } from './replace-file';
import {
  idEdits,
  type PlannedSheet,
  planSheet,
  type SheetLedger,
  syncSheet,
  type SyncTools,
} from './sync-sheet';

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

/** A ledger with its parts in order; mostly one. */
type LedgerParts = readonly [SheetLedger, ...SheetLedger[]];

/** Ledgers whose id an earlier one of the workbook already has: two tables must not write one ledger. */
function isTaken([first]: LedgerParts, earlier: readonly LedgerParts[]): boolean {
  return earlier.some(([other]) => ledgerId(other.understood) === ledgerId(first.understood));
}

function ledgersOf({ understood, grids }: LoadedWorkbook, findings: readonly Finding[]): LedgerParts[] {
  return joinParts(understood.ledgers).flatMap((parts) => {
    const [first, ...others] = parts.flatMap((part) => {
      const grid = grids.find(({ sheet }) => sheet === part.ledger.sheet);
      return grid ? [{ understood: part, grid, findings }] : [];
    });
    return first ? [[first, ...others]] : [];
  });
}

/** Plans every part before any is sent: only then is it known which rows of the ledger stand on which sheet. */
async function planParts(parts: LedgerParts, file: WorkbookFile, tools: SyncTools): Promise<PlannedSheet[]> {
  const partOf = new Map<string, SheetLedger>();
  const plans: Omit<PlannedSheet, 'concerns'>[] = [];
  for (const sheet of parts) {
    const plan = await planSheet(sheet, new Set(partOf.keys()), tools);
    for (const { rowId } of plan.rows) partOf.set(rowId, sheet);
    await file.write(sheet, idEdits(sheet, plan));
    plans.push({ sheet, plan });
  }
  // A row that is on no sheet is the first part's to report.
  return plans.map((plan) => ({
    ...plan,
    concerns: (rowId) => (partOf.get(rowId) ?? parts[0]) === plan.sheet,
  }));
}

/** Synchronises part after part, so that one the server refuses leaves those before it done. */
async function* syncParts(
  parts: LedgerParts,
  file: WorkbookFile,
  tools: SyncTools,
): AsyncGenerator<LedgerSync> {
  for (const planned of await planParts(parts, file, tools)) {
    const { rows, edits, rev } = await syncSheet(planned, tools);
    await file.write(planned.sheet, edits);
    yield { ...headOf(planned.sheet), rows, rev };
  }
}

function headOf({ understood }: SheetLedger): Pick<LedgerSync, 'sheet' | 'kind' | 'ledgerId'> {
  const { sheet, kind } = understood.ledger;
  return { sheet, kind: kind.id, ledgerId: ledgerId(understood) };
}

function notSynced(parts: readonly SheetLedger[], problem: string): LedgerSync[] {
  return parts.map((part) => ({ ...headOf(part), rows: [], problem }));
}

/**
 * Synchronises every ledger of a workbook and writes tokens and others' changes back into its file. A ledger that
 * the server refuses is reported and the others go on; a server out of reach ends the run with `ApiError`.
 */
export async function syncWorkbook(workbook: LoadedWorkbook, tools: SyncTools): Promise<LedgerSync[]> {
  const file = new WorkbookFile(workbook.file, workbook.bytes);
  const ledgers = ledgersOf(workbook, runChecks(workbook.understood));
  const done: LedgerSync[] = [];
  for (const [index, parts] of ledgers.entries()) {
    if (isTaken(parts, ledgers.slice(0, index))) {
      done.push(
        ...notSynced(parts, '同一工作簿里已有一张同类型、同年度的台账，这张没有同步。请合并为一张表。'),
      );
      continue;
    }
    const before = done.length;
    try {
      for await (const part of syncParts(parts, file, tools)) done.push(part);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'unreachable') throw error;
      done.push(...notSynced(parts.slice(done.length - before), error.message));
    }
  }
  return done;
}
