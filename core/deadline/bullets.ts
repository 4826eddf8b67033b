import type { Token } from './token';

/** `(1)`, `(一)` at `at`: a bracket with a number alone. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'open' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.kind === 'close';
}

function startsPiece(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return !previous || previous.kind === 'break' || tokens[at]?.spaced === true;
}

/** The places of `1、 … 2、 …` or `1. … 2. …`: numbers that count up from one at the start of pieces. */
function counted(tokens: readonly Token[]): number[] {
  const places: number[] = [];
  tokens.forEach((token, at) => {
    const mark = tokens[at + 1];
    // `…方案2.6月底前`: a later point may follow without a break.
    const isRunOn =
      places.length > 0 &&
      ((mark?.kind === 'dot' && tokens[at + 3]?.kind === 'month') || tokens[at - 1]?.kind === 'close');
    const isNext = token.kind === 'number' && token.value === places.length + 1;
    const counts = isNext && (isRunOn || startsPiece(tokens, at));
    if (counts && (mark?.kind === 'dot' || mark?.text === '、')) places.push(at);
  });
  return places.length > 1 ? places : [];
}

/** The tokens with the numbers of list points as bullets: `1、3月底前…;2、6月底前…` means March, not January and March. */
export function markBullets(tokens: readonly Token[]): Token[] {
  const lengths = new Map(counted(tokens).map((at) => [at, 2]));
  tokens.forEach((_, at) => {
    const counts = startsPiece(tokens, at) || tokens[at + 3]?.kind === 'number';
    if (counts && isBracketed(tokens, at)) lengths.set(at, 3);
  });
  const marked: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const length = lengths.get(at) ?? 1;
    const last = tokens[at + length - 1];
    if (token && last) marked.push(length === 1 ? token : { ...token, kind: 'bullet', to: last.to });
    at += length;
  }
  return marked;
}
