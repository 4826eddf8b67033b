import { COLOUR } from './board-looks';
import type { BoardChart } from './board-sheet';

/** How all our charts are named: others on the sheet are somebody else's. */
export const CHART_PREFIX = '台账通-';

/** What all charts of the board have in common. Sizes are in points. */
export const CHART_LOOK = {
  title: { size: 12, bold: true, color: COLOUR.ink },
  /** The room between columns, in percent of their width. */
  gapWidth: 60,
} as const;

/** One colour needs no key, but slices do. */
export function hasLegend({ type, series }: BoardChart): boolean {
  return type === 'Doughnut' || series.length > 1;
}
