import type { FigureSeries } from './chart-figures';
import type { Frame } from './draw-axes';
import { rectangle, type Shape, TEXT_SIZE, textAt } from './shape';

/** Where a bar begins and ends on the value axis, category by category; none where there is no figure. */
export type Span = readonly [from: number, to: number];

/** What the figures of a category add up to: what of a whole each is. */
function whole(series: readonly FigureSeries[], index: number): number {
  return series.reduce((sum, { figures }) => sum + Math.abs(figures[index]?.value ?? 0), 0);
}

/** The spans of bars beside, or on, each other, by series and category. */
export function barSpans(series: readonly FigureSeries[]): readonly (readonly (Span | undefined)[])[] {
  const stacking = series[0]?.stacking ?? 'none';
  const ends = new Map<string, number>();
  return series.map(({ figures }) =>
    figures.map((figure, index): Span | undefined => {
      if (!figure) return undefined;
      if (stacking === 'none') return [0, figure.value];
      const value = stacking === 'percent' ? figure.value / (whole(series, index) || 1) : figure.value;
      const key = `${index} ${value < 0 ? 'below' : 'above'}`;
      const from = ends.get(key) ?? 0;
      ends.set(key, from + value);
      return [from, from + value];
    }),
  );
}

/** The bars' places within a category: how wide they are, and where each series begins. */
function lanes(
  series: readonly FigureSeries[],
  size: number,
): { width: number; offset: (index: number) => number } {
  const beside = (series[0]?.stacking ?? 'none') === 'none' ? series.length : 1;
  const width = size / (beside + (series[0]?.gap ?? 0) / 100);
  const first = (size - width * beside) / 2;
  return { width, offset: (index) => first + (beside === 1 ? 0 : index * width) };
}

function labelShape(
  frame: Frame,
  text: string,
  [along, from, to]: readonly [number, number, number],
  inside: boolean,
): Shape {
  const middle = (frame.at(from) + frame.at(to)) / 2;
  if (frame.isLying) {
    const end = frame.at(to) + (to < 0 ? -4 : 4);
    const anchor = inside ? 'middle' : to < 0 ? 'end' : 'start';
    return textAt(text, inside ? middle : end, along, { size: TEXT_SIZE, anchor });
  }
  return textAt(text, along, inside ? middle : frame.at(to) + (to < 0 ? 9 : -9), { size: TEXT_SIZE });
}

/** Columns that stand, or bars that lie. Labels of stacked ones are within them, others at their ends. */
export function drawBars(series: readonly FigureSeries[], frame: Frame): Shape[] {
  const spans = barSpans(series);
  const [bars, labels]: [Shape[], Shape[]] = [[], []];
  for (const [index, { figures, color, stacking }] of series.entries())
    for (const [at, figure] of figures.entries()) {
      const span = spans[index]?.[at];
      if (!figure || !span) continue;
      const { start, size } = frame.category(at);
      const { width, offset } = lanes(series, size);
      // Series of bars run upwards, as their categories do.
      const lane = frame.isLying ? series.length - 1 - index : index;
      const along = start + offset(stacking === 'none' ? lane : 0);
      const [low, high] = span.map(frame.at).sort((a, b) => a - b) as [number, number];
      const box = frame.isLying
        ? { x: low, y: along, width: high - low, height: width }
        : { x: along, y: low, width, height: high - low };
      bars.push(rectangle(box, figure.color ?? color));
      if (figure.label !== undefined)
        labels.push(labelShape(frame, figure.label, [along + width / 2, ...span], stacking !== 'none'));
    }
  return [...bars, ...labels];
}
