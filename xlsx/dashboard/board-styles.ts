import type { Border, Borders, Style } from 'exceljs';
import { BOARD_FONT, type BoardLook, COLOUR, LOOKS } from '#core/dashboard/board-looks';
import type { BoardSheet, PaintedArea } from '#core/dashboard/board-sheet';
import type { Merge } from '#core/grid/grid';

/** What is known of the look of a cell. */
interface CellLook {
  readonly painted?: PaintedArea;
  readonly borders: Partial<Record<Side, string>>;
  readonly isThick: boolean;
}

/** Of a new workbook, in points. */
const PLAIN_SIZE = 11;

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

type Side = (typeof SIDES)[number];

const NO_LOOK: CellLook = { borders: {}, isThick: false };

const argb = (color: string): string => color.replace('#', 'FF');

const lookOf = ({ look }: PaintedArea): BoardLook => LOOKS[look];

/** Calls for each cell of an area, with the sides of it that are sides of the area. */
function eachCell(
  { top, left, bottom, right }: Merge,
  visit: (row: number, column: number, edges: readonly Side[]) => void,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      visit(row, column, [
        ...(row === top ? (['top'] as const) : []),
        ...(row === bottom ? (['bottom'] as const) : []),
        ...(column === left ? (['left'] as const) : []),
        ...(column === right ? (['right'] as const) : []),
      ]);
}

function bordered(look: CellLook, sides: readonly Side[], color: string, isThick: boolean): CellLook {
  const borders = Object.fromEntries(sides.map((side) => [side, color]));
  return { ...look, borders: { ...look.borders, ...borders }, isThick };
}

function fileBorders({ borders, isThick }: CellLook): Partial<Borders> {
  const line = (color: string): Partial<Border> => ({
    style: isThick ? 'thick' : 'thin',
    color: { argb: argb(color) },
  });
  return Object.fromEntries(Object.entries(borders).map(([side, color]) => [side, line(color)]));
}

/** A cell that nothing is said of has Excel's size and colour. */
function plainStyle(format: string): Partial<Style> {
  return {
    numFmt: format,
    font: { name: BOARD_FONT, size: PLAIN_SIZE },
    alignment: { vertical: 'middle', wrapText: true },
  };
}

function paintedStyle(painted: PaintedArea, format: string): Partial<Style> {
  const { size, color, bold, align, fill, indent } = lookOf(painted);
  const { ink = color, ground = fill } = painted.colours ?? {};
  const plain = plainStyle(format);
  return {
    ...plain,
    font: { ...plain.font, size, ...(bold && { bold }), color: { argb: argb(ink) } },
    ...(ground !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(ground) } },
    }),
    alignment: {
      ...plain.alignment,
      horizontal: align === 'Left' ? 'left' : 'center',
      ...(indent !== undefined && { indent }),
    },
  };
}

function fileStyle(look: CellLook, format: string): Partial<Style> {
  const { painted } = look;
  const style = painted ? paintedStyle(painted, format) : plainStyle(format);
  return { ...style, border: fileBorders(look) };
}

/** The styles of the board's cells, by row and column. Those that are alike are the same object. */
export class BoardStyles {
  private readonly looks = new Map<string, CellLook>();
  private readonly written = new Map<string, Partial<Style>>();

  constructor({ looks, frames }: BoardSheet) {
    for (const painted of looks) {
      const { gaps } = lookOf(painted);
      eachCell(painted.area, (row, column, edges) => {
        const look = { ...this.lookAt(row, column), painted };
        this.set(row, column, gaps === undefined ? look : bordered(look, edges, gaps, true));
      });
    }
    for (const frame of frames)
      eachCell(frame, (row, column) => {
        this.set(row, column, bordered(this.lookAt(row, column), SIDES, COLOUR.line, false));
      });
  }

  at(row: number, column: number, format: string): Partial<Style> {
    const look = this.lookAt(row, column);
    const { painted, borders, isThick } = look;
    const key = JSON.stringify([painted?.look, painted?.colours, borders, isThick, format]);
    const style = this.written.get(key) ?? fileStyle(look, format);
    this.written.set(key, style);
    return style;
  }

  private lookAt(row: number, column: number): CellLook {
    return this.looks.get(`${row} ${column}`) ?? NO_LOOK;
  }

  private set(row: number, column: number, look: CellLook): void {
    this.looks.set(`${row} ${column}`, look);
  }
}
