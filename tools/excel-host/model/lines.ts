import type { Style } from './style';

/** How a row or column is shown. */
export interface Line {
  /** Height or width in points; absent for the sheet's own. */
  readonly size?: number;
  /** Hidden by hand. */
  readonly hidden?: true;
  /** Hidden by a filter. */
  readonly filtered?: true;
  /** How cells of it look that have no looks of their own: set for all cells of a row or column at once. */
  readonly style?: Style;
}

const SHOWN: Line = {};

/** The rows, or the columns, of a sheet; only those that differ from the others are kept. */
export class Lines {
  private lines = new Map<number, Line>();

  at(index: number): Line {
    return this.lines.get(index) ?? SHOWN;
  }

  isShown(index: number): boolean {
    const { hidden, filtered } = this.at(index);
    return !hidden && !filtered;
  }

  put(
    index: number,
    { size, hidden, filtered, style }: { [K in keyof Line]?: Line[K] | false | undefined },
  ): void {
    const line: Line = {
      ...(typeof size === 'number' && { size }),
      ...(hidden === true && { hidden }),
      ...(filtered === true && { filtered }),
      ...(style && { style }),
    };
    if (Object.keys(line).length > 0) this.lines.set(index, line);
    else this.lines.delete(index);
  }

  /** Those that differ from the others, in no order. */
  entries(): Iterable<[number, Line]> {
    return this.lines.entries();
  }

  /** Each goes where `place` says; those without a place are gone. */
  rearrange(place: (index: number) => number | undefined): void {
    const placed = [...this.lines].flatMap(([index, line]) => {
      const to = place(index);
      return to === undefined ? [] : [[to, line] as const];
    });
    this.lines = new Map(placed);
  }
}

/** Width and height in points where a sheet says nothing else: 8.38 digits, and a line of 宋体 11. */
export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 13.5;

const PIXEL = 0.75;
const DIGIT_PIXELS = 8;
const PADDING_PIXELS = 5;

/** How many digits of the standard font have room in a column so wide. */
export function widthInChars(points: number): number {
  return Math.max(0, (points / PIXEL - PADDING_PIXELS) / DIGIT_PIXELS);
}

/** How wide a column has to be for so many digits, in points. */
export function widthInPoints(chars: number): number {
  return (chars * DIGIT_PIXELS + PADDING_PIXELS) * PIXEL;
}
