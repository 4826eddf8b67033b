import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, formatArea, parseArea, quotedSheetName, splitAddress } from '../model/area';
import { recalculate } from '../model/calculate';
import { CellError, plainValue, type ValueType, valueType } from '../model/cell';
import { FormulaEngine } from '../model/formula-engine';
import { addName, checkName, DefinedName, findName, removeName } from '../model/names';
import { Range, type Workbook, Worksheet } from './proxies';
import { cellwise } from './range-values';
import { NamedItem, NamedItemArrayValues, NamedItemCollection } from './structure-proxies';

/** The cells a name stands for; undefined where it stands for something else. */
function rangeOf({ book, name }: NamedItem): Range | undefined {
  const { sheet, area: address } = splitAddress(name.formula);
  const [home, area] = [sheet === undefined ? undefined : book.sheet(sheet), parseArea(address)];
  return home && area && new Range(book, home, area);
}

/** `$B$2:$C$9` */
function fixed(area: Area): string {
  return formatArea(area).replace(/[A-Z]+(?=\d|:|$)|\d+/g, '$$$&');
}

function reference({ sheet, area }: Range): string {
  return `${quotedSheetName(sheet.name)}!${fixed(area)}`;
}

/** What a name is to stand for: cells, a formula, or a value. */
function formulaArgument(args: Args, index: number): string {
  const given = args.raw(index);
  if (given instanceof Range) return reference(given);
  if (typeof given === 'number' || typeof given === 'boolean') return String(given).toUpperCase();
  const text = args.text(index);
  if (text.length > 1 && text.startsWith('=')) return text.slice(1);
  return Number.isNaN(Number(text)) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}

function scoped({ book, sheet }: NamedItemCollection): readonly DefinedName[] {
  return book.names.filter(({ scope }) => scope === sheet);
}

function add(self: NamedItemCollection, args: Args): NamedItem {
  const { book, sheet } = self;
  const text = args.text();
  checkName(book, text, args.location, sheet);
  const name = new DefinedName(book.newId(), text, formulaArgument(args, 1), sheet);
  name.comment = args.optionalText(2) ?? '';
  addName(book, name);
  recalculate(book);
  return new NamedItem(book, name);
}

/** By name, or by the id that the client library goes on with. */
function find(self: NamedItemCollection, args: Args): NamedItem | null {
  const { book, sheet } = self;
  const key = args.text();
  const name = scoped(self).find(({ id }) => id === key) ?? findName(book, key, sheet);
  return name ? new NamedItem(book, name) : null;
}

/** The names of the workbook, or those of a sheet. */
export const namedItems: HostClassPart<NamedItemCollection> = {
  items: (self) => scoped(self).map((name) => new NamedItem(self.book, name)),
  item: find,
  call: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (self) => scoped(self).length,
    GetItemOrNullObject: find,
  },
};

const TYPES: Readonly<Record<ValueType, string>> = {
  Boolean: 'Boolean',
  Double: 'Double',
  Empty: 'Range',
  Error: 'Error',
  String: 'String',
};

/** What the name's formula comes to. */
function computed({ book, name }: NamedItem): ReturnType<FormulaEngine['value']> {
  const sheet = name.scope ?? book.active;
  return new FormulaEngine(book).value(name.formula, { sheet, row: 0, column: 0 }) ?? new CellError('#NAME?');
}

function typeOf(self: NamedItem): string {
  if (rangeOf(self)) return 'Range';
  if (self.name.formula.includes('#REF!')) return 'Error';
  return TYPES[valueType(computed(self) ?? null)];
}

/** Of cells their address. */
function valueOf(self: NamedItem): string | number | boolean {
  const range = rangeOf(self);
  if (range) return reference(range);
  return self.name.formula.includes('#REF!') ? '#REF!' : plainValue(computed(self) ?? null);
}

export const namedItem: HostClassPart<NamedItem> = {
  identity: ({ name }) => ({ _Id: name.id }),
  get: {
    Comment: ({ name }) => name.comment,
    Formula: ({ name }) => `=${name.formula}`,
    Name: ({ name }) => name.name,
    Scope: ({ name }) => (name.scope ? 'Worksheet' : 'Workbook'),
    Type: typeOf,
    Value: valueOf,
    Visible: ({ name }) => name.visible,
    _Id: ({ name }) => name.id,
  },
  set: {
    Comment: ({ name }, value) => {
      name.comment = value.text();
    },
    Formula: ({ book, name }, value) => {
      name.formula = formulaArgument(value, 0);
      recalculate(book);
    },
    Visible: ({ name }, value) => {
      name.visible = value.flag();
    },
  },
  nav: {
    ArrayValues: (self) => new NamedItemArrayValues(self),
    Worksheet: ({ book, name }) => {
      if (!name.scope) throw new HostError('ItemNotFound', 'NamedItem.worksheet');
      return new Worksheet(book, name.scope);
    },
    WorksheetOrNullObject: ({ book, name }) => (name.scope ? new Worksheet(book, name.scope) : null),
  },
  call: {
    Delete: ({ book, name }) => {
      removeName(book, name);
      recalculate(book);
    },
    GetRange: (self, { location }) => {
      const range = rangeOf(self);
      if (!range) throw new HostError('InvalidOperation', location);
      return range;
    },
    GetRangeOrNullObject: (self) => rangeOf(self) ?? null,
  },
};

/** The values of the cells a name stands for. */
export const namedItemArrayValues: HostClassPart<NamedItemArrayValues> = {
  get: {
    Types: ({ item }) => {
      const range = rangeOf(item);
      return range ? cellwise(range, ({ value }) => valueType(value)) : [[typeOf(item)]];
    },
    Values: ({ item }) => {
      const range = rangeOf(item);
      return range ? cellwise(range, ({ value }) => plainValue(value)) : [[valueOf(item)]];
    },
  },
};

export const namesOfWorkbook: HostClassPart<Workbook> = {
  nav: { Names: ({ book }) => new NamedItemCollection(book) },
};

export const namesOfWorksheet: HostClassPart<Worksheet> = {
  nav: { Names: ({ book, sheet }) => new NamedItemCollection(book, sheet) },
};
