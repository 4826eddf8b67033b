import type { YearDays } from './year-days';

/** Where a unit will stand at the year’s end if it goes on as it has. */
export interface Projection {
  /** Whole articles: done ÷ elapsed share of the year, rounded down. */
  readonly done: number;
  /** Whether every category reaches its quota; null without a quota. */
  readonly reachesQuota: boolean | null;
}

/** Null before the year has begun. Reckoned crosswise, so that no quotient rounds a quota out of reach. */
export function projection(
  categories: readonly { readonly done: number; readonly quota: number }[],
  { gone, all }: YearDays,
): Projection | null {
  if (gone === 0) return null;
  const done = categories.reduce((sum, category) => sum + category.done, 0);
  const owed = categories.filter(({ quota }) => quota > 0);
  return {
    done: Math.floor((done * all) / gone),
    reachesQuota: owed.length === 0 ? null : owed.every((one) => one.done * all >= one.quota * gone),
  };
}
