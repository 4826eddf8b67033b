import { type Area, contains } from './area';
import { type Cell, EMPTY_CELL, isBlank } from './cell';
import { Lines } from './lines';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A worksheet: a sparse grid of cells, and what is tied to places of it. Rows and columns are zero-based. */
export class Sheet {
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`; empty for none. */
  tabColor = '';
  readonly rows = new Lines();
  readonly columns = new Lines();
  /** Never overlapping; the value of each stands in its top-left cell. */
  merges: readonly Area[] = [];
  private cells = new Map<number, Map<number, Cell>>();

  /** `id` stays when the sheet is renamed or moved. */
  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(row)?.get(column) ?? EMPTY_CELL;
  }

  put(row: number, column: number, cell: Cell): void {
    const line = this.cells.get(row);
    if (isBlank(cell) && cell.style === EMPTY_CELL.style) line?.delete(column);
    else if (line) line.set(column, cell);
    else this.cells.set(row, new Map([[column, cell]]));
  }

  /** Cells that hold or look like something, within an area, by row and column. */
  *filled(area?: Area): Generator<PlacedCell> {
    for (const row of [...this.cells.keys()].sort((a, b) => a - b)) {
      if (area && (row < area.top || row > area.bottom)) continue;
      const line = this.cells.get(row) ?? new Map<number, Cell>();
      for (const column of [...line.keys()].sort((a, b) => a - b)) {
        if (area && (column < area.left || column > area.right)) continue;
        yield { row, column, cell: line.get(column) ?? EMPTY_CELL };
      }
    }
  }

  /**
   * The smallest area with all cells that hold something, or, as in Excel, look like something; undefined where there
   * are none.
   */
  usedArea(valuesOnly = false, within?: Area): Area | undefined {
    let used: Area | undefined;
    for (const [row, line] of this.cells) {
      for (const [column, cell] of line) {
        if ((valuesOnly && isBlank(cell)) || (within && !contains(within, row, column))) continue;
        const { top, left, bottom, right } = used ?? { top: row, left: column, bottom: row, right: column };
        used = {
          top: Math.min(top, row),
          left: Math.min(left, column),
          bottom: Math.max(bottom, row),
          right: Math.max(right, column),
        };
      }
    }
    return used;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Each cell goes where `place` says; those without a place are gone. */
  rearrange(place: (row: number, column: number) => { row: number; column: number } | undefined): void {
    const before = [...this.filled()];
    this.cells = new Map();
    for (const { row, column, cell } of before) {
      const to = place(row, column);
      if (to) this.put(to.row, to.column, cell);
    }
  }
}
