/** Points a line of 11-point 宋体 takes, and the air above and below the text. */
const LINE_POINTS = 15;
const PADDING_POINTS = 7;
/** A full-width character is a little wider than two digits, the unit of column widths. */
const FULL_WIDTH = 2.15;
/** Column width that cell padding takes up. */
const CELL_PADDING = 1;

function displayWidth(text: string): number {
  const fullWidth = text.match(/[\u2000-\uffff]/g)?.length ?? 0;
  return text.length - fullWidth + fullWidth * FULL_WIDTH;
}

/** Lines that `text` wraps to in a column of this width; spreadsheets do not grow rows by themselves in a new file. */
export function wrappedLines(text: string, columnWidth: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, part) => lines + Math.max(1, Math.ceil(displayWidth(part) / (columnWidth - CELL_PADDING))),
      0,
    );
}

/** Row height in points for the given number of text lines. */
export function heightOfLines(lines: number): number {
  return lines * LINE_POINTS + PADDING_POINTS;
}

/** Height in points of a row with these texts in columns of these widths; merged or empty cells are null. */
export function rowHeight(texts: readonly (string | null)[], columnWidths: readonly number[]): number {
  const lines = texts.map((text, index) => wrappedLines(text ?? '', columnWidths[index] ?? Infinity));
  return heightOfLines(Math.max(1, ...lines));
}
