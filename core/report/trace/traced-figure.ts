/** A row that a figure was counted from. */
export interface TracedRow {
  readonly ledger: string;
  /** One-based worksheet row; null for what was read from the store. */
  readonly row: number | null;
  readonly no: number | null;
  readonly title: string;
  /** What it adds to the figure: 1 where rows are counted. */
  readonly amount: number;
}

/** A figure of a report, how it is counted, and the rows behind it. */
export interface TracedFigure {
  /** The part of the report it stands in. */
  readonly part: string;
  /** The ledger, unit or month it is about. */
  readonly subject: string;
  readonly name: string;
  /** A number of items, articles and the like; of a share, 0–1. */
  readonly value: number;
  readonly isShare: boolean;
  /** Simplified Chinese, in one line. */
  readonly how: string;
  /** Their amounts add up to `value`; none where it is reckoned from other figures. */
  readonly rows: readonly TracedRow[];
}

/** A figure that counts rows; none where it is nought, for there is nothing to show. */
export function countedFigure(
  about: Pick<TracedFigure, 'part' | 'subject' | 'name' | 'how'>,
  value: number,
  rows: readonly TracedRow[],
): readonly TracedFigure[] {
  return value === 0 ? [] : [{ ...about, value, isShare: false, rows }];
}

/** A figure reckoned from two others; none where there is no whole. */
export function shareFigure(
  about: Pick<TracedFigure, 'part' | 'subject' | 'name'>,
  part: readonly [name: string, value: number],
  whole: readonly [name: string, value: number],
): readonly TracedFigure[] {
  if (whole[1] === 0) return [];
  const how = `${part[0]}${part[1]}÷${whole[0]}${whole[1]}`;
  return [{ ...about, value: part[1] / whole[1], isShare: true, how, rows: [] }];
}
