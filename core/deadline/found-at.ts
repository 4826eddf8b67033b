import { chineseNumeral } from '#core/text/chinese-numeral';
import { quotedLength } from './quoted';
import type { Token, TokenKind } from './token';
import { wordAt } from './vocabulary';

export interface Found {
  readonly kind: TokenKind;
  /** In characters. */
  readonly length: number;
  readonly value?: number;
}

/** Two months written as one number, as `七八` is, that make no numeral. */
const TWO_NUMBERS: Readonly<Record<string, number>> = { 十十一: 1011, 十一十二: 1112 };

/** Stands for a number that counts the points of a list. */
export const BULLET_MARK = '•';

const DIGIT = /[0-9]/;
const CHINESE_DIGIT = /[〇零一二两三四五六七八九十百千廿卅]/u;
const LATIN = /[A-Za-z0-9]/;
/** `2 0 2 3年`, `二0二三年`: the digits of one year, typed apart or in two scripts. */
const ODD_YEAR =
  /^(?:[12](?:\s*\d){3}(?=\s*年)|[二2][〇零0Oo][二三四2-4][〇零0一二三四五六七八九1-9](?=年))/u;
const LONGEST_ODD_YEAR = 11;
/** `“十四五”`, where it tells a time: `十四五规划中期` is the name of something. */
const PLAN =
  /^["“”'‘’]?十([一二三四五六七八九])五["“”'‘’]?(?:规划)?(?:(?:期间|时期)内?|期内|内|(?=期?[末底])|(?=[前以之),;。]|$))期?/u;
const LONGEST_PLAN = 12;
/** What a plan, and an odd year, begins with: few characters do. */
const PLAN_BEGINS = '"“”\'‘’十';
const ODD_YEAR_BEGINS = '12二';

function runLength(values: readonly string[], at: number, pattern: RegExp): number {
  let end = at;
  while (pattern.test(values[end] ?? '')) end += 1;
  return end - at;
}

function oddYearAt(values: readonly string[], at: number): Found | undefined {
  if (!ODD_YEAR_BEGINS.includes(values[at] ?? ' ')) return undefined;
  const found = ODD_YEAR.exec(values.slice(at, at + LONGEST_ODD_YEAR).join(''))?.[0];
  if (found === undefined) return undefined;
  const digits = Array.from(found.replace(/\s/g, '').replace(/[Oo]/g, '0'), (digit) =>
    DIGIT.test(digit) ? digit : chineseNumeral(digit),
  );
  return { kind: 'number', length: Array.from(found).length, value: Number(digits.join('')) };
}

function planAt(values: readonly string[], at: number): Found | undefined {
  if (!PLAN_BEGINS.includes(values[at] ?? ' ')) return undefined;
  const found = PLAN.exec(values.slice(at, at + LONGEST_PLAN).join(''));
  const last = chineseNumeral(found?.[1] ?? '');
  return found && last !== undefined
    ? { kind: 'plan', length: found[0].length, value: 10 + last }
    : undefined;
}

function numberAt(values: readonly string[], at: number): Found | undefined {
  const odd = oddYearAt(values, at);
  if (odd) return odd;
  const digits = runLength(values, at, DIGIT);
  if (digits > 0)
    return { kind: 'number', length: digits, value: Number(values.slice(at, at + digits).join('')) };
  if (values[at] === '元' && values[at + 1] === '月') return { kind: 'number', length: 1, value: 1 };
  const length = runLength(values, at, CHINESE_DIGIT);
  if (length === 0) return undefined;
  const text = values.slice(at, at + length).join('');
  const value = chineseNumeral(text) ?? TWO_NUMBERS[text];
  return value === undefined ? { kind: 'text', length } : { kind: 'number', length, value };
}

/** Kinds before which a word is none, by its first character: in `6月30日报送` 日 is the day's, in `6月底前提交` 前 the date's. */
const ENDS_WORD: Readonly<Partial<Record<TokenKind, RegExp>>> = {
  number: /^[日月年号季]/u,
  each: /^[日月年季周]/u,
  'each-of': /^[月季年周]/u,
  'as-told': /^[月季周]/u,
  part: /^前(?!后)/u,
  day: /^前(?!后)/u,
  month: /^(?:底|前[提列往置移端沿])/u,
};

/** The word at `at`, unless what stands before it claims its first character for itself. */
function wordBehind(values: readonly string[], at: number, last: Token | undefined): Found | undefined {
  const word = wordAt(values, at);
  if (!word || !last || word.length === 1 || (word.kind !== 'text' && word.kind !== 'lasting')) return word;
  const pattern = last.kind === 'as-told' && last.text !== '按' ? undefined : ENDS_WORD[last.kind];
  return pattern?.test(values.slice(at, at + word.length).join(''))
    ? wordAt(values.slice(at, at + 1), 0)
    : word;
}

/** `Q3` within `Q345` or `FAQ3`. */
function isWithinCode(values: readonly string[], at: number, { kind, length }: Found): boolean {
  if (!LATIN.test(values[at] ?? '') || (kind !== 'half' && kind !== 'quarter-number')) return false;
  return /[A-Za-z]/.test(values[at - 1] ?? '') || LATIN.test(values[at + length] ?? '');
}

/** What begins at `at`, behind the tokens found so far. */
export function foundAt(values: readonly string[], at: number, tokens: readonly Token[]): Found {
  if (values[at] === BULLET_MARK) return { kind: 'bullet', length: 1 };
  const quoted = quotedLength(values, at, tokens);
  if (quoted > 0) return { kind: 'quoted', length: quoted };
  const word = wordBehind(values, at, tokens.at(-1));
  if (word) return isWithinCode(values, at, word) ? { kind: 'text', length: word.length } : word;
  return planAt(values, at) ?? numberAt(values, at) ?? { kind: 'text', length: 1 };
}
