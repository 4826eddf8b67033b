import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import type { ProtectedAction } from '../model/protection';
import { common, restyle } from '../model/restyle';
import type { Alignment, Font, Style } from '../model/style';
import { colourArgument } from './colour';
import { areasOf, formatCells } from './range-edit';
import * as proxies from './range-proxies';
import { rangeLines } from './range-lines';

type OfCells = { readonly cells: proxies.Cells };

/** What all cells have in common; null where they differ. */
function shared<T>(of: (style: Style) => T): (self: OfCells) => T | null {
  return ({ cells }) => common(cells.sheet, areasOf(cells), of);
}

/** Gives all cells the looks that `read` makes of the value. */
function applied(
  read: (value: Args) => Partial<Style> | ((style: Style) => Partial<Style>),
  action?: ProtectedAction,
): (self: OfCells, value: Args) => void {
  return ({ cells }, value) => {
    const change = read(value);
    const looks = typeof change === 'function' ? change : () => change;
    formatCells(
      cells,
      value.location,
      (area) => {
        restyle(cells.sheet, area, (style) => ({ ...style, ...looks(style) }));
      },
      action,
    );
  };
}

const inFont = (read: (value: Args) => Partial<Font>) =>
  applied((value) => {
    const change = read(value);
    return ({ font }) => ({ font: { ...font, ...change } });
  });

const inAlignment = (read: (value: Args) => Partial<Alignment>) =>
  applied((value) => {
    const change = read(value);
    return ({ alignment }) => ({ alignment: { ...alignment, ...change } });
  });

function withoutFill({ fill, ...style }: Style): Style {
  return style;
}

function clearFill({ cells }: OfCells, { location }: Args): void {
  formatCells(cells, location, (area) => {
    restyle(cells.sheet, area, withoutFill);
  });
}

const setFill = applied((value) => ({ fill: colourArgument(value) }));

export const rangeFill: HostClassPart<proxies.RangeFill> = {
  get: {
    Color: shared(({ fill }) => fill ?? '#FFFFFF'),
    Pattern: shared(({ fill }) => (fill === undefined ? 'None' : 'Solid')),
  },
  set: {
    Color: (self, value) => {
      if (value.raw() === '') clearFill(self, value);
      else setFill(self, value);
    },
    Pattern: (self, value) => {
      if (value.choice(['None', 'Solid']) === 'None') clearFill(self, value);
      else applied(() => ({ fill = '#FFFFFF' }) => ({ fill }))(self, value);
    },
  },
  call: { Clear: clearFill },
};

const LARGEST_FONT = 409;

function fontSize(value: Args): number {
  const size = value.number();
  return size >= 1 && size <= LARGEST_FONT ? size : value.refuse();
}

export const rangeFont: HostClassPart<proxies.RangeFont> = {
  get: {
    Bold: shared(({ font }) => font.bold),
    Color: shared(({ font }) => font.color),
    Italic: shared(({ font }) => font.italic),
    Name: shared(({ font }) => font.name),
    Size: shared(({ font }) => font.size),
    Strikethrough: shared(({ font }) => font.strikethrough),
    Underline: shared(({ font }) => font.underline),
  },
  set: {
    Bold: inFont((value) => ({ bold: value.flag() })),
    Color: inFont((value) => ({ color: colourArgument(value) })),
    Italic: inFont((value) => ({ italic: value.flag() })),
    Name: inFont((value) => ({ name: value.text() })),
    Size: inFont((value) => ({ size: fontSize(value) })),
    Strikethrough: inFont((value) => ({ strikethrough: value.flag() })),
    Underline: inFont((value) => ({ underline: value.choice(['None', 'Single', 'Double']) })),
  },
};

export const formatProtection: HostClassPart<proxies.FormatProtection> = {
  get: {
    FormulaHidden: shared(({ formulaHidden }) => formulaHidden),
    Locked: shared(({ locked }) => locked),
  },
  set: {
    FormulaHidden: applied((value) => ({ formulaHidden: value.flag() }), 'restructure'),
    Locked: applied((value) => ({ locked: value.flag() }), 'restructure'),
  },
};

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const DEEPEST_INDENT = 250;

function indent(value: Args): number {
  const level = value.number();
  return level >= 0 && level <= DEEPEST_INDENT ? level : value.refuse();
}

const looks: HostClassPart<proxies.RangeFormat> = {
  get: {
    HorizontalAlignment: shared(({ alignment }) => alignment.horizontal),
    IndentLevel: shared(({ alignment }) => alignment.indent),
    VerticalAlignment: shared(({ alignment }) => alignment.vertical),
    WrapText: shared(({ alignment }) => alignment.wrapText),
  },
  set: {
    HorizontalAlignment: inAlignment((value) => ({ horizontal: value.choice(HORIZONTAL) })),
    IndentLevel: inAlignment((value) => ({ indent: indent(value) })),
    VerticalAlignment: inAlignment((value) => ({ vertical: value.choice(VERTICAL) })),
    WrapText: inAlignment((value) => ({ wrapText: value.flag() })),
  },
  nav: {
    Borders: ({ cells }) => new proxies.RangeBorderCollection(cells),
    Fill: ({ cells }) => new proxies.RangeFill(cells),
    Font: ({ cells }) => new proxies.RangeFont(cells),
    Protection: ({ cells }) => new proxies.FormatProtection(cells),
  },
};

/** How cells look, and how large their rows and columns are. */
export const RANGE_FORMAT = [looks, rangeLines] as const;
