import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import { hostClass, type HostClassPart } from '../richapi/host-class';
import { seriesOf } from '../model/chart-source';
import { type ChartSettings, DrawnChart, Series } from '../model/charts';
import { plainValue } from '../model/cell';
import { referencedValues } from '../model/formula-value';
import { extent } from '../model/line-sizes';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/lines';
import { CHART_PART_CLASSES, checkChart } from './chart-parts';
import * as proxies from './chart-proxies';
import { fixedReference } from './fixed-reference';
import { Range, Worksheet } from './proxies';
import { areaArgument } from './worksheet';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

function members({ book, sheet }: proxies.ChartCollection): readonly proxies.Chart[] {
  return sheet.charts.items.map((chart) => new proxies.Chart(book, sheet, chart));
}

/** By name or id. */
function find(self: proxies.ChartCollection, key: string): proxies.Chart | null {
  const name = key.toLowerCase();
  return members(self).find(({ chart }) => chart.id === key || chart.name.toLowerCase() === name) ?? null;
}

function found(self: proxies.ChartCollection, args: Args): proxies.Chart {
  const chart = find(self, args.text());
  if (!chart) throw new HostError('ItemNotFound', args.location);
  return chart;
}

function freeName(self: proxies.ChartCollection): string {
  for (let number = 1; ; number++) if (!find(self, `图表 ${number}`)) return `图表 ${number}`;
}

function typeArgument(value: Args, index = 0): string {
  const type = value.text(index);
  return type === '' || type === 'Invalid' ? value.refuse() : type;
}

/** Charts take the figures of a range; the only series gives its name to the title. */
function setData(chart: DrawnChart, args: Args, index: number): void {
  const source = args.object(Range, index);
  const seriesBy = args.choice(SERIES_BY, index + 1, 'Auto');
  chart.series = seriesOf(source, seriesBy, (cells) => fixedReference(cells, chart.sheet));
  const [first, ...others] = chart.series;
  if (first && others.length === 0) chart.settings.set('Title.Text', first.name);
  chart.settings.set('Legend.Visible', others.length > 0);
}

function add(self: proxies.ChartCollection, args: Args): proxies.Chart {
  const { book, sheet } = self;
  const chart = new DrawnChart(book.newId(), sheet, freeName(self), typeArgument(args));
  checkChart(chart, args);
  setData(chart, args, 1);
  sheet.charts.add(chart);
  return new proxies.Chart(book, sheet, chart);
}

const charts: HostClassPart<proxies.ChartCollection> = {
  items: members,
  item: (self, key) => find(self, key.text()),
  get: { Count: (self) => members(self).length },
  call: {
    Add: add,
    GetCount: (self) => members(self).length,
    GetItem: found,
    GetItemAt: (self, args) => members(self)[args.number()] ?? args.refuse(),
    GetItemOrNullObject: (self, args) => find(self, args.text()),
  },
};

/** A cell of an argument on the chart's sheet: a range, or an address. */
function cellsArgument({ sheet }: proxies.Chart, args: Args, index: number) {
  const given = args.raw(index);
  if (given instanceof Range) return given.sheet === sheet ? given.area : args.refuse();
  return areaArgument(args, sheet, index);
}

/** Over the cells from the first to the last; over the first, in its own size, where there is no last. */
function setPosition(self: proxies.Chart, args: Args): void {
  const { sheet, chart } = self;
  checkChart(chart, args);
  const start = cellsArgument(self, args, 0);
  chart.left = extent(sheet.columns, [0, start.left], STANDARD_WIDTH);
  chart.top = extent(sheet.rows, [0, start.top], STANDARD_HEIGHT);
  const isSized = args.raw(1) !== undefined;
  const end = isSized ? cellsArgument(self, args, 1) : start;
  if (!isSized) return;
  chart.width = extent(sheet.columns, [start.left, end.right + 1], STANDARD_WIDTH);
  chart.height = extent(sheet.rows, [start.top, end.bottom + 1], STANDARD_HEIGHT);
}

const SIZES = { Left: 'left', Top: 'top', Width: 'width', Height: 'height' } as const;

/** Place and size, in points. */
function sizes(): HostClassPart<proxies.Chart> {
  const entries = Object.entries(SIZES);
  const get = entries.map(([name, key]) => [name, ({ chart }: proxies.Chart) => chart[key]] as const);
  const set = entries.map(([name, key]) => {
    const put = ({ chart }: proxies.Chart, value: Args): void => {
      checkChart(chart, value);
      const points = value.number();
      chart[key] = points < 0 ? value.refuse() : points;
    };
    return [name, put] as const;
  });
  return { get: Object.fromEntries(get), set: Object.fromEntries(set) };
}

/** A property that is kept as it is set, of a chart or a series. */
function setting<T extends proxies.Chart>(
  name: string,
  before: unknown,
  of: (self: T) => ChartSettings,
): HostClassPart<T> {
  const put = (self: T, value: Args): void => {
    checkChart(self.chart, value);
    of(self).set(name, value.raw());
  };
  return { get: { [name]: (self) => of(self).get(name) ?? before }, set: { [name]: put } };
}

type PartClass = new (...parts: ConstructorParameters<typeof proxies.ChartPart>) => proxies.ChartPart;

/** Parts of a chart or of a series by their names. */
function parts<T extends proxies.Chart>(
  classes: Readonly<Record<string, PartClass>>,
  of: (self: T) => ChartSettings,
): HostClassPart<T> {
  const nav = Object.entries(classes).map(([name, Kind]) => {
    const go = (self: T): proxies.ChartPart => new Kind(self.chart, of(self), name);
    return [name, go] as const;
  });
  return { nav: Object.fromEntries(nav) };
}

const ofChart = ({ chart }: proxies.Chart): ChartSettings => chart.settings;
const ofSeries = ({ series }: proxies.ChartSeries): ChartSettings => series.settings;

const chart: readonly HostClassPart<proxies.Chart>[] = [
  sizes(),
  ...[setting('Style', 2, ofChart), setting('PlotVisibleOnly', true, ofChart)],
  setting('DisplayBlanksAs', 'NotPlotted', ofChart),
  parts(
    {
      ...{ Title: proxies.ChartTitle, Legend: proxies.ChartLegend },
      ...{ DataLabels: proxies.ChartDataLabels, Format: proxies.ChartAreaFormat },
    },
    ofChart,
  ),
  {
    identity: (self) => ({ Id: self.chart.id }),
    get: {
      ChartType: (self) => self.chart.type,
      Id: (self) => self.chart.id,
      Name: (self) => self.chart.name,
    },
    set: {
      ChartType: (self, value) => {
        checkChart(self.chart, value);
        self.chart.type = typeArgument(value);
      },
      Name: (self, value) => {
        checkChart(self.chart, value);
        self.chart.name = value.text();
      },
    },
    nav: {
      Axes: (self) => new proxies.ChartAxes(self.book, self.sheet, self.chart),
      Series: (self) => new proxies.ChartSeriesCollection(self.book, self.sheet, self.chart),
      Worksheet: ({ book, sheet }) => new Worksheet(book, sheet),
    },
    call: {
      Delete: (self, args) => {
        checkChart(self.chart, args);
        self.sheet.charts.remove(self.chart);
      },
      SetData: (self, args) => {
        checkChart(self.chart, args);
        setData(self.chart, args, 0);
      },
      SetPosition: setPosition,
    },
  },
];

const chartAxes: HostClassPart<proxies.Chart> = parts(
  {
    CategoryAxis: proxies.ChartAxis,
    SeriesAxis: proxies.ChartAxis,
    ValueAxis: proxies.ChartAxis,
  },
  ofChart,
);

const seriesProxies = (self: proxies.Chart): readonly proxies.ChartSeries[] =>
  self.chart.series.map((series) => new proxies.ChartSeries(self, series));

const chartSeriesCollection: HostClassPart<proxies.ChartSeriesCollection> = {
  items: seriesProxies,
  get: { Count: (self) => self.chart.series.length },
  call: {
    Add: (self, args) => {
      checkChart(self.chart, args);
      const { series: before } = self.chart;
      const added = new Series(args.optionalText(0) ?? `系列${before.length + 1}`);
      const index = args.optionalNumber(1) ?? before.length;
      self.chart.series = [...before.slice(0, index), added, ...before.slice(index)];
      return new proxies.ChartSeries(self, added);
    },
    GetCount: (self) => self.chart.series.length,
    GetItemAt: (self, args) => seriesProxies(self)[args.number()] ?? args.refuse(),
  },
};

function reference({ chart: { sheet } }: proxies.Chart, args: Args): string {
  return fixedReference(args.object(Range), sheet);
}

const chartSeries: readonly HostClassPart<proxies.ChartSeries>[] = [
  ...[setting('AxisGroup', 'Primary', ofSeries), setting('GapWidth', 219, ofSeries)],
  ...[setting('HasDataLabels', false, ofSeries), setting('Smooth', false, ofSeries)],
  parts(
    {
      ...{ DataLabels: proxies.ChartDataLabels, Format: proxies.ChartSeriesFormat },
      Points: proxies.ChartPointsCollection,
    },
    ofSeries,
  ),
  {
    get: {
      ChartType: ({ chart: { type }, series }) => series.settings.get('ChartType') ?? type,
      Name: ({ series }) => series.name,
    },
    set: {
      ChartType: (self, value) => {
        checkChart(self.chart, value);
        self.series.settings.set('ChartType', typeArgument(value));
      },
      Name: (self, value) => {
        checkChart(self.chart, value);
        self.series.name = value.text();
      },
    },
    call: {
      Delete: (self, args) => {
        checkChart(self.chart, args);
        self.chart.series = self.chart.series.filter((other) => other !== self.series);
      },
      GetDimensionValues: ({ book, sheet, series }, args) => {
        const dimension = args.choice(['Values', 'Categories', 'XValues', 'YValues'] as const);
        const isValues = dimension === 'Values' || dimension === 'YValues';
        const formula = isValues ? series.values : series.categories;
        return formula === undefined ? [] : referencedValues(book, sheet, formula).map(plainValue);
      },
      SetValues: (self, args) => {
        checkChart(self.chart, args);
        self.series.values = reference(self, args);
      },
      SetXAxisValues: (self, args) => {
        checkChart(self.chart, args);
        self.series.categories = reference(self, args);
      },
    },
  },
];

/** Charts: the classes, a line each. */
export const CHART_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass(proxies.ChartCollection, charts),
  hostClass(proxies.Chart, ...chart),
  hostClass<proxies.Chart>(proxies.ChartAxes, chartAxes),
  hostClass(proxies.ChartSeriesCollection, chartSeriesCollection),
  hostClass(proxies.ChartSeries, ...chartSeries),
  ...CHART_PART_CLASSES,
];

export const chartsOfWorksheet: HostClassPart<Worksheet> = {
  nav: { Charts: ({ book, sheet }) => new proxies.ChartCollection(book, sheet) },
};
