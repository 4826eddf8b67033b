import { yearOf } from '#core/date/civil-date';
import { looseKey } from '#core/text/normalise';
import { commonOrder } from './common-order';
import type { Credit } from './credit';
import type { LoggedArticle } from './logged-article';
import { articlesByUnit } from './logged-article';
import { type QuotaInput, unitKeyOf } from './quota-input';
import { lastFrom, ranked } from './rank';
import { PROPORTIONAL } from './scheme';
import type { ScoredRow, ScoringContext, UnitLog, UnrankedScore } from './score-row';
import { scoreRow } from './score-row';
import { uniqueBy } from './unique-by';

/** A row of the quota table as of a date. */
export interface QuotaScore extends UnrankedScore {
  /** By share of the own quota or by points, as the scheme has it; null where there is none. */
  readonly rank: number | null;
  /** 末位: among the last that the scheme names. All that share the rank are; the first never is. */
  readonly isBottom: boolean;
}

/** Why a row of the quota table has its points. */
export interface QuotaExplanation {
  readonly unit: string;
  /** As in `QuotaScore`. */
  readonly row?: number;
  /** By part, in order of the date; they add up to the parts. */
  readonly credits: readonly Credit[];
}

/**
 * Quota completion of every row at the end of the day `asOf`, in order of rank, rows without a rank last. Articles
 * of other years or later days do not count.
 */
export function scoreQuota(input: QuotaInput): readonly QuotaScore[] {
  const { rankBy, bottom } = input.scheme ?? PROPORTIONAL;
  const scores = scoredRows(input).map(({ score }) => score);
  const isRanked = (score: UnrankedScore): boolean =>
    (rankBy === 'share' ? score.share : score.points) !== null;
  const compare = rankBy === 'share' ? compareShares : comparePoints;
  const inOrder = ranked(scores, compare);
  const ranks = inOrder.filter(({ item }) => isRanked(item)).map(({ rank }) => rank);
  const last = lastFrom(ranks, bottom);
  return inOrder.map(({ item, rank }) =>
    isRanked(item) ? { ...item, rank, isBottom: rank >= last } : { ...item, rank: null, isBottom: false },
  );
}

/** What the points of every row are made of, in the order of the table. */
export function explainQuota(input: QuotaInput): readonly QuotaExplanation[] {
  return scoredRows(input).map(({ score: { unit, row }, credits }) => ({
    unit,
    ...(row !== undefined && { row }),
    credits,
  }));
}

function scoredRows(input: QuotaInput): readonly ScoredRow[] {
  const { rows, asOf, directory, scheme = PROPORTIONAL } = input;
  const year = input.year ?? yearOf(asOf);
  const unitKey = (unit: string): string => unitKeyOf(unit, directory);
  const inTime = input.articles.filter(({ date }) => date <= asOf && yearOf(date) === year);
  const articles = articlesByUnit(inTime, unitKey);
  const logs = rows.map((row): UnitLog => {
    const key = unitKey(row.unit);
    const unitClass = scheme.classes.find(({ units }) => units.some((unit) => unitKey(unit) === key));
    return { row, articles: articles.get(key) ?? [], unitClass };
  });
  const context: ScoringContext = { scheme, year, asOf, names: categoryNames(logs) };
  return logs.map((log) => scoreRow(log, context));
}

/** The table's categories in its order, then those that units handed in besides; each in its first spelling. */
function categoryNames(logs: readonly UnitLog[]): readonly string[] {
  const owed = commonOrder(logs.map(({ row }) => Object.keys(row.quota)));
  const handedIn = logs.flatMap(({ articles }) =>
    articles.filter(isCounted).map(({ first }) => first.category),
  );
  return uniqueBy([...owed, ...handedIn], looseKey);
}

const isCounted = ({ isVoid }: LoggedArticle): boolean => !isVoid;

/** Best first, rows without a quota last. Compared crosswise: 1/3 and 4/12 tie whatever their quotients round to. */
function compareShares(a: UnrankedScore, b: UnrankedScore): number {
  if (a.share === null || b.share === null) return Number(a.share === null) - Number(b.share === null);
  return b.counted * a.quota - a.counted * b.quota;
}

/** Best first, rows without points last. */
function comparePoints(a: UnrankedScore, b: UnrankedScore): number {
  if (a.points === null || b.points === null) return Number(a.points === null) - Number(b.points === null);
  return b.points - a.points;
}
