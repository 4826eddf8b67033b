import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import type { Book } from '../model/book';
import { checkStructure } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { WorksheetCollection } from './proxies';
import { Worksheet } from './proxies';
import { checkSheetName } from './sheet-name';

function shownIf(book: Book, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'Visible') : book.sheets;
}

function proxy(book: Book, sheet: Sheet | undefined): Worksheet | null {
  return sheet ? new Worksheet(book, sheet) : null;
}

function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++)
    if (!book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

function add(book: Book, args: Args): Worksheet {
  const name = args.optionalText() ?? freeName(book);
  checkStructure(book, args.location);
  checkSheetName(book, name, args);
  const sheet = book.addSheet(name);
  book.raiseForBook('added', { worksheetId: sheet.id, source: 'Local' });
  return new Worksheet(book, sheet);
}

export const worksheets: HostClassPart<WorksheetCollection> = {
  items: ({ book }) => book.sheets.map((sheet) => new Worksheet(book, sheet)),
  item: ({ book }, key) => proxy(book, book.sheet(key.text())),
  call: {
    Add: ({ book }, args) => add(book, args),
    GetActiveWorksheet: ({ book }) => new Worksheet(book, book.active),
    GetCount: ({ book }, args) => shownIf(book, args.flag()).length,
    GetFirst: ({ book }, args) => proxy(book, shownIf(book, args.flag())[0]),
    GetLast: ({ book }, args) => proxy(book, shownIf(book, args.flag()).at(-1)),
    GetItem: ({ book }, args) => {
      const sheet = proxy(book, book.sheet(args.text()));
      if (!sheet) throw new HostError('ItemNotFound', args.location);
      return sheet;
    },
    GetItemOrNullObject: ({ book }, args) => proxy(book, book.sheet(args.text())),
  },
};
