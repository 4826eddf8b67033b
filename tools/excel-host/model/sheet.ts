import { SHEET_COLUMNS } from '#xlsx/limits';
import { AnchoredList, type AnyAnchoredList, type Movable } from './anchored-list';
import { type Area, contains } from './area';
import { Calendar } from './calendar';
import { type Cell, EMPTY_CELL, isBlank } from './cell';
import type { SheetFilter } from './filter';
import type { DrawnChart } from './charts';
import type { CommentThread, Note } from './comments';
import type { FormatCondition } from './conditional-formats';
import { Lines } from './lines';
import { NamedValues } from './properties';
import { type PageLayout, PLAIN_PAGE, type PrintedCells } from './page-layout';
import type { Protection } from './protection';
import type { Table } from './tables';
import type { Validation } from './validations';

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
  showsGridlines = true;
  /** The letters and numbers at the edges. */
  showsHeadings = true;
  /** So many rows and columns stay in sight. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  readonly rows = new Lines();
  readonly columns = new Lines();
  page: PageLayout = PLAIN_PAGE;
  /** Absent where the sheet is not protected. */
  protection: Protection | undefined;
  /** Never overlapping; the value of each stands in its top-left cell. */
  merges: readonly Area[] = [];
  /** Texts that add-ins keep with the sheet. */
  readonly customProperties = new NamedValues<string>();
  /** Every list of things that move with the cells, see `listed`. */
  readonly anchored: AnyAnchoredList[] = [];
  readonly tables = this.listed<Table>();
  /** At most one. */
  readonly filters = this.listed<SheetFilter>();
  readonly validations = this.listed<Validation>();
  /** Conditional formats, the first in force first. */
  readonly conditions = this.listed<FormatCondition>();
  readonly comments = this.listed<CommentThread>();
  readonly notes = this.listed<Note>();
  readonly charts = this.listed<DrawnChart>();
  /** The areas in the order they are printed. */
  readonly printed = this.listed<PrintedCells>();
  private cells = new Map<number, Map<number, Cell>>();
  private formulas = new Set<number>();

  /** `id` stays when the sheet is renamed or moved. */
  constructor(
    readonly id: string,
    public name: string,
    readonly calendar = new Calendar(),
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(row)?.get(column) ?? this.emptyCell(row, column);
  }

  /** How many cells have a formula. */
  get formulaCount(): number {
    return this.formulas.size;
  }

  /** The cells with formulas, in no order. */
  *withFormulas(): Generator<PlacedCell> {
    for (const key of this.formulas) {
      const [row, column] = [Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS];
      yield { row, column, cell: this.cell(row, column) };
    }
  }

  put(row: number, column: number, cell: Cell): void {
    const line = this.cells.get(row);
    const key = row * SHEET_COLUMNS + column;
    if (cell.formula !== undefined) this.formulas.add(key);
    else if (this.formulas.size > 0) this.formulas.delete(key);
    if (isBlank(cell) && cell.style === this.emptyCell(row, column).style) line?.delete(column);
    else if (line) line.set(column, cell);
    else this.cells.set(row, new Map([[column, cell]]));
  }

  /** A cell that holds nothing looks like its row or its column. */
  private emptyCell(row: number, column: number): Cell {
    const style = this.rows.at(row).style ?? this.columns.at(column).style;
    return style ? { value: null, style } : EMPTY_CELL;
  }

  /** Cells that hold or look like something, within an area, by row and column. */
  *filled(area?: Area): Generator<PlacedCell> {
    for (const row of this.filledRows(area)) {
      const line = this.cells.get(row) ?? new Map<number, Cell>();
      for (const column of [...line.keys()].sort((a, b) => a - b)) {
        if (area && (column < area.left || column > area.right)) continue;
        yield { row, column, cell: line.get(column) ?? EMPTY_CELL };
      }
    }
  }

  private filledRows(area: Area | undefined): readonly number[] {
    const few = area && area.bottom - area.top < this.cells.size;
    const rows = few
      ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
      : [...this.cells.keys()].sort((a, b) => a - b);
    return rows.filter((row) => this.cells.has(row) && (!area || (row >= area.top && row <= area.bottom)));
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

  /** A new list of things that from now on move with the cells. */
  private listed<T extends Movable<T>>(): AnchoredList<T> {
    const list = new AnchoredList<T>();
    this.anchored.push(list);
    return list;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Each cell goes where `place` says; those without a place are gone. */
  rearrange(place: (row: number, column: number) => { row: number; column: number } | undefined): void {
    const before = [...this.filled()];
    this.cells = new Map();
    this.formulas = new Set();
    for (const { row, column, cell } of before) {
      const to = place(row, column);
      if (to) this.put(to.row, to.column, cell);
    }
  }
}
