import { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, cellArea, columnCount, rowCount } from '../model/area';
import { Range } from './proxies';
import { fullAddress } from './range';
import { rangeBorder } from './range-borders';
import { formatProtection, RANGE_FORMAT, rangeFill, rangeFont } from './range-format';
import { rangePlace } from './range-lines';
import * as proxies from './range-proxies';

/** Looks of cells as plain objects: those to be read, each true, or those to be set. */
type Properties = Readonly<Record<string, unknown>>;

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pascalName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Reads and sets single properties of one of the objects that hang on a range, by their documented names. */
interface Access {
  get(cells: proxies.Cells, name: string, args: Args): unknown;
  set(cells: proxies.Cells, name: string, value: Args): void;
}

function access<T>(make: (cells: proxies.Cells) => T, ...parts: readonly HostClassPart<T>[]): Access {
  const refuse = (args: Args) => (): never => args.refuse();
  return {
    get(cells, name, args) {
      const get = parts.map((part) => part.get?.[pascalName(name)]).find((found) => found);
      return (get ?? refuse(args))(make(cells));
    },
    set(cells, name, value) {
      const set = parts.map((part) => part.set?.[pascalName(name)]).find((found) => found);
      (set ?? refuse(value))(make(cells), value);
    },
  };
}

const FORMAT = access((cells) => new proxies.RangeFormat(cells), ...RANGE_FORMAT);

const OF_FORMAT: Readonly<Record<string, Access>> = {
  fill: access((cells) => new proxies.RangeFill(cells), rangeFill),
  font: access((cells) => new proxies.RangeFont(cells), rangeFont),
  protection: access((cells) => new proxies.FormatProtection(cells), formatProtection),
};

/** The sides of a cell by their names in such objects. */
const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  vertical: 'InsideVertical',
};

const border = (side: string): Access =>
  access((cells) => new proxies.RangeBorder(cells, SIDES[side] ?? side), rangeBorder);

/** Goes through the properties of `format`, with what reads and sets each of them. */
function* formatProperties(
  format: Properties,
): Generator<{ path: readonly string[]; name: string; value: unknown; by: Access }> {
  for (const [name, value] of Object.entries(format)) {
    if (name === 'borders' && isProperties(value)) {
      for (const [side, lines] of Object.entries(value))
        for (const [property, line] of Object.entries(isProperties(lines) ? lines : {}))
          yield { path: [name, side], name: property, value: line, by: border(side) };
    } else if (isProperties(value)) {
      const by = OF_FORMAT[name] ?? FORMAT;
      for (const [property, inner] of Object.entries(value))
        yield { path: [name], name: property, value: inner, by };
    } else yield { path: [], name, value, by: FORMAT };
  }
}

type Growing = { [name: string]: unknown };

function at(target: Growing, path: readonly string[]): Growing {
  let node = target;
  for (const step of path) node = (node[step] ??= {}) as Growing;
  return node;
}

/** What is wished of borders is wished of each side, and of protection all. */
function spelledOut(wanted: Properties): Properties {
  const { borders, protection } = wanted;
  return {
    ...wanted,
    ...(isProperties(borders) && {
      borders: Object.fromEntries(Object.keys(SIDES).map((side) => [side, borders])),
    }),
    ...(protection === true && { protection: { formulaHidden: true, locked: true } }),
  };
}

function readFormat(range: Range, wanted: Properties, args: Args): Growing {
  const format: Growing = {};
  for (const { path, name, value, by } of formatProperties(spelledOut(wanted)))
    if (value === true) at(format, path)[name] = by.get(range, name, args);
  return format;
}

const PLAIN: Readonly<Record<string, (range: Range) => unknown>> = {
  address: fullAddress,
  addressLocal: fullAddress,
  columnIndex: ({ area }) => area.left,
  rowIndex: ({ area }) => area.top,
  ...Object.fromEntries(
    ['columnHidden', 'hidden', 'rowHidden'].map((name) => [name, rangePlace.get?.[pascalName(name)]]),
  ),
};

/** The properties of one part of a range that the argument asks for. */
function read(range: Range, args: Args): Growing {
  const found: Growing = {};
  for (const [name, wanted] of Object.entries(args.record())) {
    if (name === 'format' && isProperties(wanted)) found.format = readFormat(range, wanted, args);
    else if (wanted === true) found[name] = (PLAIN[name] ?? (() => args.refuse()))(range);
  }
  return found;
}

/** Gives one part of a range the properties of a plain object. */
function write(range: Range, properties: unknown, { location }: Args): void {
  const value = (given: unknown): Args => new Args([given], location);
  if (properties === null || properties === undefined) return;
  if (!isProperties(properties)) value(properties).refuse();
  for (const [name, given] of Object.entries(properties as Properties)) {
    if (given === null || given === undefined) continue;
    if (name === 'format' && isProperties(given)) {
      for (const { name: property, value: inner, by } of formatProperties(given))
        if (inner !== null && inner !== undefined) by.set(range, property, value(inner));
    } else (rangePlace.set?.[pascalName(name)] ?? (() => value(given).refuse()))(range, value(given));
  }
}

const part = ({ book, sheet }: Range, area: Area): Range => new Range(book, sheet, area);

function rowsOf(self: Range): readonly Range[] {
  const { top } = self.area;
  return Array.from({ length: rowCount(self.area) }, (_row, row) =>
    part(self, { ...self.area, top: top + row, bottom: top + row }),
  );
}

function columnsOf(self: Range): readonly Range[] {
  const { left } = self.area;
  return Array.from({ length: columnCount(self.area) }, (_column, column) =>
    part(self, { ...self.area, left: left + column, right: left + column }),
  );
}

function cellsOf(self: Range): readonly (readonly Range[])[] {
  return rowsOf(self).map((row) =>
    columnsOf(row).map((cell) => part(self, cellArea(cell.area.top, cell.area.left))),
  );
}

function writeEach(parts: readonly Range[], given: unknown, args: Args): void {
  if (!Array.isArray(given) || given.length !== parts.length) args.refuse();
  for (const [index, one] of parts.entries()) write(one, (given as readonly unknown[])[index], args);
}

/** The looks of many cells at once. */
export const rangeProperties: HostClassPart<Range> = {
  call: {
    GetCellProperties: (self, args) => cellsOf(self).map((row) => row.map((cell) => read(cell, args))),
    GetColumnProperties: (self, args) => columnsOf(self).map((column) => read(column, args)),
    GetRowProperties: (self, args) => rowsOf(self).map((row) => read(row, args)),
    SetCellProperties: (self, args) => {
      const [rows, cells] = [args.list(), cellsOf(self)];
      if (rows.length !== cells.length) args.refuse();
      for (const [row, parts] of cells.entries()) writeEach(parts, rows[row], args);
    },
    SetColumnProperties: (self, args) => {
      writeEach(columnsOf(self), args.list(), args);
    },
    SetRowProperties: (self, args) => {
      writeEach(rowsOf(self), args.list(), args);
    },
  },
};
