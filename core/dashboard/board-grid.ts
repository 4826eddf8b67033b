import type { Span } from '#core/grid/grid';

const LEFT_COLUMNS = 20;
const RIGHT_COLUMNS = 10;
/** In points, whole pixels on a screen of 96 dots an inch. */
const LEFT_WIDTH = 46.5;
const GAP_WIDTH = 12;
const RIGHT_WIDTH = 45;

/**
 * In points. Columns as narrow as the smallest tile, which tables join as they need: tiles and lists on the left, an
 * empty one, charts and the ranking on the right.
 */
export const COLUMN_WIDTHS: readonly number[] = [
  ...Array.from({ length: LEFT_COLUMNS }, () => LEFT_WIDTH),
  GAP_WIDTH,
  ...Array.from({ length: RIGHT_COLUMNS }, () => RIGHT_WIDTH),
];

export const LEFT: Span = { first: 0, last: LEFT_COLUMNS - 1 };
export const RIGHT: Span = { first: LEFT_COLUMNS + 1, last: LEFT_COLUMNS + RIGHT_COLUMNS };
export const WHOLE: Span = { first: 0, last: RIGHT.last };

/** How wide some columns are together, in points. */
export function widthOf({ first, last }: Span): number {
  return COLUMN_WIDTHS.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}

/** The whole board in `count` spans of about the same width; none begins in the empty column. */
export function equalSpans(count: number): readonly Span[] {
  const places = LEFT_COLUMNS + RIGHT_COLUMNS;
  const start = (index: number): number => {
    const place = Math.floor((index * places) / count);
    return place < LEFT_COLUMNS ? place : place + 1;
  };
  return Array.from({ length: count }, (_span, index) => ({
    first: start(index),
    last: start(index + 1) - (start(index + 1) === RIGHT.first ? 2 : 1),
  }));
}
