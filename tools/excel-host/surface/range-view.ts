import type { HostClassPart } from '../richapi/host-class';
import { type Area, hasAllColumns, hasAllRows } from '../model/area';
import { type Cell, formulaText, plainValue, valueType } from '../model/cell';
import { shownText } from '../model/shown-text';
import { Range } from './proxies';
import { fullAddress } from './range';
import { boundedArea } from './range-edit';
import { RangeView, RangeViewCollection } from './range-proxies';

/** The rows and columns of a range that are shown. */
function shown({ of: range }: RangeView): { rows: readonly number[]; columns: readonly number[] } {
  const { sheet } = range;
  const { top, left, bottom, right }: Area =
    hasAllRows(range.area) || hasAllColumns(range.area) ? boundedArea(range, range.area) : range.area;
  const list = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_line, index) => first + index);
  return {
    rows: list(top, bottom).filter((row) => sheet.rows.isShown(row)),
    columns: list(left, right).filter((column) => sheet.columns.isShown(column)),
  };
}

function cellwise<T>(self: RangeView, of: (cell: Cell, row: number, column: number) => T): T[][] {
  const { rows, columns } = shown(self);
  const { sheet } = self.of;
  return rows.map((row) => columns.map((column) => of(sheet.cell(row, column), row, column)));
}

const rowsOf = ({ of }: RangeViewCollection): readonly RangeView[] => {
  const { book, sheet, area } = of;
  return shown(new RangeView(of)).rows.map(
    (row, index) => new RangeView(new Range(book, sheet, { ...area, top: row, bottom: row }), index),
  );
};

/** What is to be seen of a range; it can only be read. */
export const rangeView: HostClassPart<RangeView> = {
  get: {
    CellAddresses: (self) =>
      cellwise(self, (_cell, row, column) => {
        const { sheet } = self.of;
        return fullAddress({ sheet, area: { top: row, left: column, bottom: row, right: column } });
      }),
    ColumnCount: (self) => shown(self).columns.length,
    Formulas: (self) => cellwise(self, formulaText),
    Index: ({ index }) => index,
    NumberFormat: (self) => cellwise(self, ({ style }) => style.numberFormat),
    RowCount: (self) => shown(self).rows.length,
    Text: (self) => cellwise(self, shownText(self.of.sheet)),
    ValueTypes: (self) => cellwise(self, ({ value }) => valueType(value)),
    Values: (self) => cellwise(self, ({ value }) => plainValue(value)),
  },
  nav: { Rows: ({ of }) => new RangeViewCollection(of) },
  call: { GetRange: ({ of }) => of },
};

export const rangeViews: HostClassPart<RangeViewCollection> = {
  items: rowsOf,
  call: {
    GetCount: (self) => rowsOf(self).length,
    GetItemAt: (self, args) => rowsOf(self)[args.number()] ?? args.refuse(),
  },
};

export const viewOfRange: HostClassPart<Range> = { call: { GetVisibleView: (self) => new RangeView(self) } };
