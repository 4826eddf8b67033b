import { collectExport, type Collected } from '#core/exchange/collect-export';
import { EXCHANGE_VERSION, type ExportFile } from '#core/exchange/exchange-file';
import { exchangeMark, markEdits, nextExport } from '#core/exchange/exchange-mark';
import { editsBySheet } from '#core/sync/client/edits-by-sheet';
import { SAME_LEDGER } from '#core/sync/client/same-ledger';
import type { StoreRow } from '#core/sync/client/match-rows';
import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import type { SyncPlan } from '#core/sync/client/plan-sync';
import { editPackage } from '#xlsx/edit-package';
import type { LoadedWorkbook } from '../load-workbooks';
import { replaceFile } from '../sync/replace-file';
import { decisionsFor, type SyncChoices } from '../sync/sync-driver';
import { headOf, ledgersOf } from '../sync/sync-workbook';
import { UserError } from '../user-error';

export interface ExportWorkbookTools {
  readonly newId: () => string;
  readonly choices: SyncChoices;
  /** A ledger's rows as of a revision, or the current ones, where the last answer brought them; by its slot. */
  readonly rowsAt: (
    slot: string | undefined,
    ledgerId: string,
    rev?: number,
  ) => readonly StoreRow[] | undefined;
}

/** What exporting one ledger came to. */
export interface LedgerExport {
  readonly sheet: string;
  readonly ledgerId: string;
  /** Rows to submit, to delete, and to stay local for an error or because nobody can tell whether the store has them. */
  readonly sent?: number;
  readonly deleted?: number;
  readonly held?: number;
  readonly unsure?: number;
  /** Rows gone from the sheet that stay in the store until that is confirmed. */
  readonly notDeleted?: number;
  /** The ledger's rows have to be fetched first. */
  readonly needsRows?: true;
  /** Why the ledger was left out, in Chinese. */
  readonly problem?: string;
}

export interface WorkbookExport {
  readonly file: ExportFile;
  readonly ledgers: readonly LedgerExport[];
}

function namesOf(ledger: SheetLedger): Pick<LedgerExport, 'sheet' | 'ledgerId'> {
  const { sheet, ledgerId } = headOf(ledger);
  return { sheet, ledgerId };
}

function told({ plan, exported }: Collected): Omit<LedgerExport, 'sheet' | 'ledgerId'> {
  if (!plan || exported.asks === 'rows') return { needsRows: true };
  const changes = exported.requests.flatMap((request) => request.changes);
  const deleted = changes.filter((change) => 'deleted' in change).length;
  return {
    sent: changes.length - deleted,
    deleted,
    held: plan.rows.filter(({ held }) => held === 'error').length,
    unsure: plan.rows.filter(({ held }) => held === 'unsure').length,
    notDeleted: plan.removalsHeld ? plan.removals.length : 0,
  };
}

interface CollectedLedger extends Collected {
  readonly ledger: SheetLedger;
}

/** The ledgers that take part, and the others: of two that are the same on the server only the first can. */
function sortOut(ledgers: readonly SheetLedger[]): { taking: SheetLedger[]; leftOut: SheetLedger[] } {
  const byId = new Map<string, SheetLedger>();
  for (const ledger of ledgers) {
    const { ledgerId } = headOf(ledger);
    if (!byId.has(ledgerId)) byId.set(ledgerId, ledger);
  }
  const taking = [...byId.values()];
  return { taking, leftOut: ledgers.filter((ledger) => !taking.includes(ledger)) };
}

function collect(
  ledger: SheetLedger,
  previous: string | undefined,
  { newId, choices, rowsAt }: ExportWorkbookTools,
): CollectedLedger {
  const { ledgerId } = headOf(ledger);
  const tools = {
    newId,
    decide: (plan: SyncPlan) => decisionsFor(plan, choices),
    rowsAt: (rev: number | undefined) => rowsAt(previous, ledgerId, rev),
  };
  return { ledger, ...collectExport(ledgerId, ledger, tools) };
}

/**
 * Collects what a workbook would send, and notes in its file the rows' ids and the export's number. The file is written
 * before this returns: what leaves the machine under an id stands in the sheet. Fails with `UserError` or
 * `EditRefusedError`; the workbook is then as it was.
 */
export async function exportWorkbook(
  workbook: LoadedWorkbook,
  tools: ExportWorkbookTools,
): Promise<WorkbookExport> {
  const { taking, leftOut } = sortOut(ledgersOf(workbook));
  if (taking.length === 0) throw new UserError(`${workbook.file} 里没有认出台账，没有可导出的内容。`);
  const parts = taking.flatMap((ledger) => ledger.parts);
  const { turn, mark } = nextExport(exchangeMark(parts), tools.newId());
  const collected = taking.map((ledger) => collect(ledger, turn.previous, tools));
  const notes = collected.flatMap((own) => own.notes);
  const noted = notes.length === 0 ? workbook.bytes : editPackage(workbook.bytes, editsBySheet(notes));
  await replaceFile(workbook.file, workbook.bytes, editPackage(noted, editsBySheet(markEdits(parts, mark))));
  return {
    file: {
      format: 'taizhang-export',
      version: EXCHANGE_VERSION,
      ...turn,
      workbook: workbook.understood.fileName.slice(0, 300),
      ledgers: collected.map(({ exported }) => exported),
    },
    ledgers: [
      ...collected.map((own) => ({ ...namesOf(own.ledger), ...told(own) })),
      ...leftOut.map((ledger) => ({ ...namesOf(ledger), problem: SAME_LEDGER })),
    ],
  };
}
