import { BULLET_MARK, foundAt, type Found } from './found-at';
import type { Token, TokenKind } from './token';

interface Characters {
  /** Normalised characters; one character of the source may give several (`㋄` → `5月`). */
  readonly values: string[];
  /** Where each begins in the source; one more for its end. */
  readonly offsets: number[];
}

/** Circled and bracketed numbers count points of a list; as digits they would run into a date (`①5月`). */
const BULLET = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u;
const SPACE = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]/u;

/** Chinese characters and ASCII are what most texts consist of, and normal as they are. */
const isPlain = (character: string): boolean =>
  (character >= '\u4E00' && character <= '\u9FFF') || character < '\u007F';

function normalOf(character: string): string {
  return BULLET.test(character) ? BULLET_MARK : character.normalize('NFKC');
}

function normalise(source: string): Characters {
  const values: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of source) {
    for (const value of isPlain(character) ? character : normalOf(character)) {
      values.push(value === '○' ? '〇' : value);
      offsets.push(offset);
    }
    offset += character.length;
  }
  offsets.push(offset);
  return { values, offsets };
}

/** Whether the last token is one more number of a date in digits: the 31 of `2023-05-31年`. */
function endsInDigits(tokens: readonly Token[]): boolean {
  const sign = tokens.at(-2)?.kind;
  if (tokens.at(-3)?.kind !== 'number' || isYears(tokens)) return false;
  return sign === 'dash' || sign === 'dot' || sign === 'slash';
}

/** `23-25`: two short years, not the end of a date in digits. */
function isYears(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens.at(-3)?.value ?? 0, tokens.at(-1)?.value ?? 0];
  return tokens.at(-2)?.kind === 'dash' && tokens.at(-4)?.kind !== 'dash' && first >= 20 && last > first;
}

/** Whether the last token is a year (`2023`, `二〇二三`, `23`), so that 年 behind it names it. */
function endsInYear(tokens: readonly Token[]): boolean {
  const { text = '', value = 0 } = tokens.at(-1) ?? {};
  if (text.length === 4) return value >= 1900;
  return text.length === 2 && value >= 20 && value <= 49 && !endsInDigits(tokens);
}

function kindOf(found: Found, tokens: readonly Token[]): TokenKind {
  const counts = found.kind === 'year' && tokens.at(-1)?.kind === 'number' && !endsInYear(tokens);
  return counts ? 'years' : found.kind;
}

/** Runs of text and of dashes are one token each. */
function joins(last: Token | undefined, next: Token): last is Token {
  return last?.kind === next.kind && !next.spaced && (next.kind === 'text' || next.kind === 'dash');
}

/** The tokens of a deadline text: full-width and Chinese numerals as numbers, offsets into the original text. */
export function tokenise(source: string): Token[] {
  const { values, offsets } = normalise(source);
  const tokens: Token[] = [];
  let spaced = false;
  for (let at = 0; at < values.length;) {
    if (SPACE.test(values[at] ?? '')) {
      spaced = true;
      at += 1;
      continue;
    }
    const found = foundAt(values, at, tokens);
    const { length, value } = found;
    const token: Token = {
      kind: kindOf(found, tokens),
      text: values
        .slice(at, at + length)
        .join('')
        .replace(/\s/g, ''),
      from: offsets[at] ?? 0,
      to: offsets[at + length] ?? source.length,
      spaced,
      ...(value === undefined ? {} : { value }),
    };
    const last = tokens.at(-1);
    if (joins(last, token))
      tokens[tokens.length - 1] = { ...last, text: last.text + token.text, to: token.to };
    else tokens.push(token);
    spaced = false;
    at += length;
  }
  return tokens;
}
