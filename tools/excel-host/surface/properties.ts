import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { type CustomValue, DOCUMENT_TEXTS } from '../model/properties';
import * as proxies from './annotation-proxies';
import type { Workbook, Worksheet } from './proxies';

type Properties = proxies.DocumentProperties;

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function texts(): HostClassPart<Properties> {
  const get = DOCUMENT_TEXTS.map(
    (name) => [wireName(name), ({ book }: Properties) => book.facts.texts[name]] as const,
  );
  const set = DOCUMENT_TEXTS.map((name) => {
    const put = ({ book }: Properties, value: Args): void => {
      book.facts.texts[name] = value.text();
    };
    return [wireName(name), put] as const;
  });
  return { get: Object.fromEntries(get), set: Object.fromEntries(set) };
}

/** What the workbook says about itself. */
export const documentProperties: readonly HostClassPart<Properties>[] = [
  texts(),
  {
    get: {
      CreationDate: ({ book }) => book.facts.created,
      LastAuthor: ({ book }) => book.facts.lastAuthor,
      RevisionNumber: ({ book }) => book.facts.revision,
    },
    set: {
      RevisionNumber: ({ book }, value) => {
        book.facts.revision = value.number();
      },
    },
    nav: { Custom: ({ book }) => new proxies.CustomPropertyCollection(book) },
  },
];

function valueArgument(args: Args, index: number): CustomValue {
  const value = args.raw(index);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : args.refuse();
}

function typeOf(value: CustomValue | undefined): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function findCustom({ book }: { book: Properties['book'] }, key: string): proxies.CustomProperty | null {
  const name = book.facts.custom.nameOf(key);
  return name === undefined ? null : new proxies.CustomProperty(book, name);
}

export const customProperties: HostClassPart<proxies.CustomPropertyCollection> = {
  items: ({ book }) => book.facts.custom.names.map((name) => new proxies.CustomProperty(book, name)),
  item: (self, key) => findCustom(self, key.text()),
  call: {
    Add: ({ book }, args) => {
      book.facts.custom.set(args.text(0), valueArgument(args, 1));
      return new proxies.CustomProperty(book, args.text(0));
    },
    DeleteAll: ({ book }) => {
      book.facts.custom.clear();
    },
    GetCount: ({ book }) => book.facts.custom.names.length,
    GetItemOrNullObject: (self, args) => findCustom(self, args.text()),
  },
};

export const customProperty: HostClassPart<proxies.CustomProperty> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Type: ({ book, key }) => typeOf(book.facts.custom.get(key)),
    Value: ({ book, key }) => book.facts.custom.get(key) ?? null,
  },
  set: {
    Value: ({ book, key }, value) => {
      book.facts.custom.set(key, valueArgument(value, 0));
    },
  },
  call: {
    Delete: ({ book, key }) => {
      book.facts.custom.delete(key);
    },
  },
};

type SheetProperty = proxies.WorksheetCustomProperty;

function findOnSheet({ sheet }: { sheet: Worksheet['sheet'] }, key: string): SheetProperty | null {
  const name = sheet.customProperties.nameOf(key);
  return name === undefined ? null : new proxies.WorksheetCustomProperty(sheet, name);
}

/** Texts that add-ins keep with a sheet. */
export const worksheetCustomProperties: HostClassPart<proxies.WorksheetCustomPropertyCollection> = {
  items: ({ sheet }) =>
    sheet.customProperties.names.map((name) => new proxies.WorksheetCustomProperty(sheet, name)),
  item: (self, key) => findOnSheet(self, key.text()),
  call: {
    Add: ({ sheet }, args) => {
      sheet.customProperties.set(args.text(0), args.text(1));
      return new proxies.WorksheetCustomProperty(sheet, args.text(0));
    },
    GetCount: ({ sheet }) => sheet.customProperties.names.length,
    GetItemOrNullObject: (self, args) => findOnSheet(self, args.text()),
  },
};

export const worksheetCustomProperty: HostClassPart<SheetProperty> = {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
    _Id: ({ key }) => key,
  },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, value.text());
    },
  },
  call: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};

export const propertiesOfWorkbook: HostClassPart<Workbook> = {
  nav: { Properties: ({ book }) => new proxies.DocumentProperties(book) },
};

export const propertiesOfWorksheet: HostClassPart<Worksheet> = {
  nav: { CustomProperties: ({ sheet }) => new proxies.WorksheetCustomPropertyCollection(sheet) },
};
