import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import { HostError } from '../richapi/host-error';
import type { Area } from '../model/area';
import type { Border, Side, Style } from '../model/style';
import { colourArgument } from './colour';
import { areasOf, boundedArea, formatCells } from './range-edit';
import { RangeBorder, type RangeBorderCollection } from './range-proxies';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'Dot', 'Double'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** As Excel draws a line of which only the colour, say, is given. */
const PLAIN_BORDER: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The sides of a cell that a side of a whole area runs along. */
type SidesOf = (area: Area, row: number, column: number) => readonly (Side | false)[];

const SIDES: Readonly<Record<string, SidesOf>> = {
  EdgeTop: ({ top }, row) => [row === top && 'EdgeTop'],
  EdgeBottom: ({ bottom }, row) => [row === bottom && 'EdgeBottom'],
  EdgeLeft: ({ left }, _row, column) => [column === left && 'EdgeLeft'],
  EdgeRight: ({ right }, _row, column) => [column === right && 'EdgeRight'],
  InsideHorizontal: ({ top, bottom }, row) => [row > top && 'EdgeTop', row < bottom && 'EdgeBottom'],
  InsideVertical: ({ left, right }, _row, column) => [
    column > left && 'EdgeLeft',
    column < right && 'EdgeRight',
  ],
  // Nobody draws these; they are there for programs that take all lines away.
  DiagonalDown: () => [],
  DiagonalUp: () => [],
};

/** Each side of a cell that the border runs along. */
function* sidesAlong({ cells, side }: RangeBorder): Generator<{ row: number; column: number; at: Side }> {
  const sidesOf: SidesOf = SIDES[side] ?? (() => []);
  for (const whole of areasOf(cells)) {
    const area = boundedArea(cells, whole);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        for (const at of sidesOf(area, row, column)) if (at) yield { row, column, at };
  }
}

/** What all lines of the border have in common; null where they differ. */
function shared<T>(of: (border: Border | undefined) => T): (self: RangeBorder) => T | null {
  return (self) => {
    const { sheet } = self.cells;
    const values = new Set<T>();
    for (const { row, column, at } of sidesAlong(self))
      values.add(of(sheet.cell(row, column).style.borders[at]));
    if (values.size === 0) return of(undefined);
    const [only] = values;
    return values.size === 1 && only !== undefined ? only : null;
  };
}

function drawn(style: Style, at: Side, border: Border | undefined): Style {
  const { [at]: _old, ...others } = style.borders;
  return { ...style, borders: border ? { ...others, [at]: border } : others };
}

/** Draws the border with the change, or takes it away where there is none. */
function draw(self: RangeBorder, location: string, change: Partial<Border> | undefined): void {
  const { sheet } = self.cells;
  const isDrawn = change !== undefined;
  if (isDrawn && self.side.startsWith('Diagonal')) throw new HostError('NotImplemented', location);
  const sides = [...sidesAlong(self)];
  formatCells(self.cells, location, () => undefined);
  for (const { row, column, at } of sides) {
    const cell = sheet.cell(row, column);
    const border = isDrawn ? { ...PLAIN_BORDER, ...cell.style.borders[at], ...change } : undefined;
    sheet.put(row, column, { ...cell, style: drawn(cell.style, at, border) });
  }
}

function setStyle(self: RangeBorder, value: Args): void {
  const style = value.choice(STYLES);
  draw(self, value.location, style === 'None' ? undefined : { style });
}

export const rangeBorder: HostClassPart<RangeBorder> = {
  get: {
    Color: shared((border) => border?.color ?? '#000000'),
    SideIndex: ({ side }) => side,
    Style: shared((border) => border?.style ?? 'None'),
    Weight: shared((border) => border?.weight ?? 'Thin'),
  },
  set: {
    Color: (self, value) => {
      draw(self, value.location, { color: colourArgument(value) });
    },
    Style: setStyle,
    Weight: (self, value) => {
      draw(self, value.location, { weight: value.choice(WEIGHTS) });
    },
  },
  identity: ({ side }) => ({ SideIndex: side }),
};

const names = Object.keys(SIDES);

export const rangeBorders: HostClassPart<RangeBorderCollection> = {
  get: { Count: () => names.length },
  items: ({ cells }) => names.map((side) => new RangeBorder(cells, side)),
  item: ({ cells }, key) => new RangeBorder(cells, key.choice(names)),
  call: {
    GetItemAt: ({ cells }, args) => {
      const side = names[args.number()] ?? args.refuse();
      return new RangeBorder(cells, side);
    },
  },
};
