import type { Counts } from '#core/completion/counts';

/** By how much the figures of the second day exceed those of the first. */
export interface Change {
  readonly total: number;
  /** In time or late. */
  readonly finished: number;
  readonly overdue: number;
  readonly red: number;
  readonly yellow: number;
  /** In shares of 1; null where one of the days has no rate. */
  readonly completionRate: number | null;
  readonly onTimeRate: number | null;
}

/** Figures of two days; null where there was nothing to count. */
export interface FiguresChange {
  readonly before: Counts | null;
  readonly after: Counts | null;
  readonly change: Change;
}

type Figure = (counts: Counts) => number;
type Rate = (counts: Counts) => number | null;

export function figuresChange(before: Counts | undefined, after: Counts | undefined): FiguresChange {
  const by = (figure: Figure): number => (after ? figure(after) : 0) - (before ? figure(before) : 0);
  const rateBy = (rate: Rate): number | null => {
    const [old, now] = [before && rate(before), after && rate(after)];
    return typeof old === 'number' && typeof now === 'number' ? now - old : null;
  };
  return {
    before: before ?? null,
    after: after ?? null,
    change: {
      total: by(({ total }) => total),
      finished: by(({ done, doneLate }) => done + doneLate),
      overdue: by(({ overdue }) => overdue),
      red: by(({ lights }) => lights.red),
      yellow: by(({ lights }) => lights.yellow),
      completionRate: rateBy(({ completionRate }) => completionRate),
      onTimeRate: rateBy(({ onTimeRate }) => onTimeRate),
    },
  };
}
