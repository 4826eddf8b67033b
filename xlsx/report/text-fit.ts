import { displayWidth } from '#core/text/display-width';

/** Points a printed line takes, for each point of font size. */
const LINE_SPACING = 1.35;
const PADDING = 6;
/** The tallest row Excel allows, in points. */
const TALLEST_ROW = 409;
/** Font size at which a column of width n shows n half-width characters. */
const REFERENCE_SIZE = 11;

/** Lines the text needs in a column of the given width (in half-width characters). */
export function wrappedLines(text: string, columnWidth: number, fontSize: number): number {
  const perLine = Math.max(1, Math.floor(((columnWidth - 1) * REFERENCE_SIZE) / fontSize));
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / perLine)), 0);
}

/** Height in points of a row whose tallest cell has this many lines. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * fontSize * LINE_SPACING + PADDING));
}

/** The text's first `limit` characters, with the note where the rest stands; texts within the limit unchanged. */
export function clipText(text: string, limit: number, note: string): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}……（${note}）`;
}
