/** Zero-width, joining and direction characters that arrive with text pasted from the web. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const FULL_WIDTH_ALPHANUMERIC = /[０-９Ａ-Ｚａ-ｚ]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Removes invisible characters, makes every odd space a plain one and every line break `\n`. Punctuation stays as written. */
export function tidyUnitText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]/gu, ' ')
    .replace(FULL_WIDTH_ALPHANUMERIC, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET));
}
