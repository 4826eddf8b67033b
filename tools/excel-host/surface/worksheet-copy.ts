import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { copySheet } from '../model/copy-sheet';
import { STANDARD_HEIGHT, STANDARD_WIDTH, widthInChars } from '../model/lines';
import { Worksheet } from './proxies';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Where the copy comes to stand: behind all others unless said otherwise. */
function positionOf({ book }: Worksheet, args: Args): number {
  const position = args.choice(POSITIONS, 0, 'None');
  if (position === 'Beginning') return 0;
  if (position === 'None' || position === 'End') return book.sheets.length;
  const other = args.object(Worksheet, 1);
  return book.sheets.indexOf(other.sheet) + Number(position === 'After');
}

function neighbour({ book, sheet }: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
  const index = book.sheets.indexOf(sheet);
  const others = step > 0 ? book.sheets.slice(index + 1) : book.sheets.slice(0, index).reverse();
  const found = others.find(({ visibility }) => !visibleOnly || visibility === 'Visible');
  return found ? new Worksheet(book, found) : null;
}

function existing(sheet: Worksheet | null, { location }: Args): Worksheet {
  if (!sheet) throw new HostError('ItemNotFound', location);
  return sheet;
}

/** Copying a sheet, going from one to the next, and how it is shown. */
export const worksheetCopy: HostClassPart<Worksheet> = {
  get: {
    ShowGridlines: ({ sheet }) => sheet.showsGridlines,
    ShowHeadings: ({ sheet }) => sheet.showsHeadings,
    /** In points. */
    StandardHeight: () => STANDARD_HEIGHT,
    /** In characters. */
    StandardWidth: () => Math.round(widthInChars(STANDARD_WIDTH) * 100) / 100,
  },
  // On the wire these two are set by other names than they are read.
  set: {
    Gridlines: ({ sheet }, value) => {
      sheet.showsGridlines = value.flag();
    },
    Headings: ({ sheet }, value) => {
      sheet.showsHeadings = value.flag();
    },
  },
  call: {
    Copy: (self, args) => {
      if (self.book.protection) throw new HostError('AccessDenied', args.location);
      return new Worksheet(self.book, copySheet(self.book, self.sheet, positionOf(self, args)));
    },
    GetNext: (self, args) => existing(neighbour(self, 1, args.flag()), args),
    GetNextOrNullObject: (self, args) => neighbour(self, 1, args.flag()),
    GetPrevious: (self, args) => existing(neighbour(self, -1, args.flag()), args),
    GetPreviousOrNullObject: (self, args) => neighbour(self, -1, args.flag()),
  },
};
