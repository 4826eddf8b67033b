/** Code points below this one print half as wide as a Chinese character. */
const FIRST_WIDE = 0x02b0;

/** Half-width characters a text takes on one line: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2;
  return width;
}
