import type { Merge, Span } from '#core/grid/grid';
import type { LookName } from './board-looks';
import { LOOKS } from './board-looks';
import type { BoardCell, BoardChart, BoardRule, BoardSheet } from './board-sheet';
import { lineHeight } from './row-height';

/** In points. Together they are as wide as an A4 page on its side. */
export const COLUMN_WIDTHS: readonly number[] = [36, 222, 62, 62, 62, 62, 62, 62, 62, 62];
export const ALL_COLUMNS: Span = { first: 0, last: COLUMN_WIDTHS.length - 1 };

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
  private readonly looks: { area: Merge; look: LookName }[] = [];
  private readonly rules: { area: Merge; rule: BoardRule }[] = [];

  /** Adds a row below all others and says where. */
  addRow(height: number): number {
    return this.rowHeights.push(height) - 1;
  }

  /** Adds a row with one text across the board. */
  addLine({ text, look }: Line): number {
    const row = this.addRow(lineHeight(LOOKS[look].size));
    const area = { top: row, left: ALL_COLUMNS.first, bottom: row, right: ALL_COLUMNS.last };
    this.put(row, area.left, text);
    this.join(area);
    this.paint(area, look);
    return row;
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

  paint(area: Merge, look: LookName): void {
    this.looks.push({ area, look });
  }

  mark(area: Merge, ...rules: readonly BoardRule[]): void {
    for (const rule of rules) this.rules.push({ area, rule });
  }

  finished(charts: readonly BoardChart[]): BoardSheet {
    const { rowHeights, cells, merges, frames, looks, rules } = this;
    return { columnWidths: COLUMN_WIDTHS, rowHeights, cells, merges, frames, looks, rules, charts };
  }
}
