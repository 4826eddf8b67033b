import type { Area } from '#tools/excel-host/model/area';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '#tools/excel-host/model/lines';
import type { Sheet } from '#tools/excel-host/model/sheet';

import { Axis } from './axis';

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 21;

/** Room to go on beyond what the sheet holds. */
const SPARE_ROWS = 120;
const SPARE_COLUMNS = 16;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Floating = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

/** Where everything of a sheet is drawn; in pixels from the top left corner of the headers. */
export class Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;

  /** `reach` is a cell that must be among those drawn, such as one jumped to. */
  constructor(sheet: Sheet, reach: { readonly row: number; readonly column: number }) {
    const used = sheet.usedArea() ?? { bottom: 0, right: 0 };
    const [lastRow, lastColumn] = [Math.max(used.bottom, reach.row), Math.max(used.right, reach.column)];
    this.rows = new Axis(sheet.rows, STANDARD_HEIGHT, Math.min(lastRow + SPARE_ROWS, 1_048_576));
    this.columns = new Axis(sheet.columns, STANDARD_WIDTH, Math.min(lastColumn + SPARE_COLUMNS, 16_384));
    ({ rows: this.frozenRows, columns: this.frozenColumns } = sheet.frozen);
  }

  get width(): number {
    return HEADER_WIDTH + this.columns.total;
  }

  get height(): number {
    return HEADER_HEIGHT + this.rows.total;
  }

  /** Right edge of what stays in sight when the sheet is scrolled sideways. */
  get frozenWidth(): number {
    return HEADER_WIDTH + this.columns.start(this.frozenColumns);
  }

  get frozenHeight(): number {
    return HEADER_HEIGHT + this.rows.start(this.frozenRows);
  }

  box({ top, left, bottom, right }: Area): Box {
    const [x, y] = [HEADER_WIDTH + this.columns.start(left), HEADER_HEIGHT + this.rows.start(top)];
    return {
      x,
      y,
      width: HEADER_WIDTH + this.columns.start(right + 1) - x,
      height: HEADER_HEIGHT + this.rows.start(bottom + 1) - y,
    };
  }

  /** Where something is drawn that lies over the cells; its place and size are in points. */
  floatingBox({ left, top, width, height }: Floating): Box {
    const [x, y] = [this.columns.pixelsOf(left), this.rows.pixelsOf(top)];
    return {
      x: HEADER_WIDTH + x,
      y: HEADER_HEIGHT + y,
      width: this.columns.pixelsOf(left + width) - x,
      height: this.rows.pixelsOf(top + height) - y,
    };
  }

  /** The cell at a place of the window onto the sheet, which is scrolled so far. Headers are row or column -1. */
  cellAt(
    place: { readonly x: number; readonly y: number },
    scrolled: { readonly x: number; readonly y: number },
  ): { row: number; column: number } {
    const x = place.x < this.frozenWidth ? place.x : place.x + scrolled.x;
    const y = place.y < this.frozenHeight ? place.y : place.y + scrolled.y;
    return {
      row: place.y < HEADER_HEIGHT ? -1 : this.rows.at(y - HEADER_HEIGHT),
      column: place.x < HEADER_WIDTH ? -1 : this.columns.at(x - HEADER_WIDTH),
    };
  }
}
