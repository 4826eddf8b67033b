import { cellAddress, columnLetters } from '#core/grid/address';
import type { Merge, Span } from '#core/grid/grid';

/** `C3:E9` for zero-based places. */
export function areaAddress({ top, left, bottom, right }: Merge): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** `3:9` for zero-based rows. */
export function rowsAddress({ first, last }: Span): string {
  return `${first + 1}:${last + 1}`;
}

/** `C:E` for zero-based columns. */
export function columnsAddress({ first, last }: Span): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

interface SizedSpan extends Span {
  readonly size: number;
}

/** Neighbours of the same size as one. */
export function sizedSpans(sizes: readonly number[]): readonly SizedSpan[] {
  const spans: SizedSpan[] = [];
  for (const [index, size] of sizes.entries()) {
    const before = spans.at(-1);
    if (before?.size === size) spans[spans.length - 1] = { ...before, last: index };
    else spans.push({ first: index, last: index, size });
  }
  return spans;
}
