const QUOTED = /[\t\n"]/;

/** Cells as Excel puts them on the clipboard: a line a row, tabs between cells, quotes around texts of several lines. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** The cells in a text from the clipboard. */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    // Excel ends the last row, too.
    if (end !== '\t' && token.lastIndex >= text.length) break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
