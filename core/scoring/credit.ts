import type { InfoArticle } from '#core/ledger/info-article';
import { exactSum } from './rounding';

/** What points are made of, in the order of a score sheet. */
export const PART_NAMES = ['基础', '采用', '批示', '扣分', '封顶'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Why points were given or taken: the least that a score is made of. */
export interface Credit {
  readonly part: PartName;
  /** Below 0 what is taken off; null for an article that counts into what is reckoned as a whole, or not at all. */
  readonly points: number | null;
  /** In the words of a score sheet; the same words for the same reason. */
  readonly reason: string;
  /** The line of the log, where the reason is one. */
  readonly article?: InfoArticle;
  /** The month 1–12, where the reason is one. */
  readonly month?: number;
  /** What a cell says that nobody can read, so that it gave nothing. */
  readonly problem?: string;
}

export function pointsOf({ points }: Credit): number {
  return points ?? 0;
}

/** What the points come to. */
export function sumOfCredits(credits: readonly Credit[]): number {
  return exactSum(credits.map(pointsOf));
}
