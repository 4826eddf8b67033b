import { chineseNumeral } from '#core/text/chinese-numeral';
import { toHalfWidth } from '#core/text/normalise';

/** An item's number and what follows it. */
export interface NumberedText {
  readonly no: number | null;
  readonly rest: string;
}

const BRACKETED = /^[(（〔[]\s*(\d{1,6}|[一二三四五六七八九十百]{1,5})\s*[)）〕\]]\s*[.、．,，]?\s*/;
const POINTED = /^(?:第\s*)?(\d{1,6}|[一二三四五六七八九十百]{1,5})\s*([.、．:：]|项|[)）](?!\d))\s*/;
const CIRCLED = /^([\u2460-\u2473\u3251-\u325F\u32B1-\u32BF])\s*[.、．]?\s*/;
const BARE = /^(\d{1,3})\s*/;
/** What makes a bare number part of the sentence: measure words, units of time, ranges, decimals, per cent. */
const COUNTED =
  /^[年月日号个名项次件场人位类所家户级条种处间间批轮届周天时分秒季度元万亿千百余多米平%％‰+×xX~～—–\-/至到.]/;

function numeral(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : chineseNumeral(text);
}

function circled(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0x2473) return code - 0x245f;
  return code <= 0x325f ? code - 0x3251 + 21 : code - 0x32b1 + 36;
}

function pointed(text: string, expected: number): NumberedText | undefined {
  const match = POINTED.exec(text);
  const no = match?.[1] === undefined ? undefined : numeral(match[1]);
  if (!match || no === undefined) return undefined;
  const rest = text.slice(match[0].length);
  // `12.4宪法日` is a date unless the list stands at 11.
  const decimal = match[2] !== '、' && /^\d/.test(rest);
  return decimal && no !== expected ? undefined : { no, rest };
}

function bare(text: string, expected: number): NumberedText | undefined {
  const match = BARE.exec(text);
  if (!match?.[1]) return undefined;
  const no = Number(match[1]);
  const rest = text.slice(match[0].length);
  const counted = COUNTED.test(rest) || rest === '' || /^\d/.test(rest);
  return counted || (no !== expected && !/^[《“"「]/.test(rest)) ? undefined : { no, rest };
}

/**
 * Splits the number off an item's text: `7.`, `７、`, `(7)`, `七、`, `⑦`, `第7项`, and `32《…》` without a dot. A bare
 * number counts only where it opens a quoted name or continues the list (`expected`), never before a measure word
 * (`5个`, `2023年`). Null, with the text untouched, where there is none.
 */
export function splitItemNumber(text: string, expected: number): NumberedText {
  const circle = CIRCLED.exec(text);
  if (circle?.[1]) return { no: circled(circle[1]), rest: text.slice(circle[0].length) };
  // Digits are widened one for one, so offsets hold.
  const half = text.replace(/[０-９．]/g, (character) => toHalfWidth(character));
  const bracket = BRACKETED.exec(half);
  const bracketed = bracket?.[1] === undefined ? undefined : numeral(bracket[1]);
  if (bracket && bracketed !== undefined) return { no: bracketed, rest: text.slice(bracket[0].length) };
  const found = pointed(half, expected) ?? bare(half, expected);
  return found
    ? { no: found.no, rest: text.slice(text.length - found.rest.length) }
    : { no: null, rest: text };
}
