import type { Lines } from '#tools/excel-host/model/lines';

const PIXELS_A_POINT = 4 / 3;

/** Where the rows, or the columns, of a sheet begin and end, in pixels from the first one. Hidden ones take no room. */
export class Axis {
  private readonly starts: Float64Array;

  constructor(
    lines: Lines,
    standard: number,
    readonly count: number,
  ) {
    const sizes = new Float64Array(count).fill(Math.round(standard * PIXELS_A_POINT));
    for (const [index, { size }] of lines.entries()) {
      if (index >= count) continue;
      if (!lines.isShown(index)) sizes[index] = 0;
      else if (size !== undefined) sizes[index] = Math.round(size * PIXELS_A_POINT);
    }
    this.starts = new Float64Array(count + 1);
    for (let index = 0; index < count; index++)
      this.starts[index + 1] = this.start(index) + (sizes[index] ?? 0);
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
