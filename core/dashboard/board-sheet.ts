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

/** How an area looks. Colours of its own, as `#RRGGBB`, take the place of the look's. */
export interface PaintedArea {
  readonly area: Merge;
  readonly look: LookName;
  readonly colours?: { readonly ink: string; readonly ground: string };
}

/** When cells look different, and how. Colours are `#RRGGBB`. */
export type BoardRule =
  | { readonly type: 'text'; readonly text: string; readonly ink: string; readonly ground: string }
  | { readonly type: 'aboveZero'; readonly ink: string; readonly ground?: string }
  | { readonly type: 'belowZero'; readonly ink: string }
  /** A bar from 0 to 100 %. */
  | { readonly type: 'rateBar'; readonly color: string };

/** The figures of one colour in a chart; the cells of a line below each other. */
export interface BoardSeries {
  readonly name: string;
  readonly values: Merge;
}

export interface BoardChart {
  readonly name: string;
  readonly type: 'Doughnut' | 'ColumnClustered' | 'BarClustered' | 'LineMarkers';
  readonly title: string;
  /** The names of what the figures are of, as many as each series has figures. */
  readonly categories: Merge;
  readonly series: readonly BoardSeries[];
  /** The cells it lies over, in which nothing else is. */
  readonly place: Merge;
  /** One for each series; of a doughnut, one for each slice. */
  readonly colours: readonly string[];
  readonly labelFormat: string;
  /** Where the value axis ends; where Excel finds it, if left out. */
  readonly maximum?: number;
}

/** How the board is printed: the first rows, as one A3 page on its side. */
export interface BoardPage {
  readonly rowCount: number;
  /** Below the page, left and right of its number. */
  readonly footer: { readonly left: string; readonly right: string };
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
  readonly looks: readonly PaintedArea[];
  readonly rules: readonly { readonly area: Merge; readonly rule: BoardRule }[];
  readonly charts: readonly BoardChart[];
  readonly page: BoardPage;
}
