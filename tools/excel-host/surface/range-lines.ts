import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, formatArea } from '../model/area';
import { autofitColumns, autofitRows, TALLEST_ROW } from '../model/autofit';
import { tellFormatted, THIS_ADDIN } from '../model/changed-event';
import { commonOfLines, extent, sizeOf } from '../model/line-sizes';
import { type Line, type Lines, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/lines';
import { checkWritable } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Range } from './proxies';
import { areasOf } from './range-edit';
import type { Cells, RangeFormat } from './range-proxies';

/** Rows or columns, and what is particular to them. */
interface Axis {
  readonly lines: (sheet: Sheet) => Lines;
  readonly span: (area: Area) => readonly [first: number, last: number];
  readonly standard: number;
  readonly largest: number;
  readonly action: 'formatRows' | 'formatColumns';
}

const ROWS: Axis = {
  lines: ({ rows }) => rows,
  span: ({ top, bottom }) => [top, bottom],
  standard: STANDARD_HEIGHT,
  largest: TALLEST_ROW,
  action: 'formatRows',
};

/** 255 digits. */
const WIDEST_COLUMN = 1533.75;

const COLUMNS: Axis = {
  lines: ({ columns }) => columns,
  span: ({ left, right }) => [left, right],
  standard: STANDARD_WIDTH,
  largest: WIDEST_COLUMN,
  action: 'formatColumns',
};

function changeLines(
  cells: Cells,
  location: string,
  axis: Axis,
  change: (line: Line) => Parameters<Lines['put']>[1],
): void {
  const { book, sheet } = cells;
  for (const area of areasOf(cells)) checkWritable(sheet, area, location, axis.action);
  const lines = axis.lines(sheet);
  for (const area of areasOf(cells)) {
    const [first, last] = axis.span(area);
    for (let index = first; index <= last; index++) lines.put(index, change(lines.at(index)));
    tellFormatted(book, sheet, area, THIS_ADDIN);
  }
}

function commonOf<T>(cells: Cells, axis: Axis, of: (line: Line) => T): T | null {
  const found = areasOf(cells).map((area) => commonOfLines(axis.lines(cells.sheet), axis.span(area), of));
  const [first = null] = found;
  return found.every((value) => value === first) ? first : null;
}

const size = (axis: Axis) => ({
  get: ({ cells }: RangeFormat) => commonOf(cells, axis, (line) => sizeOf(line, axis.standard)),
  set: ({ cells }: RangeFormat, value: Args) => {
    const points = value.number();
    if (points < 0 || points > axis.largest) value.refuse();
    changeLines(cells, value.location, axis, (line) =>
      points === 0 ? { ...line, hidden: true } : { ...line, size: points, hidden: false, filtered: false },
    );
  },
});

const standardSize = (axis: Axis) => ({
  get: ({ cells }: RangeFormat) => commonOf(cells, axis, (line) => line.size === undefined),
  set: ({ cells }: RangeFormat, value: Args) => {
    if (value.flag()) changeLines(cells, value.location, axis, (line) => ({ ...line, size: undefined }));
  },
});

const [height, width] = [size(ROWS), size(COLUMNS)];
const [standardHeight, standardWidth] = [standardSize(ROWS), standardSize(COLUMNS)];

function autofit(
  axis: Axis,
  fit: (sheet: Sheet, area: Area) => void,
): (self: RangeFormat, args: Args) => void {
  return ({ cells }, { location }) => {
    for (const area of areasOf(cells)) checkWritable(cells.sheet, area, location, axis.action);
    for (const area of areasOf(cells)) fit(cells.sheet, area);
  };
}

/** How high rows and how wide columns are, in points. */
export const rangeLines: HostClassPart<RangeFormat> = {
  get: {
    ColumnWidth: width.get,
    RowHeight: height.get,
    UseStandardHeight: standardHeight.get,
    UseStandardWidth: standardWidth.get,
  },
  set: {
    ColumnWidth: width.set,
    RowHeight: height.set,
    UseStandardHeight: standardHeight.set,
    UseStandardWidth: standardWidth.set,
  },
  call: {
    AutofitColumns: autofit(COLUMNS, autofitColumns),
    AutofitRows: autofit(ROWS, autofitRows),
  },
};

const isHidden = ({ hidden, filtered }: Line): boolean => hidden === true || filtered === true;

function setHidden(axis: Axis): (self: Range, value: Args) => void {
  return (self, value) => {
    const hidden = value.flag();
    changeLines(self, value.location, axis, (line) =>
      hidden ? { ...line, hidden } : { ...line, hidden: false, filtered: false },
    );
    if (axis !== ROWS) return;
    const changeType = hidden ? 'Hidden' : 'Unhidden';
    const address = formatArea(self.area);
    self.book.raise('rowHiddenChanged', self.sheet, { address, changeType, source: 'Local' });
  };
}

const hiddenOf = (axis: Axis) => (self: Range) => commonOf(self, axis, isHidden);

/** Which rows and columns of a range are hidden, and where it lies on the sheet, in points. */
export const rangePlace: HostClassPart<Range> = {
  get: {
    ColumnHidden: hiddenOf(COLUMNS),
    Height: ({ sheet, area }) => extent(sheet.rows, [area.top, area.bottom + 1], STANDARD_HEIGHT),
    // Of cells, not of lines: all are hidden where all rows or all columns are.
    Hidden: (self) => {
      const [rows, columns] = [hiddenOf(ROWS)(self), hiddenOf(COLUMNS)(self)];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
    Left: ({ sheet, area }) => extent(sheet.columns, [0, area.left], STANDARD_WIDTH),
    RowHidden: hiddenOf(ROWS),
    Top: ({ sheet, area }) => extent(sheet.rows, [0, area.top], STANDARD_HEIGHT),
    Width: ({ sheet, area }) => extent(sheet.columns, [area.left, area.right + 1], STANDARD_WIDTH),
  },
  set: { ColumnHidden: setHidden(COLUMNS), RowHidden: setHidden(ROWS) },
};
