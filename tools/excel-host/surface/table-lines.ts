import { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, formatArea } from '../model/area';
import { plainValue } from '../model/cell';
import { THIS_ADDIN } from '../model/changed-event';
import { type FilterCriterion, readCriterion } from '../model/filter-criterion';
import { checkWritable } from '../model/protection';
import { tellTable } from '../model/table-events';
import {
  deleteTableColumn,
  deleteTableRows,
  filterTable,
  insertTableColumn,
  insertTableRows,
  tableRowCount,
} from '../model/table-lines';
import { Range } from './proxies';
import { cellwise, setValues } from './range-values';
import {
  Filter,
  TableColumn,
  type TableColumnCollection,
  TableRow,
  TableRowCollection,
} from './structure-proxies';
import { checkTable } from './tables';

type OfTable = Pick<TableRowCollection, 'book' | 'table'>;

function range({ book, table }: OfTable, area: Area): Range {
  return new Range(book, table.sheet, area);
}

/** Tells of rows or columns inserted or deleted, on the sheet and for the table. */
function tell({ book, table }: OfTable, changeType: string, area: Area): void {
  const details = { address: formatArea(area), changeType, ...THIS_ADDIN };
  book.raise('changed', table.sheet, details);
  tellTable(book, table, 'tableChanged', details);
}

function rowArea({ table, index }: Pick<TableRow, 'table' | 'index'>, location: string): Area {
  if (index < 0 || index >= tableRowCount(table)) throw new HostError('ItemNotFound', location);
  const row = table.body.top + index;
  return { ...table.body, top: row, bottom: row };
}

/** Rows of values for the table; one row may be given without its own brackets. */
function givenRows({ table }: OfTable, args: Args, index: number): readonly (readonly unknown[])[] {
  const given = args.raw(index) ?? [[]];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const rows = list.some(Array.isArray) ? list : [list];
  const width = columnCount(table.area);
  const fits = (row: unknown): row is readonly unknown[] =>
    Array.isArray(row) && [0, width].includes(row.length);
  return rows.every(fits) ? rows : args.refuse();
}

function addRows(self: TableRowCollection, args: Args): TableRow {
  const { book, table } = self;
  checkTable(table, args.location);
  const rows = givenRows(self, args, 1);
  const count = tableRowCount(table);
  const index = args.optionalNumber(0) ?? -1;
  if (index > count || index < -1) args.refuse();
  const at = index < 0 ? count : index;
  const area = insertTableRows(book, table, index < 0 || index === count ? undefined : index, rows.length);
  tell(self, 'RowInserted', area);
  if (rows.some((row) => row.length > 0)) setValues(range(self, area), new Args([rows], args.location));
  return new TableRow(book, table, at);
}

function deleteRows(
  self: TableRowCollection,
  index: number,
  { count, args }: { count: number; args: Args },
): void {
  checkTable(self.table, args.location);
  const { body } = self.table;
  if (index < 0 || count < 1 || index + count > tableRowCount(self.table)) args.refuse();
  deleteTableRows(self.book, self.table, index, count);
  tell(self, 'RowDeleted', { ...body, top: body.top + index, bottom: body.top + index + count - 1 });
}

/** The rows of a table. */
export const tableRows: HostClassPart<TableRowCollection> = {
  items: ({ book, table }) =>
    Array.from({ length: tableRowCount(table) }, (_row, index) => new TableRow(book, table, index)),
  get: { Count: ({ table }) => tableRowCount(table) },
  call: {
    Add: addRows,
    DeleteRows: (self, args) => {
      const rows = args.list().map((row) => (row instanceof TableRow ? row.index : args.refuse()));
      for (const index of [...rows].sort((a, b) => b - a)) deleteRows(self, index, { count: 1, args });
    },
    DeleteRowsAt: (self, args) => {
      deleteRows(self, args.number(), { count: args.optionalNumber(1) ?? 1, args });
    },
    GetCount: ({ table }) => tableRowCount(table),
    GetItemAt: ({ book, table }, args) => {
      const row = new TableRow(book, table, args.number());
      rowArea(row, args.location);
      return row;
    },
  },
};

export const tableRow: HostClassPart<TableRow> = {
  get: {
    Index: ({ index }) => index,
    Values: (self) =>
      cellwise(range(self, rowArea(self, 'TableRow.values')), ({ value }) => plainValue(value)),
  },
  set: {
    Values: (self, value) => {
      setValues(range(self, rowArea(self, value.location)), value);
    },
  },
  call: {
    Delete: (self, args) => {
      deleteRows(new TableRowCollection(self.book, self.table), self.index, { count: 1, args });
    },
    GetRange: (self, { location }) => range(self, rowArea(self, location)),
  },
};

function column({ book, table }: OfTable, index: number): TableColumn | null {
  const model = table.columns[index];
  return model ? new TableColumn(book, table, model) : null;
}

/** By id or name. */
function findColumn(self: TableColumnCollection, args: Args): TableColumn | null {
  const { table } = self;
  const key = args.text().toLowerCase();
  const byId = table.columns.findIndex(({ id }) => String(id) === key);
  return column(self, byId >= 0 ? byId : table.columnNames().findIndex((name) => name.toLowerCase() === key));
}

function addColumn(self: TableColumnCollection, args: Args): TableColumn | null {
  const { book, table } = self;
  checkTable(table, args.location);
  const [asked, name] = [args.optionalNumber(0) ?? -1, args.optionalText(2)];
  const index = asked < 0 ? table.columns.length : asked;
  if (index > table.columns.length) args.refuse();
  const added = insertTableColumn(book, table, index);
  const left = table.area.left + added;
  const area = { ...table.area, left, right: left };
  tell(self, 'ColumnInserted', area);
  if (args.raw(1) !== undefined) setValues(range(self, area), new Args([args.raw(1)], args.location));
  if (name !== undefined) table.nameColumn(added, name);
  table.completeHeaders();
  return column(self, added);
}

/** The columns of a table. */
export const tableColumns: HostClassPart<TableColumnCollection> = {
  items: ({ book, table }) => table.columns.map((model) => new TableColumn(book, table, model)),
  item: findColumn,
  get: { Count: ({ table }) => table.columns.length },
  call: {
    Add: addColumn,
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (self, args) => {
      const found = column(self, args.number());
      if (!found) throw new HostError('InvalidArgument', args.location);
      return found;
    },
    GetItemOrNullObject: findColumn,
  },
};

/** The place of a column in its table. */
function indexOf({ table, column: model }: TableColumn, location: string): number {
  const index = table.columns.findIndex(({ id }) => id === model.id);
  if (index < 0) throw new HostError('ItemNotFound', location);
  return index;
}

function cells(self: TableColumn, within: Area, location = 'TableColumn'): Range {
  const left = within.left + indexOf(self, location);
  return range(self, { ...within, left, right: left });
}

function edge({ table }: TableColumn, which: 'header' | 'total', location: string): Area {
  const { area } = table;
  const isShown = which === 'header' ? table.showHeaders : table.showTotals;
  if (!isShown) throw new HostError('ItemNotFound', location);
  return which === 'header' ? { ...area, bottom: area.top } : { ...area, top: area.bottom };
}

function renameColumn(self: TableColumn, value: Args): void {
  checkTable(self.table, value.location);
  const index = indexOf(self, value.location);
  const name = value.text();
  const others = self.table.columnNames().filter((_name, at) => at !== index);
  if (name === '' || others.some((other) => other.toLowerCase() === name.toLowerCase())) value.refuse();
  self.table.nameColumn(index, name);
}

export const tableColumn: HostClassPart<TableColumn> = {
  identity: ({ column: model }) => ({ Id: String(model.id) }),
  get: {
    Id: ({ column: model }) => model.id,
    Index: (self) => indexOf(self, 'TableColumn.index'),
    Name: (self) => self.table.columnName(indexOf(self, 'TableColumn.name')),
    Values: (self) => cellwise(cells(self, self.table.area), ({ value }) => plainValue(value)),
  },
  set: {
    Name: renameColumn,
    Values: (self, value) => {
      setValues(cells(self, self.table.area, value.location), value);
    },
  },
  nav: { Filter: (self) => new Filter(self) },
  call: {
    Delete: (self, { location }) => {
      checkTable(self.table, location);
      const { area } = cells(self, self.table.area, location);
      deleteTableColumn(self.book, self.table, indexOf(self, location));
      tell(self, 'ColumnDeleted', area);
    },
    GetDataBodyRange: (self, { location }) => cells(self, self.table.body, location),
    GetHeaderRowRange: (self, { location }) => cells(self, edge(self, 'header', location), location),
    GetRange: (self, { location }) => cells(self, self.table.area, location),
    GetTotalRowRange: (self, { location }) => cells(self, edge(self, 'total', location), location),
  },
};

/** Filters the column by a criterion; undefined lets all of its rows stay. */
function filterBy({ column: self }: Filter, criterion: FilterCriterion | undefined, location: string): void {
  const { book, table } = self;
  checkWritable(table.sheet, table.area, location, 'filter');
  const criteria = new Map(table.criteria);
  const index = indexOf(self, location);
  if (criterion) criteria.set(index, criterion);
  else criteria.delete(index);
  filterTable(book, table, criteria);
}

/** A filter by a number of rows, or a colour: its only argument. */
const filterOn =
  (filterOnWhat: string, argument: 'criterion1' | 'color') =>
  (self: Filter, args: Args): void => {
    filterBy(
      self,
      readCriterion({ filterOn: filterOnWhat, [argument]: args.text() }, args.location),
      args.location,
    );
  };

export const filter: HostClassPart<Filter> = {
  get: {
    Criteria: ({ column: self }) => self.table.criteria.get(indexOf(self, 'Filter.criteria')) ?? null,
  },
  call: {
    Apply: (self, args) => {
      filterBy(self, readCriterion(args.record(), args.location), args.location);
    },
    ApplyBottomItemsFilter: filterOn('BottomItems', 'criterion1'),
    ApplyBottomPercentFilter: filterOn('BottomPercent', 'criterion1'),
    ApplyCellColorFilter: filterOn('CellColor', 'color'),
    ApplyCustomFilter: (self, args) => {
      const [criterion1, criterion2, operator] = [args.text(0), args.optionalText(1), args.optionalText(2)];
      filterBy(
        self,
        readCriterion({ filterOn: 'Custom', criterion1, criterion2, operator }, args.location),
        args.location,
      );
    },
    ApplyFontColorFilter: filterOn('FontColor', 'color'),
    ApplyTopItemsFilter: filterOn('TopItems', 'criterion1'),
    ApplyTopPercentFilter: filterOn('TopPercent', 'criterion1'),
    ApplyValuesFilter: (self, args) => {
      filterBy(
        self,
        readCriterion({ filterOn: 'Values', values: args.list() }, args.location),
        args.location,
      );
    },
    Clear: (self, { location }) => {
      filterBy(self, undefined, location);
    },
  },
};
