import type { Token, TokenKind } from './token';

const OPEN = '『';
const CLOSE = '』';
/** Also as they are written in vertical text, which is normalised to them. */
const MARKS = /[『』﹃﹄]/gu;
const DOUBLED = /([『』﹃﹄])\1/gu;

/**
 * A label as `quote` writes it, behind its colon; splitting by it keeps it, at the odd places. A mark that is not doubled
 * ends the search, so that what was never closed is looked through no more than twice.
 */
export const QUOTED = /(?<=[:：])(『(?:[^『』]|『『|』』)*』)/u;

/** What the colon that a label stands behind may follow: the end of a date, of a share, of a list of units. */
const ENDS_DATE: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  ...(['before', 'month', 'day', 'percent', 'close'] as const),
]);

/** The text between quotation marks; those within it are doubled, so that the end of it is told. */
export const quote = (text: string): string => `${OPEN}${text.replace(MARKS, '$&$&')}${CLOSE}`;

/** The text that `quote` put between quotation marks. */
export const unquote = (quoted: string): string => quoted.slice(1, -1).replace(DOUBLED, '$1');

/** The length of the quoted label at `at`, behind the tokens found so far; 0 where none is. */
export function quotedLength(values: readonly string[], at: number, tokens: readonly Token[]): number {
  const isBehindDate = tokens.at(-1)?.kind === 'colon' && ENDS_DATE.has(tokens.at(-2)?.kind);
  if (values[at] !== OPEN || !isBehindDate) return 0;
  let end = at + 1;
  for (let value = values[end]; value !== undefined; value = values[end]) {
    const isMark = value === OPEN || value === CLOSE;
    if (isMark && values[end + 1] !== value) return value === CLOSE && end > at + 1 ? end + 1 - at : 0;
    end += isMark ? 2 : 1;
  }
  return 0;
}
