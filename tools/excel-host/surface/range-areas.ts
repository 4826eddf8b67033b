import { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import {
  type Area,
  columnCount,
  hasAllColumns,
  hasAllRows,
  intersection,
  isOnSheet,
  moved,
  rowCount,
  WHOLE_SHEET,
} from '../model/area';
import { Range, RangeAreas, Worksheet } from './proxies';
import { fullAddress } from './range';
import { RangeCollection, RangeFormat } from './range-proxies';
import { areaArgument } from './worksheet';

/** Excel neither takes nor gives longer addresses: what is longer is cut off. */
const LONGEST_ADDRESS = 8192;

/** Commas outside of quoted sheet names stand between addresses. */
const BETWEEN = /[,;](?=(?:[^']*'[^']*')*[^']*$)/;

/** The areas of a list of addresses; the whole sheet where it was left out. */
function areasArgument(args: Args, { sheet }: Pick<Worksheet, 'sheet'>): readonly Area[] {
  const list = args.optionalText() ?? '';
  if (list.length > LONGEST_ADDRESS) args.refuse();
  return list.split(BETWEEN).map((address) => areaArgument(new Args([address.trim()], args.location), sheet));
}

/** Several areas of a sheet; refuses what lies outside of it. */
function several({ book, sheet }: Worksheet | RangeAreas, areas: readonly Area[], args: Args): RangeAreas {
  return areas.every(isOnSheet) ? new RangeAreas(book, sheet, areas) : args.refuse();
}

/** The areas that an argument names: a range, several, or addresses. */
function other(self: RangeAreas, args: Args): readonly Area[] {
  const given = args.raw();
  if (!(given instanceof Range) && !(given instanceof RangeAreas)) return areasArgument(args, self);
  if (given.sheet !== self.sheet) return args.refuse();
  return given instanceof Range ? [given.area] : given.areas;
}

function common(self: RangeAreas, args: Args): RangeAreas | null {
  const others = other(self, args);
  const areas = self.areas.flatMap((area) => others.flatMap((one) => intersection(area, one) ?? []));
  return areas.length > 0 ? several(self, areas, args) : null;
}

function used(self: RangeAreas, args: Args): RangeAreas | null {
  const areas = self.areas.flatMap((area) => self.sheet.usedArea(args.flag(), area) ?? []);
  return areas.length > 0 ? several(self, areas, args) : null;
}

function orRefuse(find: (self: RangeAreas, args: Args) => RangeAreas | null) {
  return (self: RangeAreas, args: Args): RangeAreas => {
    const found = find(self, args);
    if (!found) throw new HostError('ItemNotFound', args.location);
    return found;
  };
}

function address({ sheet, areas }: RangeAreas): string {
  return areas
    .map((area) => fullAddress({ sheet, area }))
    .join(',')
    .slice(0, LONGEST_ADDRESS);
}

export const rangeAreas: HostClassPart<RangeAreas> = {
  get: {
    Address: address,
    AddressLocal: address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => {
      const cells = areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);
      return cells > 2 ** 31 - 1 ? -1 : cells;
    },
    IsEntireColumn: ({ areas }) => areas.every(hasAllRows),
    IsEntireRow: ({ areas }) => areas.every(hasAllColumns),
  },
  nav: {
    Areas: (self) => new RangeCollection(self),
    Format: (self) => new RangeFormat(self),
    Worksheet: ({ book, sheet }) => new Worksheet(book, sheet),
  },
  call: {
    GetEntireColumn: (self, args) =>
      several(
        self,
        self.areas.map(({ left, right }) => ({ ...WHOLE_SHEET, left, right })),
        args,
      ),
    GetEntireRow: (self, args) =>
      several(
        self,
        self.areas.map(({ top, bottom }) => ({ ...WHOLE_SHEET, top, bottom })),
        args,
      ),
    GetIntersection: orRefuse(common),
    GetIntersectionOrNullObject: common,
    GetOffsetRangeAreas: (self, args) =>
      several(
        self,
        self.areas.map((area) => moved(area, args.number(0), args.number(1))),
        args,
      ),
    GetUsedRangeAreas: orRefuse(used),
    GetUsedRangeAreasOrNullObject: used,
  },
};

const rangesOf = ({ of: { book, sheet, areas } }: RangeCollection): readonly Range[] =>
  areas.map((area) => new Range(book, sheet, area));

export const rangeCollection: HostClassPart<RangeCollection> = {
  items: rangesOf,
  call: {
    GetCount: ({ of }) => of.areas.length,
    GetItemAt: (self, args) => rangesOf(self)[args.number()] ?? args.refuse(),
  },
};

/** Several areas of a sheet by their addresses. */
export const rangesOfWorksheet: HostClassPart<Worksheet> = {
  call: { GetRanges: (self, args) => several(self, areasArgument(args, self), args) },
};
