import { textWidth } from '#tools/excel-host/model/display-text';
import type { Box } from '../grid/geometry';

/** A shape of a drawing, before it is one of the page. */
export interface Shape {
  readonly tag: 'rect' | 'line' | 'path' | 'polyline' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

export interface TextLook {
  readonly size: number;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  /** Degrees around its anchor. */
  readonly turned?: number;
}

/** Sizes of Excel's texts in charts, in pixels. */
export const TEXT_SIZE = 12;
const TEXT_COLOR = '#595959';

export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** How wide a text is about. */
export const widthOf = (text: string, size = TEXT_SIZE): number => (textWidth(text) * size) / 2;

/** The text, cut short where it would be wider. */
export function fitted(text: string, width: number, size = TEXT_SIZE): string {
  if (widthOf(text, size) <= width) return text;
  let cut = text;
  while (cut !== '' && widthOf(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}

/** A text whose middle is at the height of `y`. */
export function textAt(text: string, x: number, y: number, look: TextLook): Shape {
  const { size, color = TEXT_COLOR, anchor = 'middle', isBold = false, turned } = look;
  const turn = turned === undefined ? {} : { transform: `rotate(${turned} ${round(x)} ${round(y)})` };
  return {
    tag: 'text',
    text,
    attributes: {
      ...{ x: round(x), y: round(y), 'font-size': size, fill: color, 'text-anchor': anchor },
      ...{ 'dominant-baseline': 'central', ...(isBold && { 'font-weight': 'bold' }), ...turn },
    },
  };
}

export function rectangle({ x, y, width, height }: Box, fill: string): Shape {
  const size = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return { tag: 'rect', attributes: { ...size, fill } };
}

export function line(from: readonly [number, number], to: readonly [number, number], color: string): Shape {
  const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)] as [[number, number], [number, number]];
  return { tag: 'line', attributes: { x1, y1, x2, y2, stroke: color, 'stroke-width': 1 } };
}
