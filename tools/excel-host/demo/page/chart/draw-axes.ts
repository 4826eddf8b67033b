import { displayText } from '#tools/excel-host/model/display-text';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import type { ChartLook } from '#tools/excel-host/model/chart-look';
import type { Box } from '../grid/geometry';
import type { ChartFigures } from './chart-figures';
import { fitted, line, type Shape, TEXT_SIZE, textAt, widthOf } from './shape';
import { type ValueScale, valueScale } from './value-scale';

const AXIS_COLOR = '#BFBFBF';
const GRID_COLOR = '#E3E3E3';
const GAP = 5;
const LABEL_HEIGHT = TEXT_SIZE + 8;
const TITLE_HEIGHT = TEXT_SIZE + 6;
const TURN = -45;
/** How high a turned text is, of its width. */
const SLOPE = 0.78;

/** The room between two axes: where its categories and values are. */
export interface Frame {
  readonly plot: Box;
  readonly scale: ValueScale;
  /** Bars lie, columns stand. */
  readonly isLying: boolean;
  /** Where a category begins, along its axis, and how long it is, in pixels. */
  readonly category: (index: number) => { readonly start: number; readonly size: number };
  /** The pixel a value is at, across. */
  readonly at: (value: number) => number;
}

export interface Cartesian {
  readonly figures: ChartFigures;
  readonly look: ChartLook;
  readonly isLying: boolean;
  /** What the values add up to, category by category, as far as they are stacked. */
  readonly extremes: readonly number[];
  readonly isPercent: boolean;
}

function tickText({ figures, isPercent }: Cartesian, value: number): string {
  const numberFormat = isPercent ? '0%' : (figures.series[0]?.numberFormat ?? 'General');
  return displayText({ value, style: { ...PLAIN_STYLE, numberFormat } });
}

/** The room that labels and titles take of each side. */
interface Margins {
  readonly left: number;
  readonly bottom: number;
  /** Whether names of categories have no room side by side. */
  readonly isTurned: boolean;
}

function margins(chart: Cartesian, box: Box, scale: ValueScale): Margins {
  const { look, isLying, figures } = chart;
  const ticks = Math.max(0, ...scale.ticks.map((tick) => widthOf(tickText(chart, tick))));
  const names = Math.max(0, ...figures.categories.map((name) => widthOf(name)));
  const [beside, below] = isLying ? [look.categories, look.values] : [look.values, look.categories];
  const room = isLying ? Math.min(names, box.width * 0.4) : ticks;
  const wanted = (beside.isVisible ? room + GAP * 2 : GAP) + (beside.title === undefined ? 0 : TITLE_HEIGHT);
  const band = (box.width - wanted) / Math.max(1, figures.categories.length);
  const isTurned = !isLying && below.isVisible && names > band;
  // The first turned name reaches beyond its own column.
  const left = isTurned ? Math.max(wanted, Math.min(names * SLOPE - band / 2, box.width * 0.3)) : wanted;
  const height = isTurned ? Math.min(names * SLOPE, box.height * 0.35) + GAP * 2 : LABEL_HEIGHT;
  const bottom = (below.isVisible ? height : GAP) + (below.title === undefined ? 0 : TITLE_HEIGHT);
  return { left, bottom, isTurned };
}

function categoryLabels({ figures, isLying }: Cartesian, frame: Frame, around: Margins): Shape[] {
  const { plot } = frame;
  const bottom = plot.y + plot.height;
  return figures.categories.map((name, index) => {
    const { start, size } = frame.category(index);
    const middle = start + size / 2;
    if (isLying) {
      const cut = fitted(name, around.left - GAP * 2);
      return textAt(cut, plot.x - GAP, middle, { size: TEXT_SIZE, anchor: 'end' });
    }
    if (!around.isTurned) return textAt(fitted(name, size), middle, bottom + 11, { size: TEXT_SIZE });
    const cut = fitted(name, (around.bottom - GAP * 2) / SLOPE);
    return textAt(cut, middle, bottom + GAP + 2, { size: TEXT_SIZE, anchor: 'end', turned: TURN });
  });
}

function valueLines(chart: Cartesian, { plot, scale, at, isLying }: Frame): Shape[] {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return scale.ticks.flatMap((tick) => {
    const where = at(tick);
    const grid = isLying
      ? line([where, plot.y], [where, bottom], GRID_COLOR)
      : line([plot.x, where], [right, where], GRID_COLOR);
    const label = isLying
      ? textAt(tickText(chart, tick), where, bottom + 11, { size: TEXT_SIZE })
      : textAt(tickText(chart, tick), plot.x - GAP, where, { size: TEXT_SIZE, anchor: 'end' });
    const { hasGridlines, isVisible } = chart.look.values;
    return [...(hasGridlines ? [grid] : []), ...(isVisible ? [label] : [])];
  });
}

function axisTitles({ look, isLying }: Cartesian, box: Box, { plot }: Frame): Shape[] {
  const [beside, below] = isLying ? [look.categories, look.values] : [look.values, look.categories];
  const [x, y] = [box.x + TEXT_SIZE / 2, plot.y + plot.height / 2];
  const left =
    beside.title === undefined ? [] : [textAt(beside.title, x, y, { size: TEXT_SIZE, turned: -90 })];
  const foot = [plot.x + plot.width / 2, box.y + box.height - TEXT_SIZE / 2] as const;
  const bottom = below.title === undefined ? [] : [textAt(below.title, ...foot, { size: TEXT_SIZE })];
  return [...left, ...bottom];
}

function frameIn(chart: Cartesian, plot: Box, scale: ValueScale): Frame {
  const { figures, isLying, look } = chart;
  const count = Math.max(1, figures.categories.length);
  const size = (isLying ? plot.height : plot.width) / count;
  // Excel's bars begin at the foot.
  const isBackwards = isLying !== look.categories.isReversed;
  const start = isLying ? plot.y : plot.x;
  const category = (index: number): { start: number; size: number } => ({
    start: start + size * (isBackwards ? count - 1 - index : index),
    size,
  });
  const at = (value: number): number =>
    isLying ? plot.x + scale.share(value) * plot.width : plot.y + (1 - scale.share(value)) * plot.height;
  return { plot, scale, isLying, category, at };
}

/** Divides a box into the room for figures and the axes around it, which it draws. */
export function drawAxes(chart: Cartesian, box: Box): { readonly frame: Frame; readonly shapes: Shape[] } {
  const { look, isLying } = chart;
  const bounds = chart.isPercent ? { maximum: 1, ...look.values } : look.values;
  const scale = valueScale(chart.extremes, bounds, isLying ? box.width * 0.7 : box.height * 0.8);
  const around = margins(chart, box, scale);
  const plot = {
    x: box.x + around.left,
    y: box.y + GAP,
    width: Math.max(1, box.width - around.left - GAP * 2),
    height: Math.max(1, box.height - around.bottom - GAP),
  };
  const frame = frameIn(chart, plot, scale);
  const zero = frame.at(0);
  const base = isLying
    ? line([zero, plot.y], [zero, plot.y + plot.height], AXIS_COLOR)
    : line([plot.x, zero], [plot.x + plot.width, zero], AXIS_COLOR);
  const names = look.categories.isVisible ? categoryLabels(chart, frame, around) : [];
  return { frame, shapes: [...valueLines(chart, frame), ...names, base, ...axisTitles(chart, box, frame)] };
}
