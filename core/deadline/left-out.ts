import type { Token } from './token';

const BEFORE = /^(?:除了?|不含|不包括|不包含)$/u;

/** Whether what stands right before a date takes it out: `不含8月`, `除8月外`. */
export function isTakenOut(tokens: readonly Token[], from: number): boolean {
  return BEFORE.test(tokens[from - 1]?.text ?? '');
}

/** Whether the words around a date at [from, to) take it out of those before it: also `8月除外`, `8月和节假日除外`. */
export function isLeftOut(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, second] = [tokens[to], tokens[to + 1]];
  const isListed = first?.kind === 'list' && second?.text.endsWith('除外') === true;
  return isTakenOut(tokens, from) || isListed || first?.text.startsWith('除外') === true;
}
