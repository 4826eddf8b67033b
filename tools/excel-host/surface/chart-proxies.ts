import type { Book } from '../model/book';
import type { ChartSettings, DrawnChart, Series } from '../model/charts';
import type { Sheet } from '../model/sheet';

export class ChartCollection {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
}

export class Chart {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly chart: DrawnChart,
  ) {}
}

export class ChartSeriesCollection extends Chart {}
export class ChartAxes extends Chart {}

export class ChartSeries extends Chart {
  constructor(
    { book, sheet, chart }: Chart,
    readonly series: Series,
  ) {
    super(book, sheet, chart);
  }
}

/** A part of a chart or of a series, whose settings are kept under a path. */
export class ChartPart {
  constructor(
    readonly chart: DrawnChart,
    readonly settings: ChartSettings,
    readonly path: string,
  ) {}
}

export class ChartTitle extends ChartPart {}
export class ChartTitleFormat extends ChartPart {}
export class ChartLegend extends ChartPart {}
export class ChartLegendFormat extends ChartPart {}
export class ChartAxis extends ChartPart {}
export class ChartAxisFormat extends ChartPart {}
export class ChartAxisTitle extends ChartPart {}
export class ChartAxisTitleFormat extends ChartPart {}
export class ChartGridlines extends ChartPart {}
export class ChartDataLabels extends ChartPart {}
export class ChartSeriesFormat extends ChartPart {}
export class ChartPointsCollection extends ChartPart {}
export class ChartPoint extends ChartPart {}
export class ChartPointFormat extends ChartPart {}
export class ChartAreaFormat extends ChartPart {}
export class ChartFont extends ChartPart {}
export class ChartFill extends ChartPart {}
export class ChartLineFormat extends ChartPart {}
