import { hostClass, type HostClassPart } from '../richapi/host-class';
import type { Args } from '../richapi/args';
import { cellArea } from '../model/area';
import type { DrawnChart } from '../model/charts';
import { checkWritable } from '../model/protection';
import * as proxies from './chart-proxies';
import { colourArgument } from './colour';

type Part = proxies.ChartPart;
type PartClass = new (...parts: ConstructorParameters<typeof proxies.ChartPart>) => Part;

/** Refuses a change of a chart on a sheet whose protection does not allow it. */
export function checkChart({ sheet }: Pick<DrawnChart, 'sheet'>, { location }: Args): void {
  checkWritable(sheet, cellArea(0, 0), location, 'editObjects');
}

function put({ chart, settings, path }: Part, name: string, value: Args, kept: unknown): void {
  checkChart(chart, value);
  settings.set(`${path}.${name}`, kept);
}

/** Properties that are kept as they are set, with what they are before. */
function kept(defaults: Readonly<Record<string, unknown>>): HostClassPart<Part> {
  const get = Object.entries(defaults).map(([name, before]) => {
    const read = ({ settings, path }: Part): unknown => settings.get(`${path}.${name}`) ?? before;
    return [name, read] as const;
  });
  const set = Object.keys(defaults).map((name) => {
    const write = (self: Part, value: Args): void => {
      put(self, name, value, value.raw());
    };
    return [name, write] as const;
  });
  return { get: Object.fromEntries(get), set: Object.fromEntries(set) };
}

/** Parts of a part, by their names on the wire. */
function parts(classes: Readonly<Record<string, PartClass>>): HostClassPart<Part> {
  const nav = Object.entries(classes).map(([name, Kind]) => {
    const go = ({ chart, settings, path }: Part): Part => new Kind(chart, settings, `${path}.${name}`);
    return [name, go] as const;
  });
  return { nav: Object.fromEntries(nav) };
}

const FONT = { Bold: false, Color: '#595959', Italic: false, Name: '等线', Size: 10, Underline: 'None' };
const FILL_AND_LINE = parts({ Fill: proxies.ChartFill, Line: proxies.ChartLineFormat });
const FILL_AND_FONT = parts({ Fill: proxies.ChartFill, Font: proxies.ChartFont });

/** Fills tell nothing: the client library only sets them. */
const fill: HostClassPart<Part> = {
  call: {
    Clear: (self, args) => {
      put(self, 'Color', args, undefined);
    },
    SetSolidColor: (self, args) => {
      put(self, 'Color', args, colourArgument(args));
    },
  },
};

const axis = kept({
  ...{ Maximum: '', Minimum: '', MajorUnit: '', MinorUnit: '', NumberFormat: 'General' },
  ...{
    ReversePlotOrder: false,
    TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: '',
    Visible: true,
    LogBase: 10,
  },
});

/** The slices or columns of a series, one for each of its figures. */
const points: HostClassPart<Part> = {
  call: {
    GetItemAt: ({ chart, settings, path }, args) =>
      new proxies.ChartPoint(chart, settings, `${path}.${args.number()}`),
  },
};

/** Parts of charts: the classes, a line each. */
export const CHART_PART_CLASSES: readonly ReturnType<typeof hostClass>[] = [
  hostClass<Part>(
    proxies.ChartTitle,
    kept({ Text: '图表标题', Visible: true, Overlay: false, Position: 'Top' }),
    parts({ Format: proxies.ChartTitleFormat }),
  ),
  hostClass<Part>(proxies.ChartTitleFormat, FILL_AND_FONT),
  hostClass<Part>(
    proxies.ChartLegend,
    kept({ Visible: true, Position: 'Bottom', Overlay: false }),
    parts({ Format: proxies.ChartLegendFormat }),
  ),
  hostClass<Part>(proxies.ChartLegendFormat, FILL_AND_FONT),
  hostClass<Part>(
    proxies.ChartAxis,
    axis,
    parts({
      ...{ Title: proxies.ChartAxisTitle, Format: proxies.ChartAxisFormat },
      ...{ MajorGridlines: proxies.ChartGridlines, MinorGridlines: proxies.ChartGridlines },
    }),
  ),
  hostClass<Part>(proxies.ChartAxisFormat, parts({ Font: proxies.ChartFont, Line: proxies.ChartLineFormat })),
  hostClass<Part>(
    proxies.ChartAxisTitle,
    kept({ Text: '坐标轴标题', Visible: false }),
    parts({ Format: proxies.ChartAxisTitleFormat }),
  ),
  hostClass<Part>(proxies.ChartAxisTitleFormat, parts({ Font: proxies.ChartFont })),
  hostClass<Part>(proxies.ChartGridlines, kept({ Visible: true })),
  hostClass<Part>(
    proxies.ChartDataLabels,
    kept({
      ...{ Position: 'None', ShowValue: true, ShowSeriesName: false, ShowCategoryName: false },
      ...{ ShowLegendKey: false, ShowPercentage: false, Separator: ',', NumberFormat: 'General' },
    }),
  ),
  hostClass<Part>(proxies.ChartSeriesFormat, FILL_AND_LINE),
  hostClass<Part>(proxies.ChartAreaFormat, FILL_AND_FONT),
  hostClass<Part>(proxies.ChartPointsCollection, points),
  hostClass<Part>(proxies.ChartPoint, parts({ Format: proxies.ChartPointFormat })),
  hostClass<Part>(proxies.ChartPointFormat, parts({ Fill: proxies.ChartFill })),
  hostClass<Part>(proxies.ChartFont, kept(FONT)),
  hostClass<Part>(proxies.ChartFill, fill),
  hostClass<Part>(proxies.ChartLineFormat, kept({ Color: '', LineStyle: 'Automatic', Weight: 0.75 })),
];
