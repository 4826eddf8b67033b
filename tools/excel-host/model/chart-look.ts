import type { ValueAxis } from '#xlsx/chart/chart';
import type { ChartSettings, DrawnChart, Series } from './charts';

export type ChartFamily = 'column' | 'bar' | 'line' | 'pie' | 'doughnut';
export type Stacking = 'none' | 'stacked' | 'percent';
export type LegendPlace = 'Top' | 'Bottom' | 'Left' | 'Right';

/** What of a chart's settings is drawn and saved. */
export interface ChartLook {
  readonly title?: {
    readonly text: string;
    readonly size: number;
    readonly bold: boolean;
    readonly color: string;
  };
  readonly legend?: LegendPlace;
  readonly values: ValueAxis;
  readonly categories: {
    readonly isVisible: boolean;
    readonly isReversed: boolean;
    readonly title?: string;
    readonly labelSpacing?: number;
  };
}

/** What the labels at the figures of a series say. */
export interface LabelLook {
  readonly value: boolean;
  readonly percentage: boolean;
  readonly category: boolean;
  readonly series: boolean;
  /** `General` shows figures as their cells do. */
  readonly numberFormat: string;
}

/** The colours of series, and of the slices of a pie, that have none of their own: those of Excel's standard theme. */
const PALETTE = [
  ...['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'],
  ...['#264478', '#9E480E', '#636363', '#997300', '#255E91', '#43682B'],
];

export const paletteColor = (index: number): string => PALETTE[index % PALETTE.length] ?? '#4472C4';

const FAMILIES: readonly (readonly [RegExp, ChartFamily])[] = [
  [/^Column(?:Clustered|Stacked)/, 'column'],
  [/^Bar(?:Clustered|Stacked)/, 'bar'],
  [/^Line/, 'line'],
  [/^Pie/, 'pie'],
  [/^Doughnut/, 'doughnut'],
];

/** The family of a type on the wire, such as `ColumnClustered`; undefined for those that are not drawn. */
export function familyOf(type: string): ChartFamily | undefined {
  return FAMILIES.find(([pattern]) => pattern.test(type))?.[1];
}

export function stackingOf(type: string): Stacking {
  if (type.includes('Stacked100')) return 'percent';
  return type.includes('Stacked') ? 'stacked' : 'none';
}

function text(settings: ChartSettings, name: string): string | undefined {
  const value = settings.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(settings: ChartSettings, name: string): number | undefined {
  const value = settings.get(name);
  return typeof value === 'number' ? value : undefined;
}

const isOn = (settings: ChartSettings, name: string, before = true): boolean =>
  (settings.get(name) ?? before) === true;

const isShown = (settings: ChartSettings, part: string): boolean => isOn(settings, `${part}.Visible`);

const LEGEND_PLACES: readonly string[] = ['Top', 'Bottom', 'Left', 'Right'] satisfies LegendPlace[];

function legendOf(settings: ChartSettings): LegendPlace | undefined {
  if (!isShown(settings, 'Legend')) return undefined;
  const place = text(settings, 'Legend.Position') ?? 'Bottom';
  return LEGEND_PLACES.includes(place) ? (place as LegendPlace) : 'Right';
}

/** A title shows once it has a text, unless it is hidden. */
function axisTitle(settings: ChartSettings, axis: string): { readonly title?: string } {
  const title = text(settings, `${axis}.Title.Text`);
  return title !== undefined && isShown(settings, `${axis}.Title`) ? { title } : {};
}

function axisLook(settings: ChartSettings): ValueAxis {
  const bounds = {
    minimum: number(settings, 'ValueAxis.Minimum'),
    maximum: number(settings, 'ValueAxis.Maximum'),
    majorUnit: number(settings, 'ValueAxis.MajorUnit'),
  };
  const set = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
  return {
    ...(set as Pick<ValueAxis, 'minimum' | 'maximum' | 'majorUnit'>),
    isVisible: isShown(settings, 'ValueAxis'),
    hasGridlines: isShown(settings, 'ValueAxis.MajorGridlines'),
    ...axisTitle(settings, 'ValueAxis'),
  };
}

const STANDARD_TITLE = '图表标题';
const STANDARD_TITLE_SIZE = 14;
const STANDARD_COLOR = '#595959';

export function chartLook({ settings }: Pick<DrawnChart, 'settings'>): ChartLook {
  const legend = legendOf(settings);
  const labelSpacing = number(settings, 'CategoryAxis.TickLabelSpacing');
  const title = {
    text: text(settings, 'Title.Text') ?? STANDARD_TITLE,
    size: number(settings, 'Title.Format.Font.Size') ?? STANDARD_TITLE_SIZE,
    bold: isOn(settings, 'Title.Format.Font.Bold', false),
    color: text(settings, 'Title.Format.Font.Color') ?? STANDARD_COLOR,
  };
  return {
    ...(isShown(settings, 'Title') && { title }),
    ...(legend && { legend }),
    values: axisLook(settings),
    categories: {
      isVisible: isShown(settings, 'CategoryAxis'),
      isReversed: isOn(settings, 'CategoryAxis.ReversePlotOrder', false),
      ...axisTitle(settings, 'CategoryAxis'),
      ...(labelSpacing !== undefined && { labelSpacing }),
    },
  };
}

const hasLabelSettings = (settings: ChartSettings): boolean =>
  [...settings.keys()].some((name) => name.startsWith('DataLabels.'));

/** What the labels of a series say; undefined where it has none. What is set of the series goes before the chart's. */
export function labelLook(
  { settings: ofChart }: Pick<DrawnChart, 'settings'>,
  { settings: ofSeries }: Series,
): LabelLook | undefined {
  const has = ofSeries.get('HasDataLabels') ?? (hasLabelSettings(ofSeries) || hasLabelSettings(ofChart));
  if (has !== true) return undefined;
  const setting = (name: string): unknown =>
    ofSeries.get(`DataLabels.${name}`) ?? ofChart.get(`DataLabels.${name}`);
  const look = {
    value: (setting('ShowValue') ?? true) === true,
    percentage: setting('ShowPercentage') === true,
    category: setting('ShowCategoryName') === true,
    series: setting('ShowSeriesName') === true,
  };
  const format = setting('NumberFormat');
  const says = look.value || look.percentage || look.category || look.series;
  return says ? { ...look, numberFormat: typeof format === 'string' ? format : 'General' } : undefined;
}

/** The colour a series was given; undefined where it has that of its place. Lines have a colour of their own. */
export function ownColor({ settings }: Series, family: ChartFamily | undefined): string | undefined {
  const [line, fill] = [text(settings, 'Format.Line.Color'), text(settings, 'Format.Fill.Color')];
  return family === 'line' ? (line ?? fill) : fill;
}

/** The colour that one figure of a series was given: a slice of a pie, a column. */
export function pointColor({ settings }: Series, index: number): string | undefined {
  return text(settings, `Points.${index}.Format.Fill.Color`);
}
