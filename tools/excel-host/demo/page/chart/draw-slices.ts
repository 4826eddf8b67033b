import type { Box } from '../grid/geometry';
import { type FigureSeries, sliceColor } from './chart-figures';
import { round, type Shape, TEXT_SIZE, textAt } from './shape';

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly outer: number;
  /** 0 for a pie. */
  readonly inner: number;
}

/** The share of a ring's radius that its hole takes. */
const HOLE = 0.6;
const ROOM = 6;

const pointAt = ({ x, y }: Ring, radius: number, turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
};

/** A slice from one share of the turn to another; a whole turn in two halves, as arcs that end where they begin are none. */
function slicePath(ring: Ring, from: number, to: number): string {
  if (to - from > 0.9999)
    return `${slicePath(ring, from, from + 0.5)} ${slicePath(ring, from + 0.5, to - 0.0002)}`;
  const isLarge = to - from > 0.5 ? 1 : 0;
  const arc = (radius: number, turn: number, sweep: 0 | 1): string =>
    `A ${round(radius)} ${round(radius)} 0 ${isLarge} ${sweep} ${pointAt(ring, radius, turn)}`;
  const out = `M ${pointAt(ring, ring.outer, from)} ${arc(ring.outer, to, 1)}`;
  if (ring.inner === 0) return `${out} L ${round(ring.x)} ${round(ring.y)} Z`;
  return `${out} L ${pointAt(ring, ring.inner, to)} ${arc(ring.inner, from, 0)} Z`;
}

/** The slices of a pie or ring, from the top on clockwise, the first series only. */
export function drawSlices(series: FigureSeries, plot: Box): Shape[] {
  const { family, figures } = series;
  const outer = Math.max(0, Math.min(plot.width, plot.height) / 2 - ROOM);
  const centre = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  const ring: Ring = { ...centre, outer, inner: family === 'doughnut' ? outer * HOLE : 0 };
  const sum = figures.reduce((total, figure) => total + Math.max(0, figure?.value ?? 0), 0);
  const [slices, labels]: [Shape[], Shape[]] = [[], []];
  let turned = 0;
  for (const [index, figure] of figures.entries()) {
    const share = sum === 0 ? 0 : Math.max(0, figure?.value ?? 0) / sum;
    if (!figure || share === 0) continue;
    const path = slicePath(ring, turned, turned + share);
    const look = { fill: sliceColor(series, index), stroke: '#fff', 'stroke-width': 1.5 };
    slices.push({ tag: 'path', attributes: { d: path, ...look } });
    const [x = 0, y = 0] = pointAt(
      ring,
      (ring.inner || ring.outer * 0.4) / 2 + ring.outer / 2,
      turned + share / 2,
    )
      .split(' ')
      .map(Number);
    if (figure.label !== undefined)
      labels.push(textAt(figure.label, x, y, { size: TEXT_SIZE, color: '#404040' }));
    turned += share;
  }
  return [...slices, ...labels];
}
