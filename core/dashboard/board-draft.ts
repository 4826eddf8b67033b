import type { Merge, Span } from '#core/grid/grid';
import { COLUMN_WIDTHS, WHOLE } from './board-grid';
import { LOOKS, type LookName } from './board-looks';
import type { BoardCell, BoardChart, BoardPage, BoardRule, BoardSheet, PaintedArea } from './board-sheet';
import { lineHeight } from './row-height';

interface Line {
  readonly text: string;
  readonly look: LookName;
}

/** What stands for a figure that there is none of. */
const NO_FIGURE = '—';

/** A board that grows downwards. */
export class BoardDraft {
  private readonly rowHeights: number[] = [];
  private readonly cells: BoardCell[] = [];
  private readonly merges: Merge[] = [];
  private readonly frames: Merge[] = [];
  private readonly looks: PaintedArea[] = [];
  private readonly rules: { area: Merge; rule: BoardRule }[] = [];

  /** The number of rows. */
  get rowCount(): number {
    return this.rowHeights.length;
  }

  /** In points, of all rows together. */
  get height(): number {
    return this.rowHeights.reduce((sum, height) => sum + height, 0);
  }

  /** The heights of the rows from one on. */
  heightsFrom(row: number): readonly number[] {
    return this.rowHeights.slice(row);
  }

  /** Adds a row below all others and says where. */
  addRow(height: number): number {
    return this.rowHeights.push(height) - 1;
  }

  /** Adds a row with one text across the board. */
  addLine({ text, look }: Line): number {
    const row = this.addRow(lineHeight(LOOKS[look].size));
    this.write(row, WHOLE, { text, look });
    return row;
  }

  /** Writes a text over some columns of a row. */
  write(row: number, { first, last }: Span, { text, look }: Line): void {
    const area = { top: row, left: first, bottom: row, right: last };
    this.put(row, first, text);
    this.join(area);
    this.paint({ area, look });
  }

  /** Writes a figure with its format, or a text. */
  put(row: number, column: number, value: string | number | null, format = '0'): void {
    const content = value ?? NO_FIGURE;
    this.cells.push({ row, column, value: content, format: typeof content === 'string' ? '@' : format });
  }

  /** In each row of the area the cells become one. */
  join(area: Merge): void {
    if (area.left < area.right) this.merges.push(area);
  }

  frame(area: Merge): void {
    this.frames.push(area);
  }

  paint(painted: PaintedArea): void {
    this.looks.push(painted);
  }

  mark(area: Merge, ...rules: readonly BoardRule[]): void {
    for (const rule of rules) this.rules.push({ area, rule });
  }

  finished(charts: readonly BoardChart[], page: BoardPage): BoardSheet {
    const { rowHeights, cells, merges, frames, looks, rules } = this;
    return { columnWidths: COLUMN_WIDTHS, rowHeights, cells, merges, frames, looks, rules, charts, page };
  }
}
