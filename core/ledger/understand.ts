import { yearOf, type CivilDate } from '#core/date/civil-date';
import type { WorkbookGrids } from '#core/grid/grid';
import { remember } from '#core/text/remember';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory, UnitMention } from '#core/unit/unit';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { inspectionReader } from '#core/inspection/inspection-reader';
import type { RuleLine } from '#core/rules/rule-line';
import { ruleLineOf } from '#core/rules/rule-line-of';
import type { InfoArticle } from './info-article';
import { infoArticleOf } from './info-article-of';
import type { LedgerKind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import type { Ledger, LedgerRow } from './ledger';
import { directoryOf } from './ledger-directory';
import type { ProjectItem } from './project-item';
import { hasProgressColumns, projectItemReader } from './project-item-of';
import type { QuotaRow } from './quota-row';
import { categoryOf, quotaRowOf } from './quota-row-of';
import { readLedgers, type UnreadSheet } from './read-ledgers';
import { rowFields, type RowFields } from './row-fields';

/** A row with its canonical fields. */
export interface FieldRow {
  readonly row: LedgerRow;
  readonly fields: RowFields;
}

/** A ledger with its rows understood. The lists of the families it does not belong to are empty. */
export interface UnderstoodLedger {
  readonly ledger: Ledger;
  /** The year its deadlines were read in: the ledger's own, else the given one. */
  readonly year: number;
  readonly rows: readonly FieldRow[];
  readonly items: readonly (FieldRow & { readonly item: ProjectItem })[];
  readonly quotas: readonly (FieldRow & { readonly quota: QuotaRow })[];
  /** Complete lines only. */
  readonly articles: readonly (FieldRow & { readonly article: InfoArticle })[];
  /** Complete lines only. */
  readonly inspections: readonly (FieldRow & { readonly inspection: InspectionEntry })[];
  readonly ruleLines: readonly RuleLine[];
}

export interface UnderstoodWorkbook {
  readonly fileName: string;
  /** The day on which it is looked at. */
  readonly asOf: CivilDate;
  /** The kinds that were looked for. */
  readonly kinds: readonly LedgerKind[];
  readonly ledgers: readonly UnderstoodLedger[];
  readonly unread: readonly UnreadSheet[];
  readonly directory: UnitDirectory;
  /** The units a text names as it writes them, without the directory. Each text is read once. */
  readonly unitsWrittenIn: (text: string) => readonly UnitMention[];
}

/** What to assume where a sheet does not tell. */
export interface Assumptions {
  /** Year of a ledger that names none; default the year of `asOf`. */
  readonly year?: number;
  readonly asOf: CivilDate;
  /** The kinds to look for; default those the product knows by itself. */
  readonly kinds?: readonly LedgerKind[];
}

/** The info categories of a quota table, in the sheet's order. */
export function categoriesOf(ledger: Pick<Ledger, 'columns'>): string[] {
  return ledger.columns.flatMap((column) => categoryOf(column.id) ?? []);
}

function articleRow(fieldRow: FieldRow): (FieldRow & { article: InfoArticle })[] {
  const article = infoArticleOf(fieldRow.fields, fieldRow.row.row);
  return article ? [{ article, ...fieldRow }] : [];
}

function inspectionRows(
  rows: readonly FieldRow[],
  directory: UnitDirectory,
): (FieldRow & { inspection: InspectionEntry })[] {
  const readLine = inspectionReader(directory);
  return rows.flatMap((fieldRow) => {
    const inspection = readLine(fieldRow.fields, fieldRow.row.row);
    return inspection ? [{ inspection, ...fieldRow }] : [];
  });
}

function understandLedger(
  { ledger, rows }: { ledger: Ledger; rows: readonly FieldRow[] },
  directory: UnitDirectory,
  fallbackYear: number,
): UnderstoodLedger {
  const { family } = ledger.kind;
  const year = ledger.year ?? fallbackYear;
  const readItem = projectItemReader({
    year: { value: year, known: ledger.year !== undefined },
    directory,
    hasProgress: hasProgressColumns(ledger.columns.map((column) => column.id)),
  });
  const categories = categoriesOf(ledger);
  return {
    ledger,
    year,
    rows,
    items: family === 'project' ? rows.map((r) => ({ item: readItem(r.fields, r.row.row), ...r })) : [],
    quotas:
      family === 'quota'
        ? rows.map((r) => ({ quota: quotaRowOf(r.fields, categories, r.row.row), ...r }))
        : [],
    articles: family === 'info-log' ? rows.flatMap(articleRow) : [],
    inspections: family === 'inspection-log' ? inspectionRows(rows, directory) : [],
    ruleLines: family === 'rules' ? rows.flatMap((r) => ruleLineOf(r.fields, r.row.row) ?? []) : [],
  };
}

/** Reads every ledger of a workbook and understands its rows: deadlines, units, quotas, articles. Never throws. */
export function understandWorkbook(workbook: WorkbookGrids, assumptions: Assumptions): UnderstoodWorkbook {
  const { kinds = ALL_KINDS } = assumptions;
  const { ledgers, unread } = readLedgers(workbook, kinds);
  const withFields = ledgers.map((ledger) => ({
    ledger,
    rows: ledger.rows.map((row) => ({ row, fields: rowFields(ledger, row) })),
  }));
  const unitsWrittenIn = remember((text) => parseUnits(text));
  const directory = directoryOf(
    withFields.map(({ ledger, rows }) => ({
      family: ledger.kind.family,
      rows: rows.map(({ fields }) => fields),
    })),
    unitsWrittenIn,
  );
  const fallbackYear = assumptions.year ?? yearOf(assumptions.asOf);
  return {
    fileName: workbook.fileName,
    asOf: assumptions.asOf,
    kinds,
    ledgers: withFields.map((ledger) => understandLedger(ledger, directory, fallbackYear)),
    unread,
    directory,
    unitsWrittenIn,
  };
}
