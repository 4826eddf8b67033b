import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { HostError } from '../richapi/host-error';
import { type Area, cellArea, isOnSheet, parseArea, splitAddress, WHOLE_SHEET } from '../model/area';
import { recalculate } from '../model/calculate';
import { checkStructure } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { nameSheet } from '../model/sheet-references';
import type { Worksheet } from './proxies';
import { Range } from './proxies';
import { checkSheetName } from './sheet-name';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** The area of an address argument on a sheet; the whole sheet where it was left out. */
export function areaArgument(args: Args, sheet: Sheet, index = 0): Area {
  const address = args.optionalText(index);
  if (address === undefined || address === '') return WHOLE_SHEET;
  const { sheet: name, area } = splitAddress(address);
  if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) args.refuse();
  return parseArea(area) ?? args.refuse();
}

function range({ book, sheet }: Worksheet, area: Area, args: Args): Range {
  return isOnSheet(area) ? new Range(book, sheet, area) : args.refuse();
}

function setVisibility({ book, sheet }: Worksheet, value: Args): void {
  const visibility = value.choice(VISIBILITIES);
  checkStructure(book, value.location);
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0)
    throw new HostError('InvalidOperation', value.location);
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && book.active === sheet && others[0]) book.activate(others[0]);
}

function rename({ book, sheet }: Worksheet, value: Args): void {
  const name = value.text();
  checkStructure(book, value.location);
  checkSheetName(book, name, value, sheet.id);
  nameSheet(book, sheet, name);
}

function move({ book, sheet }: Worksheet, value: Args): void {
  const position = value.number();
  if (position < 0 || position >= book.sheets.length) value.refuse();
  checkStructure(book, value.location);
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

function remove({ book, sheet }: Worksheet, location: string): void {
  checkStructure(book, location);
  const isLast = book.sheets.every((other) => other === sheet || other.visibility !== 'Visible');
  if (isLast || sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', location);
  book.removeSheet(sheet);
  recalculate(book);
}

export const worksheet: HostClassPart<Worksheet> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    TabColor: ({ sheet }) => sheet.tabColor,
    Visibility: ({ sheet }) => sheet.visibility,
  },
  set: {
    Name: rename,
    Position: move,
    TabColor: ({ sheet }, value) => {
      sheet.tabColor = value.text().toUpperCase();
    },
    Visibility: setVisibility,
  },
  call: {
    Activate: ({ book, sheet }, { location }) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', location);
      book.activate(sheet);
    },
    Delete: (self, { location }) => {
      remove(self, location);
    },
    GetCell: (self, args) => range(self, cellArea(args.number(0), args.number(1)), args),
    GetRange: (self, args) => range(self, areaArgument(args, self.sheet), args),
    GetRangeByIndexes: (self, args) => {
      const [top, left] = [args.number(0), args.number(1)];
      const area = { top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 };
      return range(self, area, args);
    },
    GetUsedRange: (self, args) => range(self, self.sheet.usedArea(args.flag()) ?? cellArea(0, 0), args),
    GetUsedRangeOrNullObject: (self, args) => {
      const used = self.sheet.usedArea(args.flag());
      return used ? range(self, used, args) : null;
    },
  },
};
