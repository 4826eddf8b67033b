import type { Range, RangeAreas } from './proxies';

/** Cells that a member is about: one area, or several of the same sheet. */
export type Cells = Range | RangeAreas;

/** Something of the looks of cells. */
class OfCells {
  constructor(readonly cells: Cells) {}
}

export class RangeFormat extends OfCells {}
export class RangeFill extends OfCells {}
export class RangeFont extends OfCells {}
export class FormatProtection extends OfCells {}
export class RangeBorderCollection extends OfCells {}

export class RangeBorder extends OfCells {
  constructor(
    cells: Cells,
    /** As the client library names it, e.g. `InsideVertical`. */
    readonly side: string,
  ) {
    super(cells);
  }
}

/** The areas of several, each as a range. */
export class RangeCollection {
  constructor(readonly of: RangeAreas) {}
}

/** What is shown of a range: rows and columns that are not hidden. */
export class RangeView {
  constructor(
    readonly of: Range,
    /** Which of the shown rows it is, where it is one. */
    readonly index = 0,
  ) {}
}

/** The rows of a view. */
export class RangeViewCollection {
  constructor(readonly of: Range) {}
}
