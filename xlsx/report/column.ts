import type { Mark } from './marks';

export type Content = string | number | Date | null;

/** One column of a printed table over rows of type `R`. */
export interface Column<R> {
  readonly key: string;
  readonly header: string;
  /** A header over neighbouring columns of the same group. */
  readonly group?: string;
  /** Half-width characters. */
  readonly width: number;
  readonly align?: 'left';
  readonly format?: string;
  readonly mark?: Mark;
  readonly value: (row: R) => Content;
  /** Written in place of the value, which becomes its cached result. `cell` gives addresses in the same row. */
  readonly formula?: (cell: (key: string) => string, row: R) => string | undefined;
  /** What the total row shows: the sum of the column, or the row's own formula. */
  readonly total?: 'sum' | 'formula';
}

export const RATE_FORMAT = '0.0%';
export const DATE_FORMAT = 'yyyy-mm-dd';

/** What stands for a rate that has nothing to divide by. */
export const NO_RATE = '—';

/** A formula for part ÷ whole that shows a dash where there is no whole. */
export function ratioFormula(part: string, whole: string): string {
  return `IF(${whole}=0,"${NO_RATE}",${part}/${whole})`;
}
