import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import {
  type Area,
  bounding,
  cellArea,
  columnCount,
  intersection,
  isOnSheet,
  moved,
  rowCount,
  WHOLE_SHEET,
} from '../model/area';
import { Range } from './proxies';
import { areaArgument } from './worksheet';

/** Another range of the same sheet; refuses what lies outside of it. */
function at({ book, sheet }: Range, area: Area, args: Args): Range {
  return isOnSheet(area) ? new Range(book, sheet, area) : args.refuse();
}

/** A range of the same sheet, or an address of one. */
function other(self: Range, args: Args): Area {
  const given = args.raw();
  if (!(given instanceof Range)) return areaArgument(args, self.sheet);
  return given.sheet === self.sheet ? given.area : args.refuse();
}

/** Rows (or columns) before or behind: a negative number counts the other way, as if the opposite had been asked for. */
function beside(area: Area, count: number, side: 'above' | 'below' | 'before' | 'after'): Area {
  const towards = { above: 'below', below: 'above', before: 'after', after: 'before' } as const;
  if (count < 0) return beside(area, -count, towards[side]);
  if (side === 'above') return { ...area, top: area.top - count, bottom: area.top - 1 };
  if (side === 'below') return { ...area, top: area.bottom + 1, bottom: area.bottom + count };
  if (side === 'before') return { ...area, left: area.left - count, right: area.left - 1 };
  return { ...area, left: area.right + 1, right: area.right + count };
}

function besideRange(side: 'above' | 'below' | 'before' | 'after'): (self: Range, args: Args) => Range {
  return (self, args) => {
    const count = args.optionalNumber() ?? 1;
    return count === 0 ? args.refuse() : at(self, beside(self.area, count, side), args);
  };
}

function row({ area }: Range, index: number): Area {
  return { ...area, top: area.top + index, bottom: area.top + index };
}

function column({ area }: Range, index: number): Area {
  return { ...area, left: area.left + index, right: area.left + index };
}

function common(self: Range, args: Args): Range | null {
  const area = intersection(self.area, other(self, args));
  return area ? at(self, area, args) : null;
}

function usedOf({ book, sheet, area }: Range, args: Args): Range | null {
  const used = sheet.usedArea(args.flag(), area);
  return used ? new Range(book, sheet, used) : null;
}

/** Ranges by their place beside, within and around others. */
export const rangeNavigation: HostClassPart<Range> = {
  call: {
    GetAbsoluteResizedRange: (self, args) => {
      const { top, left } = self.area;
      const area = { top, left, bottom: top + args.number(0) - 1, right: left + args.number(1) - 1 };
      return at(self, area, args);
    },
    GetBoundingRect: (self, args) => at(self, bounding(self.area, other(self, args)), args),
    // Cells beside the range may be asked for, too, as long as they lie on the sheet.
    GetCell: (self, args) => {
      const { top, left } = self.area;
      const [row, column] = [top + args.number(0), left + args.number(1)];
      return at(self, cellArea(row, column), args);
    },
    GetColumn: (self, args) => at(self, column(self, args.number()), args),
    GetColumnsAfter: besideRange('after'),
    GetColumnsBefore: besideRange('before'),
    GetEntireColumn: (self, args) =>
      at(self, { ...WHOLE_SHEET, left: self.area.left, right: self.area.right }, args),
    GetEntireRow: (self, args) =>
      at(self, { ...WHOLE_SHEET, top: self.area.top, bottom: self.area.bottom }, args),
    GetIntersection: (self, args) => {
      const shared = common(self, args);
      if (!shared) throw new HostError('ItemNotFound', args.location);
      return shared;
    },
    GetIntersectionOrNullObject: common,
    GetLastCell: (self, args) =>
      at(self, { ...self.area, top: self.area.bottom, left: self.area.right }, args),
    GetLastColumn: (self, args) => at(self, column(self, columnCount(self.area) - 1), args),
    GetLastRow: (self, args) => at(self, row(self, rowCount(self.area) - 1), args),
    GetOffsetRange: (self, args) => at(self, moved(self.area, args.number(0), args.number(1)), args),
    GetResizedRange: (self, args) => {
      const { bottom, right } = self.area;
      return at(self, { ...self.area, bottom: bottom + args.number(0), right: right + args.number(1) }, args);
    },
    GetRow: (self, args) => at(self, row(self, args.number()), args),
    GetRowsAbove: besideRange('above'),
    GetRowsBelow: besideRange('below'),
    // As on a blank sheet, a range without anything used gives its first cell.
    GetUsedRange: (self, args) =>
      usedOf(self, args) ?? at(self, cellArea(self.area.top, self.area.left), args),
    GetUsedRangeOrNullObject: usedOf,
  },
};
