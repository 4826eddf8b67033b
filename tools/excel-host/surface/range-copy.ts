import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, hasAllColumns, hasAllRows, isOnSheet, parseArea, splitAddress } from '../model/area';
import { type CellsOnSheet, copyCells, pastedArea } from '../model/copy-cells';
import { Range } from './proxies';
import { editCells, formatCells } from './range-edit';

const WHAT = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** A range of the workbook, or an address with or without a sheet. */
function sourceArgument({ book, sheet: own }: Range, args: Args): CellsOnSheet {
  const given = args.raw();
  if (given instanceof Range) return given;
  const { sheet: name, area: address } = splitAddress(args.text());
  const sheet = name === undefined ? own : (book.sheet(name) ?? args.refuse());
  return { sheet, area: parseArea(address) ?? args.refuse() };
}

/** Whole rows and columns are copied as far as either sheet is used. */
function trimmed(area: Area, source: CellsOnSheet, target: Range): Area {
  if (!hasAllRows(area) && !hasAllColumns(area)) return area;
  const used = [source.sheet.usedArea(), target.sheet.usedArea()].filter((one) => one !== undefined);
  return {
    ...area,
    ...(hasAllRows(area) && { bottom: Math.max(0, ...used.map(({ bottom }) => bottom)) }),
    ...(hasAllColumns(area) && { right: Math.max(0, ...used.map(({ right }) => right)) }),
  };
}

/** Copies to the range from another. */
export const rangeCopy: HostClassPart<Range> = {
  call: {
    CopyFrom: (self, args) => {
      const found = sourceArgument(self, args);
      const source = { sheet: found.sheet, area: trimmed(found.area, found, self) };
      const options = {
        what: args.choice(WHAT, 1, 'All'),
        skipBlanks: args.flag(2),
        transpose: args.flag(3),
      };
      const area = pastedArea(source.area, trimmed(self.area, found, self), options);
      if (!isOnSheet(area)) throw new HostError('InvalidArgument', args.location);
      const target = new Range(self.book, self.sheet, area);
      const copy = (): void => {
        copyCells(source, target, options);
      };
      if (options.what === 'Formats') formatCells(target, args.location, copy);
      else editCells(target, args.location, copy);
    },
  },
};
