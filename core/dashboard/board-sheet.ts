import type { Merge } from '#core/grid/grid';
import type { LookName } from './board-looks';

/** What the board's worksheet is called. */
export const BOARD_NAME = '领导看板';

export interface BoardCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** `@` for all texts: what begins with `=` or looks like a date stays as it is. */
  readonly format: string;
}

/** When cells look different, and how. Colours are `#RRGGBB`. */
export type BoardRule =
  | { readonly type: 'text'; readonly text: string; readonly ink: string; readonly ground: string }
  | { readonly type: 'aboveZero'; readonly ink: string; readonly ground?: string }
  | { readonly type: 'belowZero'; readonly ink: string }
  /** A bar from 0 to 100 %. */
  | { readonly type: 'rateBar'; readonly color: string };

export interface BoardChart {
  readonly name: string;
  readonly type: 'Doughnut' | 'ColumnClustered' | 'BarClustered';
  readonly title: string;
  /** A header, then a line for each category: its name first, a figure for each series behind it. */
  readonly source: Merge;
  /** The cells it lies over, in which nothing else is. */
  readonly place: Merge;
  /** One for each series; of a doughnut, one for each slice. */
  readonly colours: readonly string[];
  readonly labelFormat: string;
  /** Where the value axis ends; where Excel finds it, if left out. */
  readonly maximum?: number;
}

/** The board as cells, looks, rules and charts, whoever writes it. Places are zero-based and inclusive. */
export interface BoardSheet {
  /** In points, one for each column; the board has no others. */
  readonly columnWidths: readonly number[];
  /** In points, one for each row. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly BoardCell[];
  /** In each row of each area, the cells become one. */
  readonly merges: readonly Merge[];
  /** Tables of at least two rows: thin lines run around and between their cells. */
  readonly frames: readonly Merge[];
  readonly looks: readonly { readonly area: Merge; readonly look: LookName }[];
  readonly rules: readonly { readonly area: Merge; readonly rule: BoardRule }[];
  readonly charts: readonly BoardChart[];
}
