import { rate } from '#core/completion/counts';
import type { CivilDate } from '#core/date/civil-date';
import { yearOf } from '#core/date/civil-date';
import type { CategoryScore, QuotaScore } from '#core/scoring/score-quota';
import { elapsedShareOfYear } from '#core/scoring/score-quota';

/** The information quotas as the report shows them. */
export interface QuotaSection {
  readonly year: number;
  /** The share of the year gone by, 0–1: what the units' shares are measured against. */
  readonly elapsed: number;
  /** Every category that occurs, in the order of the quota table. */
  readonly categories: readonly string[];
  /** In order of rank; rows without a quota last. */
  readonly rows: readonly QuotaScore[];
  /** All rows together; it has no rank. */
  readonly total: QuotaScore;
  /** Units whose share lies behind the elapsed share of the year. */
  readonly behind: number;
}

export function quotaSection(
  scores: readonly QuotaScore[],
  quotaYear: number | undefined,
  asOf: CivilDate,
): QuotaSection {
  const year = quotaYear ?? yearOf(asOf);
  const elapsed = elapsedShareOfYear(year, asOf);
  // Every row has the same categories in the same order.
  const categories = scores[0]?.categories.map(({ category }) => category) ?? [];
  return {
    year,
    elapsed,
    categories,
    rows: scores,
    total: totalScore(scores, categories, elapsed),
    behind: scores.filter(({ pace }) => pace !== null && pace < 0).length,
  };
}

function sum<T>(items: readonly T[], figure: (item: T) => number | null): number {
  return items.reduce((total, item) => total + (figure(item) ?? 0), 0);
}

function totalScore(
  scores: readonly QuotaScore[],
  categories: readonly string[],
  elapsed: number,
): QuotaScore {
  const counted = sum(scores, (score) => score.counted);
  const quota = sum(scores, (score) => score.quota);
  const share = rate(counted, quota);
  return {
    unit: '合计',
    categories: categories.map((category) => totalCategory(scores, category)),
    done: sum(scores, ({ done }) => done),
    counted,
    quota,
    gap: sum(scores, ({ gap }) => gap),
    share,
    pace: share === null ? null : share - elapsed,
    points: Math.round(sum(scores, ({ points }) => points) * 100) / 100,
    targetScore: sum(scores, ({ targetScore }) => targetScore),
    rank: null,
  };
}

function totalCategory(scores: readonly QuotaScore[], category: string): CategoryScore {
  const parts = scores.flatMap((score) => score.categories.filter((one) => one.category === category));
  return {
    category,
    done: sum(parts, ({ done }) => done),
    counted: sum(parts, ({ counted }) => counted),
    quota: sum(parts, ({ quota }) => quota),
    gap: sum(parts, ({ gap }) => gap),
  };
}
