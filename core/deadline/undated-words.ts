import type { Meaning } from './clause';
import type { Token, TokenKind } from './token';

const TIME_UNITS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'year',
  'years',
  'month',
  'day',
  'week',
  'quarter',
  'half-year',
  'half-month',
  'ten-days',
]);
const SUPERIOR = /(?:上级|省|市|厅|部|局|委|政府)$/u;
const has = (tokens: readonly Token[], kind: TokenKind): boolean =>
  tokens.some((token) => token.kind === kind);

/** `会后`, `会前`, `印发之日起`: something that must come first. */
function waitsForEvent(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }, index) => {
    const previous = tokens[index - 1]?.kind;
    if (kind === 'since') return previous === 'day' && tokens[index - 2]?.kind === 'text';
    return (
      (kind === 'after' || kind === 'before') &&
      (previous === 'text' || previous === 'authority' || previous === 'done')
    );
  });
}

/** `根据省厅安排`, `省厅统一安排`: someone else's word. */
function isToldByOthers(tokens: readonly Token[]): boolean {
  const opener = tokens.findIndex(({ kind }) => kind === 'as-told');
  if (opener >= 0 && has(tokens.slice(opener), 'authority')) return true;
  return tokens.some(
    (token, index) => token.kind === 'authority' && SUPERIOR.test(tokens[index - 1]?.text ?? ''),
  );
}

/** Digits, 第三, 三个月, 年底, 半年: it meant to say something exact. */
function isExact(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (token.kind === 'given-year' || token.kind === 'following-year') return true;
    if (token.kind === 'half' || token.kind === 'half-year') return true;
    if (TIME_UNITS.has(token.kind)) return tokens[index + 1]?.kind === 'part';
    if (token.kind !== 'number') return false;
    const next = tokens[index + 1]?.kind;
    return (
      /\d/.test(token.text) ||
      tokens[index - 1]?.kind === 'ordinal' ||
      (next !== undefined && TIME_UNITS.has(next))
    );
  });
}

/** Whether words bear a unit of time, so that a figure among them may be a date that was not understood. */
export function speaksOfTime(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => TIME_UNITS.has(kind) || kind === 'part' || kind === 'half');
}

/** What words without a date say of time; undefined when nothing. */
export function meaningOfWords(tokens: readonly Token[]): Meaning | undefined {
  if (has(tokens, 'lasting')) return { kind: 'long-term' };
  if (has(tokens, 'each')) return { kind: 'unread' };
  if (isToldByOthers(tokens) || has(tokens, 'pending') || waitsForEvent(tokens)) return { kind: 'external' };
  return isExact(tokens) ? { kind: 'unread' } : undefined;
}
