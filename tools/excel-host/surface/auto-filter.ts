import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, isOnSheet, parseArea, rowCount, splitAddress } from '../model/area';
import { applyFilters, clearFilter, type Criteria, filterOf, setFilter, SheetFilter } from '../model/filter';
import { type FilterCriterion, readCriterion } from '../model/filter-criterion';
import { checkWritable } from '../model/protection';
import { surroundingRegion } from '../model/regions';
import { filterTable } from '../model/table-lines';
import { Range, type Worksheet } from './proxies';
import { AutoFilter } from './structure-proxies';

interface State {
  readonly area: Area;
  readonly criteria: Criteria;
}

function stateOf({ sheet, table }: AutoFilter): State | undefined {
  if (!table) return filterOf(sheet);
  return table.showFilterButton ? table : undefined;
}

function setCriteria({ book, sheet, table }: AutoFilter, area: Area, criteria: Criteria): void {
  if (table) filterTable(book, table, criteria);
  else setFilter(book, sheet, new SheetFilter(area, criteria));
}

function areaOf({ sheet }: AutoFilter, args: Args): Area {
  const given = args.raw();
  if (given instanceof Range) return given.sheet === sheet ? given.area : args.refuse();
  return parseArea(splitAddress(args.text()).area) ?? args.refuse();
}

/** As in Excel, one cell stands for the block around it, and whole columns for what they hold. */
function filteredArea({ sheet }: AutoFilter, asked: Area, args: Args): Area {
  const isCell = rowCount(asked) === 1 && columnCount(asked) === 1;
  const area = isCell ? surroundingRegion(sheet, asked) : asked;
  const used = sheet.usedArea(true);
  if (!used || !isOnSheet(area)) throw new HostError('InvalidOperation', args.location);
  return {
    ...area,
    bottom: rowCount(area) > rowCount(used) + used.top ? used.bottom : area.bottom,
    right: columnCount(area) > columnCount(used) + used.left ? used.right : area.right,
  };
}

/** The criterion of the third argument; undefined where it was left out. */
function criterionArgument(args: Args, index: number): FilterCriterion | undefined {
  return args.raw(index) === undefined ? undefined : readCriterion(args.record(index), args.location);
}

function apply(self: AutoFilter, args: Args): void {
  const before = stateOf(self);
  const area = self.table?.area ?? filteredArea(self, areaOf(self, args), args);
  const isKept = before?.area.top === area.top && before.area.left === area.left;
  checkWritable(self.sheet, area, args.location, isKept ? 'filter' : 'restructure');
  const criteria = new Map(isKept ? before.criteria : []);
  const [column, criterion] = [args.optionalNumber(1), criterionArgument(args, 2)];
  if (column !== undefined && (column < 0 || column >= columnCount(area))) args.refuse();
  if (column !== undefined && criterion) criteria.set(column, criterion);
  else if (column !== undefined) criteria.delete(column);
  setCriteria(self, area, criteria);
}

function existing(self: AutoFilter, { location }: Args): State {
  const state = stateOf(self);
  if (!state) throw new HostError('InvalidOperation', location);
  checkWritable(self.sheet, state.area, location, 'filter');
  return state;
}

function remove(self: AutoFilter, { location }: Args): void {
  const { book, sheet, table } = self;
  const state = stateOf(self);
  if (!state) return;
  checkWritable(sheet, state.area, location, 'restructure');
  if (!table) {
    setFilter(book, sheet, undefined);
    return;
  }
  table.showFilterButton = false;
  filterTable(book, table, new Map());
}

/** The filter of a sheet or table. */
export const autoFilter: HostClassPart<AutoFilter> = {
  get: {
    /** One place a column; null where it is not filtered by. */
    Criteria: (self) => {
      const state = stateOf(self);
      if (!state) return null;
      const columns = Array.from({ length: columnCount(state.area) }, (_column, index) => index);
      return columns.map((column) => state.criteria.get(column) ?? null);
    },
    Enabled: (self) => stateOf(self) !== undefined,
    IsDataFiltered: (self) => (stateOf(self)?.criteria.size ?? 0) > 0,
  },
  call: {
    Apply: apply,
    ClearColumnCriteria: (self, args) => {
      const { area, criteria } = existing(self, args);
      setCriteria(self, area, new Map([...criteria].filter(([column]) => column !== args.number())));
    },
    ClearCriteria: (self, args) => {
      const { area } = existing(self, args);
      if (self.table) setCriteria(self, area, new Map());
      else clearFilter(self.book, self.sheet);
    },
    GetRange: (self, { location }) => {
      const state = stateOf(self);
      if (!state) throw new HostError('ItemNotFound', location);
      return new Range(self.book, self.sheet, state.area);
    },
    GetRangeOrNullObject: (self) => {
      const state = stateOf(self);
      return state ? new Range(self.book, self.sheet, state.area) : null;
    },
    Reapply: (self, args) => {
      existing(self, args);
      applyFilters(self.book, self.sheet);
    },
    Remove: remove,
  },
};

export const autoFilterOfWorksheet: HostClassPart<Worksheet> = {
  nav: { AutoFilter: ({ book, sheet }) => new AutoFilter(book, sheet) },
};
