import { rate } from '#core/completion/counts';
import type { CivilDate } from '#core/date/civil-date';
import { yearOf } from '#core/date/civil-date';
import type { PartName } from '#core/scoring/credit';
import { PART_NAMES } from '#core/scoring/credit';
import { exactSum } from '#core/scoring/rounding';
import type { ScoringScheme } from '#core/scoring/scheme';
import { schemeSentences } from '#core/scoring/scheme-wording';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { CategoryScore } from '#core/scoring/score-row';
import { elapsedShareOfYear } from '#core/scoring/year-days';

/** The information quotas as the report shows them. */
export interface QuotaSection {
  readonly year: number;
  /** The share of the year gone by, 0–1: what the units' shares are measured against. */
  readonly elapsed: number;
  /** Every category that occurs, in the order of the quota table. */
  readonly categories: readonly string[];
  /** The parts of the points in their order; none where the points are the share of the target score alone. */
  readonly parts: readonly PartName[];
  /** How points and ranks come about. */
  readonly method: string;
  /** In order of rank; rows without a rank last. */
  readonly rows: readonly QuotaScore[];
  /** All rows together; it has no rank. */
  readonly total: QuotaScore;
  /** The last in the ranking, as many as the scheme names. */
  readonly last: readonly string[];
  /** Units whose share lies behind the elapsed share of the year. */
  readonly behind: number;
}

/** When the quotas are for, and what made points of them. */
export interface QuotaBasis {
  /** The year of `asOf` where it is not known. */
  readonly quotaYear?: number | undefined;
  readonly asOf: CivilDate;
  readonly rules: { readonly scoring: ScoringScheme };
}

export function quotaSection(
  scores: readonly QuotaScore[],
  { quotaYear, asOf, rules }: QuotaBasis,
): QuotaSection {
  const year = quotaYear ?? yearOf(asOf);
  const elapsed = elapsedShareOfYear(year, asOf);
  // Every row has the same categories in the same order.
  const categories = scores[0]?.categories.map(({ category }) => category) ?? [];
  return {
    year,
    elapsed,
    categories,
    parts: checkableParts(scores, rules.scoring),
    method: schemeSentences(rules.scoring),
    rows: scores,
    total: totalScore(scores, categories, elapsed),
    last: scores.flatMap(({ unit, isBottom }) => (isBottom ? [unit] : [])),
    behind: scores.filter(({ pace }) => pace !== null && pace < 0).length,
  };
}

/** What stands beside the rank of the last. */
export const BOTTOM = '末位';

/** Whether the quota is reached by the year’s end at this pace, in a word. */
export function outlook({ projected }: QuotaScore): '可完成' | '难完成' | '—' {
  const reachesQuota = projected?.reachesQuota ?? null;
  if (reachesQuota === null) return '—';
  return reachesQuota ? '可完成' : '难完成';
}

/** The points of a part; null where the row has none. */
export function partPoints({ parts }: QuotaScore, name: PartName): number | null {
  return parts.find((part) => part.name === name)?.points ?? null;
}

/** The parts shown; where the base alone is not the share of the target that quota and count tell, it is one of them. */
function checkableParts(scores: readonly QuotaScore[], { base }: ScoringScheme): readonly PartName[] {
  const shown = partsShown(scores);
  return shown.length === 0 && base.by !== 'share' ? ['基础'] : shown;
}

/** The parts that occur, unless there is but the base, which the points then are. */
export function partsShown(scores: readonly QuotaScore[]): readonly PartName[] {
  const names = PART_NAMES.filter((name) =>
    scores.some(({ parts }) => parts.some((part) => part.name === name)),
  );
  return names.join() === '基础' ? [] : names;
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
  const projected = scores.flatMap((score) => score.projected ?? []);
  return {
    unit: '合计',
    categories: categories.map((category) => totalCategory(scores, category)),
    done: sum(scores, ({ done }) => done),
    counted,
    quota,
    gap: sum(scores, ({ gap }) => gap),
    share,
    pace: share === null ? null : share - elapsed,
    points: exactSum(scores.map(({ points }) => points ?? 0)),
    parts: PART_NAMES.flatMap((name) => {
      const own = scores.flatMap(({ parts }) => parts.filter((part) => part.name === name));
      return own.length === 0
        ? []
        : [{ name, points: exactSum(own.map(({ points }) => points)), detail: '' }];
    }),
    targetScore: sum(scores, ({ targetScore }) => targetScore),
    months: [],
    projected:
      projected.length === 0 ? null : { done: sum(projected, ({ done }) => done), reachesQuota: null },
    unitClass: null,
    problems: [],
    rank: null,
    isBottom: false,
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
