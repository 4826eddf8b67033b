import { displayWidth } from '#core/text/display-width';

const LINE_SPACING = 1.5;
const PADDING = 4;
/** Excel's own space left and right of a text, and an indent of one step. */
const SIDE_PADDING = 12;
/** The highest row Excel allows. */
const HIGHEST_ROW = 409;

/** What a text on one line takes, in points: a Chinese character is as wide as it is high. */
function textWidth(text: string, size: number): number {
  return (displayWidth(text) * size) / 2;
}

/** How many lines a text takes in a cell of a width. All lengths are in points. */
export function lineCount(text: string, size: number, width: number): number {
  const room = width - SIDE_PADDING;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

/** The height of a row whose texts take this many lines. */
export function lineHeight(size: number, lines = 1): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * LINE_SPACING + PADDING));
}
