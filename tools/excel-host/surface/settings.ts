import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import type { Book } from '../model/book';
import { Setting, SettingCollection } from './annotation-proxies';
import type { Workbook } from './proxies';

function find(book: Book, key: string): Setting | null {
  return book.documentSettings.has(key) ? new Setting(book, key) : null;
}

/** Dates come as texts that the client library makes and reads; they stay as they are. */
function put(book: Book, key: string, value: Args, index: number): void {
  book.documentSettings = new Map(book.documentSettings).set(key, JSON.stringify(value.raw(index) ?? null));
}

/** The same settings as `Office.context.document.settings`, without its copy in the add-in. */
export const settings: HostClassPart<SettingCollection> = {
  items: ({ book }) => [...book.documentSettings.keys()].map((key) => new Setting(book, key)),
  item: ({ book }, key) => find(book, key.text()),
  call: {
    Add: ({ book }, args) => {
      put(book, args.text(0), args, 1);
      return new Setting(book, args.text(0));
    },
    GetCount: ({ book }) => book.documentSettings.size,
    GetItemOrNullObject: ({ book }, args) => find(book, args.text()),
  },
};

export const setting: HostClassPart<Setting> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }): unknown => JSON.parse(book.documentSettings.get(key) ?? 'null'),
    _Id: ({ key }) => key,
  },
  set: {
    Value: ({ book, key }, value) => {
      put(book, key, value, 0);
    },
  },
  call: {
    Delete: ({ book, key }) => {
      const left = new Map(book.documentSettings);
      left.delete(key);
      book.documentSettings = left;
    },
  },
};

export const settingsOfWorkbook: HostClassPart<Workbook> = {
  nav: { Settings: ({ book }) => new SettingCollection(book) },
};
