import { countBelow } from '#core/collection/count-below';
import { SHEET_ROWS } from '../limits';

const LAST_ROW = SHEET_ROWS - 1;

/** Rows from `top` to `bottom`, both included, zero-based. */
export interface RowRange {
  readonly top: number;
  readonly bottom: number;
}

/** Where the rows of a worksheet come to stand when rows are inserted and then others deleted; zero-based. */
export class RowShift {
  private readonly inserted: readonly number[];
  private readonly deleted: readonly number[];

  /** `inserted` names the row above each new one; both count the rows as they were before. */
  constructor(inserted: readonly number[], deleted: readonly number[]) {
    this.inserted = [...inserted].sort((a, b) => a - b);
    this.deleted = [...new Set(deleted)].sort((a, b) => a - b);
  }

  isDeleted(row: number): boolean {
    return this.deleted[countBelow(this.deleted, row)] === row;
  }

  /** How many new rows stand right below a row. */
  insertedAfter(row: number): number {
    return countBelow(this.inserted, row + 1) - countBelow(this.inserted, row);
  }

  /** The row's new number or, where it is deleted, that of what moves into its place. */
  place(row: number): number {
    return row + countBelow(this.inserted, row) - countBelow(this.deleted, row);
  }

  /** The row's new number; undefined where it is deleted or pushed out of the sheet. */
  row(row: number): number | undefined {
    const place = this.place(row);
    return this.isDeleted(row) || place > LAST_ROW ? undefined : place;
  }

  /** The number of the new row that was given as the `index`-th after `row`. */
  newRow(row: number, index: number): number {
    return this.place(row) + (this.isDeleted(row) ? 0 : 1) + index;
  }

  /**
   * What becomes of a range: it grows by the rows inserted between its rows and, at its end, by `more` of those after
   * its last row; it shrinks by its deleted rows. Undefined when no row is left. What reaches down to the end of the
   * sheet goes on doing so.
   */
  range({ top, bottom }: RowRange, more = 0): RowRange | undefined {
    if (bottom === LAST_ROW) {
      const first = top === 0 ? 0 : this.place(top);
      return first > LAST_ROW ? undefined : { top: first, bottom };
    }
    const gained = countBelow(this.inserted, bottom) - countBelow(this.inserted, top) + more;
    const lost = countBelow(this.deleted, bottom + 1) - countBelow(this.deleted, top);
    const count = bottom - top + 1 + gained - lost;
    const first = this.place(top);
    if (count <= 0 || first > LAST_ROW) return undefined;
    return { top: first, bottom: Math.min(first + count - 1, LAST_ROW) };
  }

  /** The range, which also takes in all rows inserted below its last row: they are to be like it. */
  rangeWithNewRows(range: RowRange): RowRange | undefined {
    return this.range(range, this.insertedAfter(range.bottom));
  }

  /** The first and the last row of a range that are not deleted, by their old numbers. */
  survivors({ top, bottom }: RowRange): RowRange | undefined {
    let [first, last] = [top, bottom];
    while (first <= last && this.isDeleted(first)) first++;
    while (last > first && this.isDeleted(last)) last--;
    return first <= last ? { top: first, bottom: last } : undefined;
  }

  /** True where a row inside the range is deleted or one inserted between its rows, or below `bottom` if so wished. */
  cuts({ top, bottom }: RowRange, belowToo = false): boolean {
    const end = belowToo ? bottom + 1 : bottom;
    return (
      countBelow(this.inserted, end) > countBelow(this.inserted, top) ||
      countBelow(this.deleted, bottom + 1) > countBelow(this.deleted, top)
    );
  }
}
