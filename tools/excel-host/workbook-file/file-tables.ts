import type ExcelJS from 'exceljs';
import { formatArea, parseArea } from '../model/area';
import type { Book } from '../model/book';
import { SheetFilter } from '../model/filter';
import type { Sheet } from '../model/sheet';
import { Table } from '../model/tables';

/** A table as exceljs has it once read. */
interface FileTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly autoFilterRef?: string | undefined;
  readonly columns: readonly { readonly name: string; readonly filterButton?: boolean }[];
  readonly style?: {
    readonly theme?: string;
    readonly showFirstColumn?: boolean;
    readonly showLastColumn?: boolean;
    readonly showRowStripes?: boolean;
    readonly showColumnStripes?: boolean;
  };
}

type Holder = { tables: Record<string, { readonly model: FileTable }> };

const tablesOf = (sheet: ExcelJS.Worksheet): Holder['tables'] => (sheet as unknown as Holder).tables;

const PLAIN_TABLE: NonNullable<FileTable['style']> = {};

function readTable(model: FileTable, book: Book, sheet: Sheet): Table | undefined {
  const area = parseArea(model.tableRef);
  if (!area) return undefined;
  const { autoFilterRef, columns, style = PLAIN_TABLE } = model;
  const table = new Table(book.newId(), model.displayName ?? model.name, sheet, area);
  // exceljs takes a header that is left to the default for none, though the columns of a filter stand below one.
  table.showHeaders = model.headerRow === true || autoFilterRef !== undefined;
  table.showTotals = model.totalsRow === true;
  table.showFilterButton = autoFilterRef !== undefined;
  table.hiddenNames = columns.map(({ name }) => name);
  table.style = style.theme ?? '';
  table.highlightFirstColumn = style.showFirstColumn === true;
  table.highlightLastColumn = style.showLastColumn === true;
  table.showBandedRows = style.showRowStripes === true;
  table.showBandedColumns = style.showColumnStripes === true;
  return table;
}

export function readTables(from: ExcelJS.Worksheet, book: Book, sheet: Sheet): void {
  for (const { model } of Object.values(tablesOf(from))) {
    const table = readTable(model, book, sheet);
    if (table) sheet.tables.add(table);
  }
}

/** A table is written as a file's part only: exceljs would write its cells over ours. */
export function writeTables({ tables }: Sheet, to: ExcelJS.Worksheet): void {
  for (const table of tables.items) {
    const { name, area, body } = table;
    const model: FileTable = {
      name,
      displayName: name,
      tableRef: formatArea(area),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      columns: table.columnNames().map((column) => ({ name: column, filterButton: table.showFilterButton })),
      ...(table.showHeaders &&
        table.showFilterButton && { autoFilterRef: formatArea({ ...area, bottom: body.bottom }) }),
      style: {
        ...(table.style && { theme: table.style }),
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      },
    };
    tablesOf(to)[name] = { model };
  }
}

/** Where the sheet's filter is; what it leaves out is known by the rows that are hidden only. */
export function readFilter(from: ExcelJS.Worksheet, sheet: Sheet): void {
  const area = typeof from.autoFilter === 'string' ? parseArea(from.autoFilter) : undefined;
  if (area) sheet.filters.add(new SheetFilter(area));
}

export function writeFilter({ filters }: Sheet, to: ExcelJS.Worksheet): void {
  const [filter] = filters.items;
  if (filter) to.autoFilter = formatArea(filter.area);
}
