import { tidy } from '#core/text/normalise';
import type { CellValue, Grid } from './grid';

/** A value that stands in a covered cell of a merged area; zero-based. */
export interface HiddenValue {
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
  /** What the merged area shows instead. */
  readonly shown: CellValue;
}

const textOf = (value: CellValue): string => (value === null ? '' : tidy(String(value)));

/**
 * What merged areas that begin in the zero-based rows [from, to) cover up: values other than the one they show.
 * Office programs keep none when they merge; other programs, macros and pasting do.
 */
export function hiddenValues({ values, merges }: Grid, from: number, to: number): HiddenValue[] {
  const hidden: HiddenValue[] = [];
  for (const { top, left, bottom, right } of merges) {
    if (top < from || top >= to) continue;
    const shown = values[top]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, to - 1); row++) {
      for (const [offset, value] of (values[row] ?? []).slice(left, right + 1).entries()) {
        const text = textOf(value);
        if (value === null || text === '' || text === textOf(shown)) continue;
        hidden.push({ row, column: left + offset, value, shown });
      }
    }
  }
  return hidden;
}
