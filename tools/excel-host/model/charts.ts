import type { Lines } from './lines';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './lines';
import { extent } from './line-sizes';
import type { CellPlace } from './relative-formula';
import type { Sheet } from './sheet';
import type { Anchored, FormulaChange, Shift } from './shift';
import { shiftedCell } from './shift-geometry';

/** What is set of a chart or one of its parts, by path and name on the wire, e.g. `Title.Text`. */
export type ChartSettings = Map<string, unknown>;

/** One row of figures of a chart. */
export class Series {
  readonly settings: ChartSettings = new Map();

  constructor(
    public name: string,
    /** References without the leading `=`, without a sheet where they are on the chart's own. */
    public values?: string,
    public categories?: string,
  ) {}

  changeFormulas(change: FormulaChange): void {
    this.values = this.values && change(this.values);
    this.categories = this.categories && change(this.categories);
  }

  copy(): Series {
    const copy = new Series(this.name, this.values, this.categories);
    for (const [name, value] of this.settings) copy.settings.set(name, value);
    return copy;
  }
}

/** Where a chart lies: at a distance, in points, from the top left of a cell, with which it moves. */
export interface Spot extends CellPlace {
  readonly right: number;
  readonly down: number;
}

/** The line in which a distance from the first one ends, and what is left of it. */
function lineAt(lines: Lines, points: number, standard: number): readonly [line: number, rest: number] {
  let line = 0;
  let rest = points;
  for (;;) {
    const size = extent(lines, [line, line + 1], standard);
    if (rest < size || line > 100_000) return [line, rest];
    rest -= size;
    line += 1;
  }
}

/** A chart: nothing is drawn of it here. */
export class DrawnChart implements Anchored {
  width = 360;
  height = 216;
  series: readonly Series[] = [];
  readonly settings: ChartSettings = new Map();
  private spot: Spot = { row: 0, column: 0, right: 0, down: 0 };

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public type: string,
  ) {}

  /** The cell it moves with, and how far from its corner it begins. */
  get anchor(): Spot {
    return this.spot;
  }

  /** The cell it reaches into, and how far. */
  get end(): Spot {
    const [column, right] = lineAt(this.sheet.columns, this.left + this.width, STANDARD_WIDTH);
    const [row, down] = lineAt(this.sheet.rows, this.top + this.height, STANDARD_HEIGHT);
    return { row, column, right, down };
  }

  get left(): number {
    return extent(this.sheet.columns, [0, this.spot.column], STANDARD_WIDTH) + this.spot.right;
  }

  set left(points: number) {
    const [column, right] = lineAt(this.sheet.columns, points, STANDARD_WIDTH);
    this.spot = { ...this.spot, column, right };
  }

  get top(): number {
    return extent(this.sheet.rows, [0, this.spot.row], STANDARD_HEIGHT) + this.spot.down;
  }

  set top(points: number) {
    const [row, down] = lineAt(this.sheet.rows, points, STANDARD_HEIGHT);
    this.spot = { ...this.spot, row, down };
  }

  /** Charts move with their cells; they stay where those are deleted. */
  shift(shift: Shift): this {
    const { row, column } = this.spot;
    const gone = shift.axis === 'rows' ? { row: shift.at, column } : { row, column: shift.at };
    this.spot = { ...this.spot, ...(shiftedCell(row, column, shift) ?? gone) };
    return this;
  }

  withFormulas(change: FormulaChange): this {
    for (const series of this.series) series.changeFormulas(change);
    return this;
  }

  copiedTo(sheet: Sheet, newId: () => string): DrawnChart {
    const copy = new DrawnChart(newId(), sheet, this.name, this.type);
    Object.assign(copy, { width: this.width, height: this.height, spot: this.spot });
    copy.series = this.series.map((series) => series.copy());
    for (const [name, value] of this.settings) copy.settings.set(name, value);
    return copy;
  }
}
