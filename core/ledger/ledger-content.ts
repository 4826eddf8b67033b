import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { inspectionReader } from '#core/inspection/inspection-reader';
import type { RuleLine } from '#core/rules/rule-line';
import { ruleLineOf } from '#core/rules/rule-line-of';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { UnitDirectory } from '#core/unit/unit';
import type { InfoArticle } from './info-article';
import { infoArticleOf } from './info-article-of';
import { joinParts } from './continuation';
import type { LedgerKind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import { directoryOf } from './ledger-directory';
import type { ProjectItem } from './project-item';
import { hasProgressColumns, projectItemReader } from './project-item-of';
import type { QuotaRow } from './quota-row';
import { categoryOf, quotaRowOf } from './quota-row-of';
import type { RowFields } from './row-fields';
import type { UnderstoodWorkbook } from './understand';

/** What a ledger holds, wherever it was read from. The lists of the families it does not belong to are empty. */
export interface LedgerContent {
  readonly kind: string;
  readonly name: string;
  readonly year: number | undefined;
  readonly items: readonly ProjectItem[];
  readonly quotas: readonly QuotaRow[];
  readonly articles: readonly InfoArticle[];
  readonly inspections: readonly InspectionEntry[];
  readonly ruleLines: readonly RuleLine[];
  /** The bureau's 单位名录, whichever ledger this is; undefined where it keeps none. */
  readonly directory: UnitDirectory | undefined;
}

/** A ledger as the store keeps it: its description and its rows in any order. */
export interface StoredLedger {
  readonly info: LedgerInfo;
  readonly rows: readonly RowFields[];
}

/** A directory gathered from the ledgers knows no aliases. */
function listed(directory: UnitDirectory): UnitDirectory | undefined {
  return directory.source === 'listed' ? directory : undefined;
}

/** The ledgers of workbooks, in order; one that is split over sheets is one. */
export function contentOfWorkbooks(workbooks: readonly UnderstoodWorkbook[]): LedgerContent[] {
  return workbooks.flatMap(({ ledgers, directory }) =>
    joinParts(ledgers).map((parts) => ({
      kind: parts[0].ledger.kind.id,
      name: parts[0].ledger.kind.name,
      year: parts[0].year,
      items: parts.flatMap(({ items }) => items.map(({ item }) => item)),
      quotas: parts.flatMap(({ quotas }) => quotas.map(({ quota }) => quota)),
      articles: parts.flatMap(({ articles }) => articles.map(({ article }) => article)),
      inspections: parts.flatMap(({ inspections }) => inspections.map(({ inspection }) => inspection)),
      ruleLines: parts.flatMap(({ ruleLines }) => ruleLines),
      directory: listed(directory),
    })),
  );
}

/** Rows in the order of their numbers, rows without one last, then by date for logs. */
export function inOrder(rows: readonly RowFields[]): RowFields[] {
  const rank = ({ no }: RowFields): number => (typeof no === 'number' ? no : Infinity);
  const day = ({ date }: RowFields): string => String(date ?? '');
  return [...rows].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? day(a).localeCompare(day(b), 'en') : left - right;
  });
}

/** Ledgers in the order of the kinds and their years; those of a kind that is not among `kinds` are left out. */
export function inKindOrder<L extends Pick<StoredLedger, 'info'>>(
  ledgers: readonly L[],
  kinds: readonly LedgerKind[] = ALL_KINDS,
): { readonly kind: LedgerKind; readonly ledger: L }[] {
  return kinds.flatMap((kind) =>
    ledgers
      .filter(({ info }) => info.kind === kind.id)
      .sort((a, b) => (a.info.year ?? 0) - (b.info.year ?? 0))
      .map((ledger) => ({ kind, ledger })),
  );
}

/** The ledgers of a store, understood by the same rules as sheets; see `inKindOrder`. */
export function contentOfStore(
  ledgers: readonly StoredLedger[],
  fallbackYear: number,
  kinds: readonly LedgerKind[] = ALL_KINDS,
): LedgerContent[] {
  const known = inKindOrder(ledgers, kinds).map(({ kind, ledger: { info, rows } }) => ({
    ...{ kind, info, rows: inOrder(rows) },
  }));
  const directory = directoryOf(known.map(({ kind, rows }) => ({ family: kind.family, rows })));
  const readInspection = inspectionReader(directory);
  return known.map(({ kind, info, rows }) => {
    const year = { value: info.year ?? fallbackYear, known: info.year !== undefined };
    const columnIds = info.columns.map((column) => column.id);
    const readItem = projectItemReader({ year, directory, hasProgress: hasProgressColumns(columnIds) });
    const categories = columnIds.flatMap((id) => categoryOf(id) ?? []);
    return {
      kind: kind.id,
      name: kind.name,
      year: year.value,
      items: kind.family === 'project' ? rows.map((fields) => readItem(fields)) : [],
      quotas: kind.family === 'quota' ? rows.map((fields) => quotaRowOf(fields, categories)) : [],
      articles: kind.family === 'info-log' ? rows.flatMap((fields) => infoArticleOf(fields) ?? []) : [],
      inspections:
        kind.family === 'inspection-log' ? rows.flatMap((fields) => readInspection(fields) ?? []) : [],
      ruleLines: kind.family === 'rules' ? rows.flatMap((fields) => ruleLineOf(fields) ?? []) : [],
      directory: listed(directory),
    };
  });
}
