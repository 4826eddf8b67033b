/** Charts as a file has them, whoever draws them. Sizes are in points, colours `#RRGGBB`. */

export type ChartFamily = 'column' | 'bar' | 'line' | 'pie' | 'doughnut';
export type Stacking = 'none' | 'stacked' | 'percent';

/** Cells as a formula names them, with their sheet; and what they hold, for readers that do not look there. */
export interface ChartCells<T> {
  readonly formula: string;
  readonly contents?: readonly T[];
}

/** What stands at each figure. */
export interface ChartLabels {
  readonly value: boolean;
  readonly percentage: boolean;
  readonly category: boolean;
  readonly series: boolean;
  /** `General` shows figures as their cells do. */
  readonly numberFormat: string;
  /** Above the figure instead of where Excel puts it. */
  readonly above?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly family: ChartFamily;
  readonly stacking: Stacking;
  readonly color: string;
  /** Colours of single figures by their index: the slices of a pie, a column. */
  readonly points: ReadonlyMap<number, string>;
  readonly categories?: ChartCells<string>;
  readonly values?: ChartCells<number>;
  readonly labels?: ChartLabels;
  readonly smooth: boolean;
  /** The room between columns, in percent of their width. */
  readonly gapWidth: number;
}

export interface ChartTitle {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface ValueAxis {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly isVisible: boolean;
  readonly hasGridlines: boolean;
  readonly title?: string;
}

export interface CategoryAxis {
  readonly isVisible: boolean;
  readonly isReversed: boolean;
  readonly title?: string;
  /** 1 names every category, however little room there is; Excel leaves some out where it is absent. */
  readonly labelSpacing?: number;
}

export interface Chart {
  readonly title?: ChartTitle;
  readonly legend?: 'Top' | 'Bottom' | 'Left' | 'Right';
  readonly values: ValueAxis;
  readonly categories: CategoryAxis;
  /** One at least; those of one family are written together. */
  readonly series: readonly ChartSeries[];
  readonly plotsHidden: boolean;
}
