import type { CellValue } from '#core/grid/grid';
import { cellText } from '#core/grid/cell-text';
import { type MergedCells, resolveMerges } from '#core/grid/merged-cells';
import { readColumnMapping } from '#core/ledger/column-mapping';
import { headerCells } from '#core/ledger/header-cells';
import type { LedgerKind } from '#core/ledger/kind';
import type { LedgerColumn } from '#core/ledger/ledger';
import { MAPPING_SHEET } from '#core/ledger/mapping-entries';
import { mappingEdits, newMappingSheet, type TableMapping } from '#core/ledger/mapping-table';
import { matchColumns } from '#core/ledger/match-columns';
import { findTokenColumn } from '#core/ledger/token-column';
import { tidy } from '#core/text/normalise';
import { cellChange, type SheetChange } from '#addin/excel/write/sheet-change';
import type { OpenedBook } from '../opened-book';

/** A table that a clerk wants to explain. */
export interface MappingQuestion {
  readonly sheet: string;
  /** The kind's Chinese name. */
  readonly kind: string;
  /** One-based. */
  readonly headerRow: number;
}

/** The columns of a table whose header is in a row, and what each may be. */
export interface MappingDraft {
  readonly columns: readonly {
    readonly index: number;
    /** Empty where something stands under it only. */
    readonly header: string;
    /** What it is read as now; empty where it is not read. */
    readonly title: string;
    /** What its header says by itself; empty where it says nothing. */
    readonly own: string;
    /** Titles to choose from. */
    readonly titles: readonly string[];
  }[];
  /** The column without which the kind has no rows. */
  readonly keyTitle: string;
}

/** What a clerk says of a table. */
export interface MappingAsked extends TableMapping {
  /** The header row of the table that was meant so far, one-based; absent where none was recognised. */
  readonly former?: number;
}

/** What makes the workbook remember a mapping: a new sheet, or changes to the one it has. */
export type MappingPlan =
  | { readonly newSheet: { readonly name: string; readonly values: readonly (readonly CellValue[])[] } }
  | { readonly changes: readonly SheetChange[] }
  | { readonly refused: string };

/** The names of the kinds a table can be. */
export function kindNames({ understood }: OpenedBook): string[] {
  return understood.kinds.map(({ name }) => name);
}

/** Titles a column may have; a repeated column goes by its own header. */
function titlesFor(kind: LedgerKind, header: string): string[] {
  return kind.columns.flatMap(({ title, repeatsWithSuffix: suffix }) => {
    if (suffix === undefined) return [title];
    return header.endsWith(suffix) && header !== suffix ? [header] : [];
  });
}

function titleOf({ definition, header }: LedgerColumn): string {
  return definition.repeatsWithSuffix === undefined ? definition.title : header;
}

/** The headers on a row, and empty ones over columns in which something stands below; without the token column. */
function columnsUnder(cells: MergedCells, headerRow: number): { index: number; header: string }[] {
  const headers = new Map(
    headerCells(cells, headerRow - 1, headerRow - 1).map(({ index, header }) => [index, header]),
  );
  const token = findTokenColumn(cells, headerRow - 1).index;
  const below = Array.from({ length: cells.rowCount - headerRow }, (_, offset) => headerRow + offset);
  return Array.from({ length: cells.columnCount }, (_, index) => index)
    .filter((index) => index !== token)
    .filter((index) => headers.has(index) || below.some((row) => cellText(cells.valueAt(row, index)) !== ''))
    .map((index) => ({ index, header: headers.get(index) ?? '' }));
}

export function mappingDraft(
  { workbook, understood }: OpenedBook,
  { sheet, kind: name, headerRow }: MappingQuestion,
): MappingDraft {
  const grid = workbook.grids.find((candidate) => candidate.sheet === sheet);
  const kind = understood.kinds.find((candidate) => candidate.name === name);
  if (!grid || !kind || headerRow < 1 || headerRow > grid.values.length) return { columns: [], keyTitle: '' };
  const cells = resolveMerges(grid);
  const matched = matchColumns(kind, headerCells(cells, headerRow - 1, headerRow - 1));
  const own = new Map(matched.map((column) => [column.index, titleOf(column)]));
  const table = understood.ledgers.find(
    ({ ledger }) => ledger.sheet === sheet && ledger.headerRow === headerRow && ledger.kind.name === name,
  );
  const now = table ? new Map(table.ledger.columns.map((column) => [column.index, titleOf(column)])) : own;
  return {
    columns: columnsUnder(cells, headerRow).map(({ index, header }) => ({
      ...{ index, header, title: now.get(index) ?? '', own: own.get(index) ?? '' },
      titles: titlesFor(kind, header),
    })),
    keyTitle: kind.columns.find(({ id }) => id === kind.keyColumn)?.title ?? '',
  };
}

/** The one-based rows of a sheet that are read as headers: as 列对应 says, where it can be followed, or by themselves. */
function headerRows({ workbook, understood }: OpenedBook, sheet: string): ReadonlySet<number> {
  const mapped = readColumnMapping(workbook.grids, understood.kinds)?.headers.get(sheet) ?? [];
  const read = understood.ledgers.filter(({ ledger }) => ledger.sheet === sheet);
  return new Set([...mapped.map(({ bottom }) => bottom + 1), ...read.map(({ ledger }) => ledger.headerRow)]);
}

/** How the workbook is made to remember what a clerk says of a table. */
export function planMapping(book: OpenedBook, { former, ...mapping }: MappingAsked): MappingPlan {
  const grid = book.workbook.grids.find(({ sheet }) => tidy(sheet) === MAPPING_SHEET);
  if (!grid) return { newSheet: { name: MAPPING_SHEET, values: newMappingSheet(mapping) } };
  const present = headerRows(book, mapping.sheet);
  const edits = mappingEdits(
    grid,
    mapping,
    (row) => row === undefined || row === former || !present.has(row),
  );
  if (!edits)
    return { refused: `工作表“${grid.sheet}”的表头不完整，请补全“工作表、台账类型、表头行、栏目、列”再试。` };
  const changes = edits.map(({ row, column, value }) => ({
    ...{ row, column, to: value },
    value: grid.values[row]?.[column] ?? null,
  }));
  return { changes: changes.length === 0 ? [] : [cellChange(grid.sheet, changes)] };
}
