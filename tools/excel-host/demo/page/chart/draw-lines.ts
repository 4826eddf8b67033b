import type { FigureSeries } from './chart-figures';
import type { Frame } from './draw-axes';
import { round, type Shape, TEXT_SIZE, textAt } from './shape';

/** Points of a line without a gap. */
type Run = readonly (readonly [x: number, y: number])[];

function runsOf(points: readonly (readonly [number, number] | undefined)[]): readonly Run[] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function drawRun(run: Run, color: string): Shape[] {
  const points = run.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  const look = { fill: 'none', stroke: color, 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
  const dots = run.map(([x, y]): Shape => ({
    tag: 'circle',
    attributes: { cx: round(x), cy: round(y), r: 3, fill: color },
  }));
  return [{ tag: 'polyline', attributes: { points, ...look } }, ...dots];
}

/** A line through the figures of each series, with gaps where cells hold no numbers. */
export function drawLines(series: readonly FigureSeries[], frame: Frame): Shape[] {
  return series.flatMap(({ figures, color }) => {
    const points = figures.map((figure, index) => {
      const { start, size } = frame.category(index);
      return figure && ([start + size / 2, frame.at(figure.value)] as const);
    });
    const labels = figures.flatMap((figure, index) => {
      const [x = 0, y = 0] = points[index] ?? [];
      return figure?.label === undefined ? [] : [textAt(figure.label, x, y - 11, { size: TEXT_SIZE })];
    });
    return [...runsOf(points).flatMap((run) => drawRun(run, color)), ...labels];
  });
}
