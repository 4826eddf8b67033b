export interface Difference {
  /** Length of the common beginning. */
  readonly from: number;
  /** What either text has between the common beginning and the common end. */
  readonly left: string;
  readonly right: string;
}

export function differenceOf(a: string, b: string): Difference {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { from, left: a.slice(from, a.length - tail), right: b.slice(from, b.length - tail) };
}

/** Whether the texts are two neighbouring characters in either order. */
export function isSwap(a: string, b: string): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** Whether the texts are two neighbouring words in either order (`协调监督`, `监督协调`). */
export function isWordSwap(a: string, b: string): boolean {
  if (a.length < 4 || a.length !== b.length) return false;
  return Array.from(a).some((_, at) => at > 1 && a.length - at > 1 && a.slice(at) + a.slice(0, at) === b);
}

/** Whether the characters of `short` appear in `long` in their order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
