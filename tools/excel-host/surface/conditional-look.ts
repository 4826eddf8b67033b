import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import type { ConditionalBorder, ConditionalLook } from '../model/conditional-formats';
import type { Side } from '../model/style';
import * as proxies from './annotation-proxies';
import { colourArgument } from './colour';
import { checkCondition } from './conditional-formats';

type OfCondition = proxies.OfCondition;

const UNDERLINES = ['None', 'Single', 'Double'] as const;
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const satisfies readonly Side[];

function change(self: OfCondition, value: Args, look: Partial<ConditionalLook>): void {
  checkCondition(self, value);
  self.condition.look = { ...self.condition.look, ...look };
}

function changeFont(self: OfCondition, value: Args, font: ConditionalLook['font']): void {
  change(self, value, { font: { ...self.condition.look.font, ...font } });
}

/** How cells look where a rule applies. */
export const conditionalRangeFormat: HostClassPart<OfCondition> = {
  get: { NumberFormat: ({ condition }) => condition.look.numberFormat ?? '' },
  set: {
    NumberFormat: (self, value) => {
      change(self, value, { numberFormat: value.text() });
    },
  },
  nav: {
    Borders: ({ book, sheet, condition }) =>
      new proxies.ConditionalRangeBorderCollection(book, sheet, condition),
    Fill: ({ book, sheet, condition }) => new proxies.ConditionalRangeFill(book, sheet, condition),
    Font: ({ book, sheet, condition }) => new proxies.ConditionalRangeFont(book, sheet, condition),
  },
};

export const conditionalRangeFill: HostClassPart<OfCondition> = {
  get: { Color: ({ condition }) => condition.look.fill ?? '' },
  set: {
    Color: (self, value) => {
      change(self, value, { fill: colourArgument(value) });
    },
  },
  call: {
    Clear: (self, args) => {
      checkCondition(self, args);
      const { fill, ...look } = self.condition.look;
      self.condition.look = look;
    },
  },
};

export const conditionalRangeFont: HostClassPart<OfCondition> = {
  get: {
    Bold: ({ condition }) => condition.look.font.bold ?? null,
    Color: ({ condition }) => condition.look.font.color ?? '',
    Italic: ({ condition }) => condition.look.font.italic ?? null,
    Strikethrough: ({ condition }) => condition.look.font.strikethrough ?? null,
    Underline: ({ condition }) => condition.look.font.underline ?? null,
  },
  set: {
    Bold: (self, value) => {
      changeFont(self, value, { bold: value.flag() });
    },
    Color: (self, value) => {
      changeFont(self, value, { color: colourArgument(value) });
    },
    Italic: (self, value) => {
      changeFont(self, value, { italic: value.flag() });
    },
    Strikethrough: (self, value) => {
      changeFont(self, value, { strikethrough: value.flag() });
    },
    Underline: (self, value) => {
      changeFont(self, value, { underline: value.choice(UNDERLINES) });
    },
  },
  call: {
    Clear: (self, args) => {
      change(self, args, { font: {} });
    },
  },
};

function border(self: OfCondition, side: Side): object {
  return new proxies.ConditionalRangeBorder(self, side);
}

export const conditionalRangeBorders: HostClassPart<OfCondition> = {
  items: (self) => SIDES.map((side) => border(self, side)),
  item: (self, key) => border(self, key.choice(SIDES)),
  get: { Count: () => SIDES.length },
  nav: {
    Bottom: (self) => border(self, 'EdgeBottom'),
    Left: (self) => border(self, 'EdgeLeft'),
    Right: (self) => border(self, 'EdgeRight'),
    Top: (self) => border(self, 'EdgeTop'),
  },
  call: { GetItemAt: (self, args) => border(self, SIDES[args.number()] ?? args.refuse()) },
};

const NO_BORDER: ConditionalBorder = { style: 'None', color: '' };

function changeBorder(
  self: proxies.ConditionalRangeBorder,
  value: Args,
  part: Partial<ConditionalBorder>,
): void {
  const { side } = self;
  const { borders } = self.condition.look;
  // A line that is given a colour first is a thin one.
  const drawn: ConditionalBorder = { style: 'Continuous', color: '#000000' };
  const changed = { ...drawn, ...borders[side], ...part };
  change(self, value, { borders: { ...borders, [side]: changed } });
}

export const conditionalRangeBorder: HostClassPart<proxies.ConditionalRangeBorder> = {
  get: {
    Color: ({ condition, side }) => (condition.look.borders[side] ?? NO_BORDER).color,
    SideIndex: ({ side }) => side,
    Style: ({ condition, side }) => (condition.look.borders[side] ?? NO_BORDER).style,
  },
  set: {
    Color: (self, value) => {
      changeBorder(self, value, { color: colourArgument(value) });
    },
    Style: (self, value) => {
      changeBorder(self, value, { style: value.choice(LINE_STYLES) });
    },
  },
};
