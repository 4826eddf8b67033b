/**
 * Characters that XML cannot hold or would not keep, written `_xHHHH_` in a workbook: controls, the carriage return
 * (XML reads it as a line feed), halves of surrogate pairs, and an underscore that would be read as such an escape.
 */
const ESCAPED = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text a workbook's `t` or `v` element stands for. */
export function decodeCellString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A text with `_xHHHH_` for what XML cannot hold; the `<` and `&` of XML are still to be escaped. */
export function escapeCellString(text: string): string {
  return text.replace(
    ESCAPED,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** A text as content of a workbook's `t` element, escaped for XML too. */
export function encodeCellString(text: string): string {
  return escapeCellString(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
