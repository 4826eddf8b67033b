import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, covers, intersection, parseArea, splitAddress } from '../model/area';
import { checkName } from '../model/names';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { filterTable } from '../model/table-lines';
import {
  addTable,
  convertTable,
  deleteTable,
  resizeTable,
  showHeaders,
  showTotals,
} from '../model/table-parts';
import { findTable, type Table as TableModel, tablesOf } from '../model/tables';
import { tellTable } from '../model/table-events';
import { applyFilters } from '../model/filter';
import { Range, type Workbook, Worksheet } from './proxies';
import { readKeys, sortRange } from './range-sort';
import {
  AutoFilter,
  Table,
  TableCollection,
  TableColumnCollection,
  TableRowCollection,
  TableScopedCollection,
  TableSort,
} from './structure-proxies';

/** Cells as a range, or by an address on a sheet that it names or the one people see. */
function cellsArgument({ book, sheet: home }: TableCollection, args: Args): { sheet: Sheet; area: Area } {
  const given = args.raw();
  if (given instanceof Range) return given;
  const { sheet: name, area } = splitAddress(args.text());
  const sheet = name === undefined ? (home ?? book.active) : book.sheet(name);
  return { sheet: sheet ?? args.refuse(), area: parseArea(area) ?? args.refuse() };
}

function members({ book, sheet }: TableCollection): readonly TableModel[] {
  return sheet ? sheet.tables.items : tablesOf(book);
}

function find(self: TableCollection, args: Args): Table | null {
  const table = findTable(members(self), args.text());
  return table ? new Table(self.book, table) : null;
}

function add(self: TableCollection, args: Args): Table {
  const { sheet, area } = cellsArgument(self, args);
  checkWritable(sheet, area, args.location, 'restructure');
  const table = addTable(self.book, sheet, area, args.flag(1));
  tellTable(self.book, table, 'tableAdded', { source: 'Local' });
  return new Table(self.book, table);
}

/** The tables of a sheet, or of all. */
export const tableCollection: HostClassPart<TableCollection> = {
  items: (self) => members(self).map((table) => new Table(self.book, table)),
  item: find,
  get: { Count: (self) => members(self).length },
  call: {
    Add: add,
    GetCount: (self) => members(self).length,
    GetItemAt: (self, args) => {
      const table = members(self)[args.number()];
      if (!table) throw new HostError('InvalidArgument', args.location);
      return new Table(self.book, table);
    },
    GetItemOrNullObject: find,
  },
};

function findScoped({ book, tables }: TableScopedCollection, args: Args): Table | null {
  const found = findTable(tables, args.text());
  return found ? new Table(book, found) : null;
}

/** The tables of a range. */
export const tablesInRange: HostClassPart<TableScopedCollection> = {
  items: ({ book, tables }) => tables.map((model) => new Table(book, model)),
  item: findScoped,
  call: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ book, tables: [first] }, { location }) => {
      if (!first) throw new HostError('ItemNotFound', location);
      return new Table(book, first);
    },
    GetItemOrNullObject: findScoped,
  },
};

/** Tables that lie wholly in the range where `fullyContained`, else any that it touches. */
export const tablesOfRange: HostClassPart<Range> = {
  call: {
    GetTables: ({ book, sheet, area }, args) => {
      const isMeant = (other: Area): boolean =>
        args.flag() ? covers(area, other) : intersection(area, other) !== undefined;
      const tables = sheet.tables.items.filter((model) => isMeant(model.area));
      return new TableScopedCollection(book, tables);
    },
  },
};

/** Refuses a change of a table whose sheet is protected. */
export function checkTable({ sheet, area }: TableModel, location: string): void {
  checkWritable(sheet, area, location, 'restructure');
}

function rename({ book, table }: Table, value: Args): void {
  const name = value.text();
  checkTable(table, value.location);
  if (name.toLowerCase() !== table.name.toLowerCase()) checkName(book, name, value.location);
  table.name = name;
}

type Flag =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showFilterButton';

/** A property that only concerns how the table looks. */
const setFlag =
  (flag: Flag) =>
  ({ table }: Table, value: Args): void => {
    checkTable(table, value.location);
    table[flag] = value.flag();
  };

function rangeOf({ book, table }: Table, area: Area): Range {
  return new Range(book, table.sheet, area);
}

function totalsOf(self: Table, { location }: Args): Range {
  const { area, showTotals: hasTotals } = self.table;
  if (!hasTotals) throw new HostError('ItemNotFound', location);
  return rangeOf(self, { ...area, top: area.bottom });
}

function headersOf(self: Table, { location }: Args): Range {
  const { area, showHeaders: hasHeaders } = self.table;
  if (!hasHeaders) throw new HostError('ItemNotFound', location);
  return rangeOf(self, { ...area, bottom: area.top });
}

/** A table as a whole. */
export const table: HostClassPart<Table> = {
  identity: (self) => ({ Id: self.table.id }),
  get: {
    HighlightFirstColumn: (self) => self.table.highlightFirstColumn,
    HighlightLastColumn: (self) => self.table.highlightLastColumn,
    Id: (self) => self.table.id,
    Name: (self) => self.table.name,
    ShowBandedColumns: (self) => self.table.showBandedColumns,
    ShowBandedRows: (self) => self.table.showBandedRows,
    ShowFilterButton: (self) => self.table.showFilterButton,
    ShowHeaders: (self) => self.table.showHeaders,
    ShowTotals: (self) => self.table.showTotals,
    Style: (self) => self.table.style,
  },
  set: {
    HighlightFirstColumn: setFlag('highlightFirstColumn'),
    HighlightLastColumn: setFlag('highlightLastColumn'),
    Name: rename,
    ShowBandedColumns: setFlag('showBandedColumns'),
    ShowBandedRows: setFlag('showBandedRows'),
    ShowFilterButton: setFlag('showFilterButton'),
    ShowHeaders: (self, value) => {
      checkTable(self.table, value.location);
      showHeaders(self.book, self.table, value.flag());
    },
    ShowTotals: (self, value) => {
      checkTable(self.table, value.location);
      showTotals(self.book, self.table, value.flag());
    },
    Style: (self, value) => {
      checkTable(self.table, value.location);
      self.table.style = value.text();
    },
  },
  nav: {
    AutoFilter: ({ book, table: model }) => new AutoFilter(book, model.sheet, model),
    Columns: (self) => new TableColumnCollection(self.book, self.table),
    Rows: (self) => new TableRowCollection(self.book, self.table),
    Sort: (self) => new TableSort(self.book, self.table),
    Worksheet: (self) => new Worksheet(self.book, self.table.sheet),
  },
  call: {
    ClearFilters: (self, { location }) => {
      checkWritable(self.table.sheet, self.table.area, location, 'filter');
      filterTable(self.book, self.table, new Map());
    },
    ConvertToRange: (self, { location }) => {
      checkTable(self.table, location);
      convertTable(self.book, self.table);
      return rangeOf(self, self.table.area);
    },
    Delete: (self, { location }) => {
      checkTable(self.table, location);
      deleteTable(self.book, self.table);
      tellTable(self.book, self.table, 'tableDeleted', { source: 'Local', tableName: self.table.name });
    },
    GetDataBodyRange: (self) => rangeOf(self, self.table.body),
    GetHeaderRowRange: headersOf,
    GetRange: (self) => rangeOf(self, self.table.area),
    GetTotalRowRange: totalsOf,
    ReapplyFilters: ({ book, table: model }, { location }) => {
      checkWritable(model.sheet, model.area, location, 'filter');
      applyFilters(book, model.sheet);
    },
    Resize: (self, args) => {
      checkTable(self.table, args.location);
      const { sheet, area } = cellsArgument(new TableCollection(self.book, self.table.sheet), args);
      if (sheet !== self.table.sheet) args.refuse();
      resizeTable(self.table, area, args.location);
    },
  },
};

/** The order of a table's rows. */
export const tableSort: HostClassPart<TableSort> = {
  call: {
    Apply: ({ book, table: model }, args) => {
      const keys = readKeys(args, columnCount(model.area));
      const range = new Range(book, model.sheet, model.body);
      sortRange(range, args.location, { keys, matchCase: args.flag(1) });
    },
  },
};

export const tablesOfWorkbook: HostClassPart<Workbook> = {
  nav: { Tables: ({ book }) => new TableCollection(book) },
};

export const tablesOfWorksheet: HostClassPart<Worksheet> = {
  nav: { Tables: ({ book, sheet }) => new TableCollection(book, sheet) },
};
