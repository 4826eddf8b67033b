import type { CivilDate } from '#core/date/civil-date';
import { daysBetween, endOfMonth, startOfMonth, yearOf } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { looseKey, titleKey } from '#core/text/normalise';
import { commonOrder } from './common-order';
import { ranked } from './rank';
import { proportion } from './rounding';
import { uniqueBy } from './unique-by';

/** Articles of one category against their quota; `counted` is what the quota lets count, counted + gap = quota. */
export interface CategoryScore {
  readonly category: string;
  readonly done: number;
  readonly counted: number;
  readonly quota: number;
  readonly gap: number;
}

/** A row of the quota table as of a date. */
export interface QuotaScore {
  readonly unit: string;
  /** One-based worksheet row of the quota, where it was read from a sheet. */
  readonly row?: number;
  /** The same categories for every row: the table's in its order, then those handed in without a quota. */
  readonly categories: readonly CategoryScore[];
  /** Articles handed in, over all categories. */
  readonly done: number;
  readonly counted: number;
  readonly quota: number;
  /** What is still owed; a surplus in one category does not pay for a gap in another. */
  readonly gap: number;
  /** counted ÷ quota, 0–1; null without a quota. */
  readonly share: number | null;
  /** share less the elapsed share of the year: negative when behind; null without a quota. */
  readonly pace: number | null;
  /** targetScore × counted ÷ quota, two decimals; null without a target score or a quota. */
  readonly points: number | null;
  readonly targetScore: number | null;
  /** By share of the own quota, so that units with different targets compare; null without a quota. */
  readonly rank: number | null;
}

type UnrankedScore = Omit<QuotaScore, 'rank'>;

export interface QuotaInput {
  readonly rows: readonly QuotaRow[];
  /** The year the quotas are for; the year of `asOf` where it is not known. */
  readonly year?: number | undefined;
  readonly articles: readonly InfoArticle[];
  readonly asOf: CivilDate;
}

/** The share of a year gone by at the end of `asOf`, 0–1. */
export function elapsedShareOfYear(year: number, asOf: CivilDate): number {
  const start = startOfMonth(year, 1);
  const days = daysBetween(start, endOfMonth(year, 12)) + 1;
  return Math.min(Math.max((daysBetween(start, asOf) + 1) / days, 0), 1);
}

/**
 * Quota completion of every row at the end of the day `asOf`, in order of rank, rows without a quota last. Articles
 * of other years or later days do not count.
 */
export function scoreQuota({ rows, year, articles, asOf }: QuotaInput): readonly QuotaScore[] {
  const quotaYear = year ?? yearOf(asOf);
  const elapsed = elapsedShareOfYear(quotaYear, asOf);
  const inTime = articles.filter(({ date }) => date <= asOf && yearOf(date) === quotaYear);
  // The same article handed in twice is one article, whatever its category.
  const countable = uniqueBy(inTime, ({ unit, title }) => `${looseKey(unit)}\n${titleKey(title)}`);
  const shares = rows.map((row) => ({
    row,
    own: countable.filter(({ unit }) => looseKey(unit) === looseKey(row.unit)),
  }));
  const names = categoryNames(
    rows,
    shares.flatMap(({ own }) => own),
  );
  const scores = shares.map(({ row, own }) => scoreRow(row, scoreCategories(row, own, names), elapsed));
  return ranked(scores, compareShares).map(({ item, rank }) => ({
    ...item,
    rank: item.share === null ? null : rank,
  }));
}

/** The table's categories in its order, then those that units handed in besides; each in its first spelling. */
function categoryNames(rows: readonly QuotaRow[], articles: readonly InfoArticle[]): readonly string[] {
  const owed = commonOrder(rows.map(({ quota }) => Object.keys(quota)));
  return uniqueBy([...owed, ...articles.map(({ category }) => category)], looseKey);
}

function scoreCategories(
  row: QuotaRow,
  articles: readonly InfoArticle[],
  names: readonly string[],
): readonly CategoryScore[] {
  const owed = new Map(Object.entries(row.quota).map(([category, quota]) => [looseKey(category), quota]));
  return names.map((category) => {
    const key = looseKey(category);
    const done = articles.filter((article) => looseKey(article.category) === key).length;
    const quota = owed.get(key) ?? 0;
    const counted = Math.min(done, quota);
    return { category, done, counted, quota, gap: quota - counted };
  });
}

function scoreRow(row: QuotaRow, categories: readonly CategoryScore[], elapsed: number): UnrankedScore {
  const sum = (field: 'done' | 'counted' | 'quota' | 'gap'): number =>
    categories.reduce((total, category) => total + category[field], 0);
  const counted = sum('counted');
  const quota = sum('quota');
  const share = quota > 0 ? counted / quota : null;
  return {
    unit: row.unit,
    ...(row.row !== undefined && { row: row.row }),
    categories,
    done: sum('done'),
    counted,
    quota,
    gap: sum('gap'),
    share,
    pace: share === null ? null : share - elapsed,
    points: share === null || row.targetScore === null ? null : proportion(row.targetScore, counted, quota),
    targetScore: row.targetScore,
  };
}

/** Best first, rows without a quota last. Compared crosswise: 1/3 and 4/12 tie whatever their quotients round to. */
function compareShares(a: UnrankedScore, b: UnrankedScore): number {
  if (a.share === null || b.share === null) return Number(a.share === null) - Number(b.share === null);
  return b.counted * a.quota - a.counted * b.quota;
}
