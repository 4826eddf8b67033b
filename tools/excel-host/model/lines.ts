/** How a row or column is shown. */
export interface Line {
  /** Height or width in points; absent for the sheet's own. */
  readonly size?: number;
  /** Hidden by hand. */
  readonly hidden?: true;
  /** Hidden by a filter. */
  readonly filtered?: true;
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
    { size, hidden, filtered }: Partial<Record<keyof Line, number | boolean | undefined>>,
  ): void {
    const line: Line = {
      ...(typeof size === 'number' && { size }),
      ...(hidden === true && { hidden }),
      ...(filtered === true && { filtered }),
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
