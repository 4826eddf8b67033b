import type { BoardSheet } from '#core/dashboard/board-sheet';
import type { CivilDate } from '#core/date/civil-date';
import type { WorkbookGrids } from '#core/grid/grid';
import { planPreparation } from '#core/prepare/plan-preparation';
import type { Preparation, PreparationChoice } from '#core/prepare/preparation';
import type { TemplatedKind } from '#core/report/report-kinds';
import { sheetLedgers } from '#core/sync/client/sheet-ledgers';
import { connectTo } from '#addin/api/api-client';
import type { Connection } from '#addin/api/fetch-transport';
import type { WorkbookFile } from '#addin/excel/read/read-workbook-file';
import { bookView, type BookView } from './book/book-view';
import { planRepair, type Repair, type RepairChoice } from './check/repair';
import { boardOn } from './completion/board-on';
import { type CompletionView, completionView } from './completion/completion-view';
import { type FillAsked, fillItem, type FillItem, type FillPlan, planFill } from './fill/fill-item';
import { fillList, type FillList } from './fill/fill-list';
import { type FillPlace, itemAtRow } from './fill/fill-rows';
import { bringBack, type DeletedRow, deletedRows } from './history/deleted-rows';
import { historyTarget, type HistoryTarget } from './history/history-target';
import { monthNotes, type MonthNote } from './history/month-notes';
import { planRestore, type RestoreChoice, type RestorePlan } from './history/restore';
import { rowVersions, type VersionsAsked, type VersionsView } from './history/row-versions';
import { toldToClerk } from './told-to-clerk';
import {
  type MappingAsked,
  type MappingDraft,
  mappingDraft,
  type MappingPlan,
  type MappingQuestion,
  planMapping,
} from './ledgers/mapping';
import { openBook, type OpenedBook } from './opened-book';
import { randomId } from './sync/random-id';
import type { SettledView } from './sync/settled-view';
import { type CompareView, compareView } from './supervision/compare-view';
import { closingView, type ClosingView } from './supervision/closing-view';
import { type ClosingAsked, type ClosingPlan, planClosing } from './supervision/plan-closing';
import { rectificationView, type RectificationView } from './supervision/rectification-view';
import { type MonthView, monthView } from './supervision/month-view';
import { type RulesView, rulesView } from './supervision/rules-view';
import { scoreView, type ScoreView } from './supervision/score-view';
import { yearEndView, type YearEndView } from './supervision/year-end-view';
import { syncAll } from './sync/sync-all';
import { isUnsynced } from './sync/is-unsynced';
import type { WorkbookDesk } from './sync/workbook-desk';
import {
  makeReport,
  preparedLink,
  preparedReports,
  putTemplate,
  restoreTemplate,
  templateLink,
  templatesView,
} from './reports/reports-of-server';
import type {
  FileLink,
  MadeReport,
  PreparedReport,
  ReportAsked,
  TemplateFault,
  TemplatesView,
} from './reports/report-views';

/** What is done away from the pane's own thread. Everything passed in and out is plain data. */
export class WorkbookService {
  #book: OpenedBook | undefined;
  #sync: AbortController | undefined;

  /** Takes the workbook as just read; all else is asked of this reading until the next. */
  open(workbook: WorkbookGrids, asOf: CivilDate): BookView {
    this.#book = openBook(workbook, asOf);
    return bookView(this.#book);
  }

  /** As `open`, of the workbook's file. Fails with `UnreadableWorkbookError`. */
  async openFile({ bytes, fileName }: WorkbookFile, asOf: CivilDate): Promise<BookView> {
    const { readWorkbook } = await import('#xlsx/read-workbook');
    return this.open(await readWorkbook(bytes, fileName), asOf);
  }

  mappingDraft(question: MappingQuestion): MappingDraft {
    return mappingDraft(this.#opened(), question);
  }

  planMapping(mapping: MappingAsked): MappingPlan {
    return planMapping(this.#opened(), mapping);
  }

  /** What has to be appended and made so that the workbook can be filled in. */
  planPreparation(choice: PreparationChoice): Preparation {
    const { understood, workbook } = this.#opened();
    return planPreparation(understood, workbook.grids, choice);
  }

  repair(choice: RepairChoice): Repair {
    return planRepair(this.#opened(), choice);
  }

  /** The items of a unit, to be filled in. */
  fillList(unit: string): FillList {
    return fillList(this.#opened(), unit);
  }

  fillItem(place: FillPlace, unit: string): FillItem | undefined {
    return fillItem(this.#opened(), place, unit);
  }

  /** The item at a one-based worksheet row. */
  itemAtRow(sheet: string, row: number): FillPlace | undefined {
    return itemAtRow(this.#opened(), sheet, row);
  }

  planFill(asked: FillAsked): FillPlan {
    return planFill(this.#opened(), asked);
  }

  /** How the workbook stands at the end of a day. */
  completion(asOf: CivilDate): CompletionView {
    return completionView(this.#opened(), asOf);
  }

  board(asOf: CivilDate, updatedAt: string): BoardSheet {
    return boardOn(this.#opened(), asOf, updatedAt);
  }

  /** By which rules the workbook is judged. */
  rulesView(): RulesView {
    return rulesView(this.#opened());
  }

  /** What inspections found, and how far it is put right. */
  rectification(): RectificationView {
    return rectificationView(this.#opened());
  }

  /** Points of the units by their information articles. */
  scores(): ScoreView {
    return scoreView(this.#opened());
  }

  /** Who reported for a month, `YYYY-MM`, as the server knows it. */
  month(connection: Connection, month: string): Promise<MonthView> {
    const asked = connectTo(connection).readReporting(month);
    return toldToClerk(asked.then((reporting) => monthView(this.#opened(), reporting)));
  }

  /** What changed on the server up to the end of a day; without `from` since the last circular. */
  compare(connection: Connection, to: CivilDate, from?: CivilDate): Promise<CompareView> {
    const asked = connectTo(connection).readComparison(to, from);
    return toldToClerk(asked.then((comparison) => compareView(this.#opened(), comparison)));
  }

  /** Who is to be commended, to explain, and to be left out of awards at the year's end. */
  yearEnd(): YearEndView {
    return yearEndView(this.#opened());
  }

  /** Items on their way off the list: of a unit, or of all where it is empty. */
  closing(unit: string): ClosingView {
    return closingView(this.#opened(), unit);
  }

  planClosing(asked: ClosingAsked): ClosingPlan {
    return planClosing(this.#opened(), asked);
  }

  /** The ledger row at a one-based worksheet row. */
  historyTarget(sheet: string, row: number): HistoryTarget | undefined {
    return historyTarget(this.#opened(), sheet, row);
  }

  rowVersions(connection: Connection, target: HistoryTarget, asked: VersionsAsked): Promise<VersionsView> {
    return toldToClerk(rowVersions(connectTo(connection), target, asked));
  }

  /** What was written of a row month by month. */
  monthNotes(connection: Connection, target: HistoryTarget): Promise<MonthNote[]> {
    const { reporting } = this.#opened().input.rules;
    return toldToClerk(monthNotes(connectTo(connection), target, reporting));
  }

  /** Rows of the workbook's ledgers that somebody deleted. */
  deletedRows(connection: Connection): Promise<DeletedRow[]> {
    return toldToClerk(deletedRows(this.#opened(), connectTo(connection)));
  }

  bringBack(connection: Connection, deleted: DeletedRow): Promise<string | undefined> {
    return toldToClerk(bringBack(connectTo(connection), deleted));
  }

  restore(choice: RestoreChoice): RestorePlan {
    return planRestore(this.#opened(), choice);
  }

  /** Whether there is something in the workbook that the server does not have. */
  isUnsynced(): boolean {
    return isUnsynced(this.#opened());
  }

  /** Has the server make a report. */
  makeReport(connection: Connection, asked: ReportAsked): Promise<MadeReport> {
    return toldToClerk(makeReport(connectTo(connection), asked));
  }

  /** The reports that the server has made by itself. */
  preparedReports(connection: Connection): Promise<readonly PreparedReport[]> {
    return toldToClerk(preparedReports(connectTo(connection)));
  }

  preparedLink(connection: Connection, id: string): Promise<FileLink> {
    return toldToClerk(preparedLink(connectTo(connection), id));
  }

  templates(connection: Connection): Promise<TemplatesView> {
    return toldToClerk(templatesView(connectTo(connection)));
  }

  templateLink(connection: Connection, kind: TemplatedKind): Promise<FileLink> {
    return toldToClerk(templateLink(connectTo(connection), kind));
  }

  /** What keeps it from being used; nothing where it is in place from now on. */
  putTemplate(
    connection: Connection,
    kind: TemplatedKind,
    bytes: Uint8Array,
  ): Promise<readonly TemplateFault[]> {
    return toldToClerk(putTemplate(connectTo(connection), kind, bytes));
  }

  restoreTemplate(connection: Connection, kind: TemplatedKind): Promise<void> {
    return toldToClerk(restoreTemplate(connectTo(connection), kind));
  }

  /** Synchronises all ledgers with the server; `desk` is asked and told what its clerk has to know. */
  async sync(connection: Connection, desk: WorkbookDesk): Promise<readonly SettledView[]> {
    const { understood, workbook, findings } = this.#opened();
    this.stopSync();
    const stop = new AbortController();
    this.#sync = stop;
    const ledgers = sheetLedgers(understood.ledgers, workbook.grids, findings);
    return syncAll(ledgers, { connection, desk, findings, newId: randomId, signal: stop.signal });
  }

  /** Ends the synchronisation under way; what was sent until then is noted in the sheets. */
  stopSync(): void {
    this.#sync?.abort();
  }

  #opened(): OpenedBook {
    if (!this.#book) throw new Error('No workbook has been read yet.');
    return this.#book;
  }
}
