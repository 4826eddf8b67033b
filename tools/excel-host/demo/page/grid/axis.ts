import type { Lines } from '#tools/excel-host/model/lines';

const PIXELS_A_POINT = 4 / 3;

/** Where the rows, or the columns, of a sheet begin and end, in pixels from the first one. Hidden ones take no room. */
export class Axis {
  private readonly starts: Float64Array;
  /** The same in points, as the client library counts. */
  private readonly points: Float64Array;

  constructor(
    lines: Lines,
    standard: number,
    readonly count: number,
  ) {
    const sizes = new Float64Array(count).fill(standard);
    for (const [index, { size = standard }] of lines.entries())
      if (index < count) sizes[index] = lines.isShown(index) ? size : 0;
    this.starts = new Float64Array(count + 1);
    this.points = new Float64Array(count + 1);
    for (const [index, size] of sizes.entries()) {
      this.starts[index + 1] = this.start(index) + Math.round(size * PIXELS_A_POINT);
      this.points[index + 1] = (this.points[index] ?? 0) + size;
    }
  }

  /** Where something is that lies so many points from the first line; beyond the last line, too. */
  pixelsOf(points: number): number {
    let line = this.count;
    while (line > 0 && (this.points[line] ?? 0) > points) line -= 1;
    return this.start(line) + (points - (this.points[line] ?? 0)) * PIXELS_A_POINT;
  }

  /** Of one past the last too. */
  start(index: number): number {
    return this.starts[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The line at a distance from the start; the first or the last one beyond the ends. */
  at(distance: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next line that is shown, in a direction; the same one where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let at = index + step; at >= 0 && at < this.count; at += step) if (this.size(at) > 0) return at;
    return index;
  }
}
