import type { Connection } from '#addin/api/fetch-transport';
import { applyChanges, type Undo } from '#addin/excel/write/apply-changes';
import { ExcelRefusal } from '#addin/excel/excel-refusal';
import { readGrids } from '#addin/excel/read/read-grids';
import type { SheetChange } from '#addin/excel/write/sheet-change';
import { undoChanges } from '#addin/excel/write/undo-changes';
import type { ConflictChoices, ConflictView } from '#addin/worker/sync/conflict-view';
import type { PlanDecisions, PlanView } from '#addin/worker/sync/plan-view';
import { runSync } from '#addin/worker/sync/run-sync';
import { syncAll } from '#addin/worker/sync/sync-all';
import type { SettledView } from '#addin/worker/sync/settled-view';
import type { SyncDesk, SyncProgress, Waiting } from '#addin/worker/sync/sync-desk';
import type { WorkbookDesk } from '#addin/worker/sync/workbook-desk';
import type { WriteView } from '#addin/worker/sync/write-view';
import { runChecks } from '#core/check/run-checks';
import type { Finding } from '#core/finding/finding';
import type { CellValue } from '#core/grid/grid';
import { understandWorkbook } from '#core/ledger/understand';
import { sheetLedgers, type SheetLedger } from '#core/sync/client/sheet-ledgers';
import { ExcelApp } from '#tools/excel-host/excel-app';
import type { Book } from '#tools/excel-host/model/book';
import { loadOffice } from '#tools/excel-host/node/load-office';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';

/** What a clerk says when asked; without an answer everything goes its way and conflicts stay open. */
export interface Answers {
  readonly decide?: (view: PlanView) => PlanDecisions | 'cancel' | Promise<PlanDecisions>;
  readonly confirmWrite?: (view: WriteView) => boolean | Promise<boolean>;
  readonly resolve?: (conflicts: readonly ConflictView[]) => ConflictChoices | Promise<ConflictChoices>;
  readonly progress?: (progress: SyncProgress) => Promise<void> | void;
  readonly waiting?: (waiting: Waiting | undefined) => void;
  readonly signal?: AbortSignal;
  /** Synchronises as the pane does, all ledgers of the workbook at once: what was shown before is not asked about again. */
  readonly asPane?: boolean;
}

/** What a clerk was shown during one synchronisation. */
export interface Shown {
  readonly plans: PlanView[];
  readonly writes: WriteView[];
  readonly conflicts: ConflictView[];
  readonly waiting: (Waiting | undefined)[];
  readonly changes: SheetChange[];
  /** Whether anything that others did was written. */
  others: boolean;
  readonly settled: SettledView;
}

/** What comes out of a worker is plain data: a copy of it is all the other side gets. */
function carried<T>(value: T): T {
  return structuredClone(value);
}

type Written = 'written' | { readonly refused: string };

async function unlessRefused(write: () => Promise<void>): Promise<Written> {
  try {
    await write();
    return 'written';
  } catch (error) {
    if (error instanceof ExcelRefusal) return { refused: error.message };
    throw error;
  }
}

/** As either way of synchronising has it. */
type ClerkDesk = SyncDesk & Pick<WorkbookDesk, 'write'>;

/** That of a workbook with one ledger. */
function workbookDesk(desk: ClerkDesk): WorkbookDesk {
  const decide: WorkbookDesk['decide'] = async ([plan]) => {
    if (!plan) return {};
    const decisions = await desk.decide(plan);
    return decisions === 'cancel' ? decisions : { [plan.ledger.id]: decisions };
  };
  return { ...desk, decide };
}

/** A clerk before a simulated Excel with a workbook open. */
export class ExcelClerk {
  readonly app: ExcelApp;
  private readonly excel: typeof Excel;
  /** Takes back what was written last. */
  private latest: Undo | undefined;
  /** Takes back what of others was written last. */
  private undoable: Undo | undefined;

  constructor(
    readonly book: Book,
    private readonly fileName: string,
    private readonly newId: () => string,
  ) {
    this.app = new ExcelApp(book, { version: '2021' });
    this.excel = loadOffice(this.app).Excel;
  }

  static async open(bytes: Uint8Array, fileName: string, newId: () => string): Promise<ExcelClerk> {
    return new ExcelClerk(await openWorkbook(bytes, fileName), fileName, newId);
  }

  /** Another clerk, who has opened a copy of the workbook. */
  async colleague(): Promise<ExcelClerk> {
    return ExcelClerk.open(await saveWorkbook(this.book), this.fileName, this.newId);
  }

  /** Zero-based. */
  cell(sheet: string, row: number, column: number): CellValue {
    const value = this.book.sheet(sheet)?.cell(row, column).value ?? null;
    if (typeof value === 'object' && value !== null) throw new Error(`an error stands in ${sheet}`);
    return value;
  }

  type(sheet: string, row: number, column: number, value: CellValue): void {
    const found = this.book.sheet(sheet);
    found?.put(row, column, { value, style: found.cell(row, column).style });
  }

  /** Does something to a sheet as Excel does it. */
  async on(sheet: string, batch: (sheet: Excel.Worksheet) => void): Promise<void> {
    await this.excel.run((context) => {
      batch(context.workbook.worksheets.getItem(sheet));
      return context.sync();
    });
  }

  async write(changes: readonly SheetChange[]): Promise<Written> {
    return unlessRefused(async () => {
      this.latest = await this.excel.run((context) => applyChanges(context, changes));
    });
  }

  /** Takes back what of others was written last; undefined where there is nothing to take back. */
  async undo(): Promise<Written | undefined> {
    const { undoable } = this;
    this.undoable = undefined;
    return undoable && unlessRefused(() => this.excel.run((context) => undoChanges(context, undoable)));
  }

  /** One of the ledgers of the workbook, as the pane reads it, and what is wrong in the workbook. */
  async read(
    ledgerId: string,
  ): Promise<{ readonly ledger: SheetLedger; readonly findings: readonly Finding[] }> {
    const grids = await this.excel.run(readGrids);
    const understood = understandWorkbook({ fileName: this.fileName, grids }, { asOf: '2023-06-30' });
    const findings = runChecks(understood);
    const ledger = sheetLedgers(understood.ledgers, grids, findings).find(({ id }) => id === ledgerId);
    if (!ledger) throw new Error(`no ledger ${ledgerId}`);
    return { ledger, findings };
  }

  /** Reads the workbook, as the pane does, and synchronises one of its ledgers. */
  async sync(ledgerId: string, connection: Connection, answers: Answers = {}): Promise<Shown> {
    const { ledger, findings } = await this.read(ledgerId);
    const nothing = { plans: [], writes: [], conflicts: [], waiting: [], changes: [] };
    const shown: Omit<Shown, 'settled'> = { ...nothing, others: false };
    const { signal } = answers;
    const desk = this.desk(shown, answers);
    const tools = { connection, findings, newId: this.newId, ...(signal && { signal }) };
    const [settled] = answers.asPane
      ? await syncAll([ledger], { ...tools, desk: workbookDesk(desk) })
      : [await runSync(ledger, { ...tools, desk })];
    if (!settled) throw new Error('nothing was synchronised');
    return { ...shown, settled: carried(settled) };
  }

  private desk(shown: Omit<Shown, 'settled'>, answers: Answers): ClerkDesk {
    let isOfOthers = false;
    return {
      decide: (view) => {
        shown.plans.push(carried(view));
        return Promise.resolve(answers.decide?.(view) ?? { identities: {}, confirmed: false });
      },
      confirmWrite: async (view) => {
        shown.writes.push(carried(view));
        isOfOthers = (await answers.confirmWrite?.(view)) ?? true;
        return isOfOthers;
      },
      resolve: (conflicts) => {
        shown.conflicts.push(...carried(conflicts));
        return Promise.resolve(answers.resolve?.(conflicts) ?? {});
      },
      write: async (changes, what: 'notes' | 'others' = isOfOthers ? 'others' : 'notes') => {
        shown.changes.push(...carried(changes));
        const written = await this.write(changes);
        if (what === 'notes' || written !== 'written') return written;
        shown.others = true;
        this.undoable = this.latest;
        return written;
      },
      progress: (progress) => answers.progress?.(progress),
      waiting: (waiting) => {
        shown.waiting.push(waiting);
        answers.waiting?.(waiting);
      },
    };
  }
}
