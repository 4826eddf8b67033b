import type { LegendPlace } from '#tools/excel-host/model/chart-look';
import type { Box } from '../grid/geometry';
import { type ChartFigures, sliceColor } from './chart-figures';
import { fitted, rectangle, type Shape, TEXT_SIZE, textAt, widthOf } from './shape';

const KEY = 9;
const GAP = 6;
const BETWEEN = 14;
const LINE = TEXT_SIZE + 6;
const WIDEST = 0.35;

interface Entry {
  readonly text: string;
  readonly color: string;
}

/** Series, or the slices of a pie, by their colours. */
function entriesOf({ categories, series }: ChartFigures): readonly Entry[] {
  const [first] = series;
  if (first?.family === 'pie' || first?.family === 'doughnut')
    return categories.map((text, index) => ({ text, color: sliceColor(first, index) }));
  return series.map(({ name, color }) => ({ text: name, color }));
}

const entryWidth = ({ text }: Entry): number => KEY + GAP + widthOf(text) + BETWEEN;

function drawEntry({ text, color }: Entry, x: number, y: number): Shape[] {
  const key = rectangle({ x, y: y - KEY / 2, width: KEY, height: KEY }, color);
  return [key, textAt(text, x + KEY + GAP, y, { size: TEXT_SIZE, anchor: 'start' })];
}

/** The entries in lines that are not wider than the box. */
function linesOf(entries: readonly Entry[], width: number): readonly (readonly Entry[])[] {
  const lines: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    room -= entryWidth(entry);
    if (lines.length === 0 || room < 0) {
      lines.push([]);
      room = width - entryWidth(entry);
    }
    lines.at(-1)?.push(entry);
  }
  return lines;
}

function drawAlong(entries: readonly Entry[], box: Box, isTop: boolean): Drawn {
  const lines = linesOf(entries, box.width);
  const height = lines.length * LINE;
  const top = isTop ? box.y : box.y + box.height - height;
  const shapes = lines.flatMap((line, index) => {
    const width = line.reduce((sum, entry) => sum + entryWidth(entry), -BETWEEN);
    let x = box.x + Math.max(0, (box.width - width) / 2);
    return line.flatMap((entry) => {
      const drawn = drawEntry(entry, x, top + (index + 0.5) * LINE);
      x += entryWidth(entry);
      return drawn;
    });
  });
  return { shapes, left: { ...box, y: isTop ? box.y + height : box.y, height: box.height - height } };
}

function drawBeside(entries: readonly Entry[], box: Box, isLeft: boolean): Drawn {
  const width = Math.min(box.width * WIDEST, Math.max(0, ...entries.map(entryWidth)));
  const x = isLeft ? box.x : box.x + box.width - width + GAP;
  const top = box.y + Math.max(0, (box.height - entries.length * LINE) / 2);
  const shapes = entries.flatMap(({ text, color }, index) =>
    drawEntry({ text: fitted(text, width - KEY - GAP), color }, x, top + (index + 0.5) * LINE),
  );
  return { shapes, left: { ...box, x: isLeft ? box.x + width : box.x, width: box.width - width } };
}

export interface Drawn {
  readonly shapes: Shape[];
  /** The box that is left. */
  readonly left: Box;
}

/** Draws the legend at a side of a box. */
export function drawLegend(figures: ChartFigures, place: LegendPlace, box: Box): Drawn {
  const entries = entriesOf(figures);
  if (place === 'Top' || place === 'Bottom') return drawAlong(entries, box, place === 'Top');
  return drawBeside(entries, box, place === 'Left');
}
