import type { Meaning } from './clause';
import type { Token, TokenKind } from './token';

const TIME_UNITS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'year',
  'month',
  'day',
  'week',
  'quarter',
  'half-year',
  'half-month',
  'ten-days',
]);
const has = (tokens: readonly Token[], kind: TokenKind): boolean =>
  tokens.some((token) => token.kind === kind);

/** `会后`, `印发后一周内`, `会前`: something that must come first. */
function waitsForEvent(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    const previous = tokens[index - 1]?.kind;
    return (
      (token.kind === 'after' || token.kind === 'before') &&
      (previous === 'text' || previous === 'authority' || previous === 'done')
    );
  });
}

function isExternal(tokens: readonly Token[]): boolean {
  const opener = tokens.findIndex((token) => token.kind === 'as-told');
  const told = opener >= 0 && tokens.slice(opener).some((token) => token.kind === 'authority');
  return told || has(tokens, 'pending') || waitsForEvent(tokens);
}

/** Digits, 第三, 三个月, 年底: it meant to say something exact. */
function isExact(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (token.kind === 'given-year' || token.kind === 'following-year' || token.kind === 'each') return true;
    if (TIME_UNITS.has(token.kind)) return tokens[index + 1]?.kind === 'part';
    if (token.kind !== 'number') return token.kind === 'half' || token.kind === 'half-year';
    const next = tokens[index + 1]?.kind;
    return (
      /\d/.test(token.text) ||
      tokens[index - 1]?.kind === 'ordinal' ||
      (next !== undefined && TIME_UNITS.has(next))
    );
  });
}

/** What words without a date say of time; undefined when nothing. */
export function meaningOfWords(tokens: readonly Token[]): Meaning | undefined {
  if (has(tokens, 'lasting')) return { kind: 'long-term' };
  if (isExternal(tokens)) return { kind: 'external' };
  return isExact(tokens) ? { kind: 'unread' } : undefined;
}
