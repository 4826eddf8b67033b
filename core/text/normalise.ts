const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
/** The ideographic and the no-break space are among them. */
const ANY_SPACE = /\s+/g;

/** Text without invisible characters and without space of any width at its ends; inner text is untouched. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Full-width digits, letters and signs as their half-width forms. */
export function toHalfWidth(text: string): string {
  return text.normalize('NFKC');
}

/** What a key leaves as it is: most names consist of it. */
const KEY = /^[\u4E00-\u9FFFa-z0-9]*$/;

/** A key under which two spellings of the same header or name meet: no spaces, half width, lower case. */
export function looseKey(text: string): string {
  if (KEY.test(text)) return text;
  return toHalfWidth(text.replace(INVISIBLE, '')).replace(ANY_SPACE, '').toLowerCase();
}

/** Chinese characters, digits, lower-case letters and the marks of ordinary sentences: what most texts are made of. */
const ORDINARY = /^[\u4E00-\u9FFFa-z0-9\s!-/:-@[-`{-~，。、；：？！“”《》（）【】—…]*$/;
const MARKS = /[^\u4E00-\u9FFFa-z0-9]+/g;

/** As `looseKey`, without punctuation: for comparing titles that were typed twice. */
export function titleKey(text: string): string {
  // Whole ledgers are compared by it; an ordinary text has the same key by one replacement, or none, instead of four.
  if (KEY.test(text)) return text;
  if (ORDINARY.test(text)) return text.replace(MARKS, '');
  return looseKey(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** Text on one line, as a message can quote it. */
export function oneLine(text: string): string {
  return tidy(text).replace(ANY_SPACE, ' ');
}
