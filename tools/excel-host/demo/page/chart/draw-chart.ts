import type { Book } from '#tools/excel-host/model/book';
import { type ChartFamily, type ChartLook, chartLook } from '#tools/excel-host/model/chart-look';
import type { DrawnChart } from '#tools/excel-host/model/charts';
import type { Box } from '../grid/geometry';
import { type ChartFigures, chartFigures, type FigureSeries } from './chart-figures';
import { type Cartesian, drawAxes } from './draw-axes';
import { barSpans, drawBars } from './draw-bars';
import { drawLegend } from './draw-legend';
import { drawLines } from './draw-lines';
import { drawSlices } from './draw-slices';
import { fitted, type Shape, TEXT_SIZE, textAt } from './shape';

const PIXELS_A_POINT = 4 / 3;
const PADDING = 8;

const UNDRAWN = '这种图表此处画不出来，请在 Excel 中查看。';

function drawTitle({ title }: ChartLook, box: Box): { readonly shapes: Shape[]; readonly left: Box } {
  if (!title) return { shapes: [], left: box };
  const size = title.size * PIXELS_A_POINT;
  const height = size * 1.5;
  const text = fitted(title.text, box.width, size);
  const look = { size, color: title.color, isBold: title.bold };
  const shape = textAt(text, box.x + box.width / 2, box.y + height / 2, look);
  return { shapes: [shape], left: { ...box, y: box.y + height, height: box.height - height } };
}

const within = (
  series: readonly FigureSeries[],
  ...families: readonly ChartFamily[]
): readonly FigureSeries[] =>
  series.filter(({ family }) => family !== undefined && families.includes(family));

/** Columns or bars, and lines over them. */
function drawCartesian(figures: ChartFigures, look: ChartLook, box: Box): Shape[] {
  const bars = within(figures.series, 'column', 'bar');
  const lines = within(figures.series, 'line');
  const ends = [
    ...barSpans(bars).flat(2),
    ...lines.flatMap((one) => one.figures.map((figure) => figure?.value)),
  ];
  const chart: Cartesian = {
    figures,
    look,
    isLying: bars[0]?.family === 'bar',
    extremes: ends.filter((value) => value !== undefined),
    isPercent: bars[0]?.stacking === 'percent',
  };
  const { frame, shapes } = drawAxes(chart, box);
  return [...shapes, ...drawBars(bars, frame), ...drawLines(lines, frame)];
}

function drawPlot(figures: ChartFigures, look: ChartLook, box: Box): Shape[] {
  const [slices] = within(figures.series, 'pie', 'doughnut');
  if (slices) return drawSlices(slices, box);
  if (within(figures.series, 'column', 'bar', 'line').length > 0) return drawCartesian(figures, look, box);
  const text = figures.series.length === 0 ? [] : [UNDRAWN];
  return text.map((one) => textAt(one, box.x + box.width / 2, box.y + box.height / 2, { size: TEXT_SIZE }));
}

/** A chart as it looks now, in a field of so many pixels. */
export function drawChart(
  book: Book,
  chart: DrawnChart,
  size: Pick<Box, 'width' | 'height'>,
): readonly Shape[] {
  const [look, figures] = [chartLook(chart), chartFigures(book, chart)];
  const inner = {
    x: PADDING,
    y: PADDING,
    width: Math.max(1, size.width - 2 * PADDING),
    height: Math.max(1, size.height - 2 * PADDING),
  };
  const title = drawTitle(look, inner);
  const legend = look.legend
    ? drawLegend(figures, look.legend, title.left)
    : { shapes: [], left: title.left };
  return [...title.shapes, ...legend.shapes, ...drawPlot(figures, look, legend.left)];
}
