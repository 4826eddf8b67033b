import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import type { Book } from '../model/book';
import { CustomXml, xmlNamespace } from '../model/custom-xml';
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from './annotation-proxies';
import type { Workbook } from './proxies';

function xmlArgument(args: Args): string {
  const xml = args.text();
  return xmlNamespace(xml) === undefined ? args.refuse() : xml;
}

function parts(book: Book, namespace?: string): readonly CustomXmlPart[] {
  return book.customXml
    .filter(({ xml }) => namespace === undefined || xmlNamespace(xml) === namespace)
    .map((part) => new CustomXmlPart(book, part));
}

function byId(members: readonly CustomXmlPart[], id: string): CustomXmlPart | null {
  return members.find(({ part }) => part.id === id) ?? null;
}

function add(book: Book, args: Args): CustomXmlPart {
  const part = new CustomXml(book.newId(), xmlArgument(args));
  book.customXml = [...book.customXml, part];
  return new CustomXmlPart(book, part);
}

export const customXmlParts: HostClassPart<CustomXmlPartCollection> = {
  items: ({ book }) => parts(book),
  item: ({ book }, key) => byId(parts(book), key.text()),
  call: {
    Add: ({ book }, args) => add(book, args),
    GetByNamespace: ({ book }, args) => new CustomXmlPartScopedCollection(book, args.text()),
    GetCount: ({ book }) => parts(book).length,
    GetItemOrNullObject: ({ book }, args) => byId(parts(book), args.text()),
  },
};

const scoped = ({ book, namespace }: CustomXmlPartScopedCollection): readonly CustomXmlPart[] =>
  parts(book, namespace);

/** The only one; null where there are none or several. */
function only(self: CustomXmlPartScopedCollection): CustomXmlPart | null {
  const [part, ...others] = scoped(self);
  return others.length === 0 ? (part ?? null) : null;
}

export const scopedCustomXmlParts: HostClassPart<CustomXmlPartScopedCollection> = {
  items: scoped,
  item: (self, key) => byId(scoped(self), key.text()),
  call: {
    GetCount: (self) => scoped(self).length,
    GetItemOrNullObject: (self, args) => byId(scoped(self), args.text()),
    GetOnlyItem: (self, { location }) => {
      const part = only(self);
      if (part) return part;
      throw new HostError(scoped(self).length === 0 ? 'ItemNotFound' : 'InvalidOperation', location);
    },
    GetOnlyItemOrNullObject: only,
  },
};

export const customXmlPart: HostClassPart<CustomXmlPart> = {
  identity: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => xmlNamespace(part.xml) ?? '' },
  call: {
    Delete: ({ book, part }) => {
      book.customXml = book.customXml.filter((other) => other !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = xmlArgument(args);
    },
  },
};

export const customXmlOfWorkbook: HostClassPart<Workbook> = {
  nav: { CustomXmlParts: ({ book }) => new CustomXmlPartCollection(book) },
};
