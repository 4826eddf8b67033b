import type { CivilDate } from '#core/date/civil-date';
import type { QuotaRow } from '#core/ledger/quota-row';
import { looseKey } from '#core/text/normalise';
import { baseCredits } from './base-credits';
import type { ClassTasks } from './class-tasks';
import { classTasks } from './class-tasks';
import type { Credit, PartName } from './credit';
import { sumOfCredits } from './credit';
import { deductionCredits, deducts } from './deduction-credits';
import type { LoggedArticle } from './logged-article';
import type { MonthLine } from './month-table';
import { monthTable } from './month-table';
import type { ScorePart } from './parts';
import { ceilingCredits, floorCredits, partsOf } from './parts';
import type { Projection } from './projection';
import { projection } from './projection';
import { adoptionCredits, commentCredits, earnsByAdoption, earnsByComments } from './quality-credits';
import { exactSum } from './rounding';
import type { ScoringScheme, UnitClass } from './scheme';
import { daysOfYear } from './year-days';

/** Articles of one category against their quota; `counted` is what the quota lets count, counted + gap = quota. */
export interface CategoryScore {
  readonly category: string;
  readonly done: number;
  readonly counted: number;
  readonly quota: number;
  readonly gap: number;
}

/** A row of the quota table as of a date, before it is ranked. */
export interface UnrankedScore {
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
  /** The sum of `parts`, two decimals; null where the scheme has nothing to reckon them from. */
  readonly points: number | null;
  readonly parts: readonly ScorePart[];
  readonly targetScore: number | null;
  /** The months that have begun. */
  readonly months: readonly MonthLine[];
  /** At the year's end; null before the year has begun. */
  readonly projected: Projection | null;
  /** What the unit's class asks of it; null for a unit of none. */
  readonly unitClass: ClassTasks | null;
  /** Lines of the log that gave nothing because a cell cannot be read. */
  readonly problems: readonly Credit[];
}

export interface ScoredRow {
  readonly score: UnrankedScore;
  /** All that the points are made of. */
  readonly credits: readonly Credit[];
}

/** What all rows are scored by. */
export interface ScoringContext {
  readonly scheme: ScoringScheme;
  readonly year: number;
  readonly asOf: CivilDate;
  /** Every category of the table, in its order. */
  readonly names: readonly string[];
}

/** A row of the table with what its unit handed in, as the log has it, and the class it is of. */
export interface UnitLog {
  readonly row: QuotaRow;
  readonly articles: readonly LoggedArticle[];
  readonly unitClass: UnitClass | undefined;
}

const countable = (articles: readonly LoggedArticle[]): readonly LoggedArticle[] =>
  articles.filter(({ isVoid }) => !isVoid);

function quotaByCategory({ quota }: QuotaRow): ReadonlyMap<string, number> {
  return new Map(Object.entries(quota).map(([category, owed]) => [looseKey(category), owed]));
}

function scoreCategories({ row, articles }: UnitLog, names: readonly string[]): readonly CategoryScore[] {
  const owed = quotaByCategory(row);
  const done = new Map<string, number>();
  for (const { first } of countable(articles)) {
    const key = looseKey(first.category);
    done.set(key, (done.get(key) ?? 0) + 1);
  }
  return names.map((category) => {
    const handedIn = done.get(looseKey(category)) ?? 0;
    const quota = owed.get(looseKey(category)) ?? 0;
    const counted = Math.min(handedIn, quota);
    return { category, done: handedIn, counted, quota, gap: quota - counted };
  });
}

type Totals = Pick<CategoryScore, 'done' | 'counted' | 'quota' | 'gap'>;

function totalsOf(categories: readonly CategoryScore[]): Totals {
  const sum = (field: keyof Totals): number => categories.reduce((total, one) => total + one[field], 0);
  return { done: sum('done'), counted: sum('counted'), quota: sum('quota'), gap: sum('gap') };
}

/** All that gives or takes points: first what is earned, then what is taken off it, then what exceeds the target. */
function creditsOf(
  { row, articles }: UnitLog,
  scheme: ScoringScheme,
  { counted, quota, months }: Totals & { readonly months: readonly MonthLine[] },
): readonly Credit[] {
  const byDate = [...articles].sort((a, b) => a.first.date.localeCompare(b.first.date, 'en'));
  const counting = countable(byDate);
  const figures = { articles: counting, months, counted, quota };
  const earned = [
    ...baseCredits(scheme.base, {
      ...figures,
      targetScore: row.targetScore,
      quotaOf: quotaByCategory(row),
    }),
    ...adoptionCredits(counting, scheme),
    ...commentCredits(counting, scheme),
  ];
  const deductions = deductionCredits(months, byDate, scheme);
  const credits = [...earned, ...deductions, ...floorCredits(sumOfCredits(earned), deductions)];
  return scheme.capAtTarget ? [...credits, ...ceilingCredits(credits, row.targetScore)] : credits;
}

/** The parts that a scheme has for a row, whether or not they have points. */
function partNames(scheme: ScoringScheme, { targetScore }: QuotaRow, quota: number): readonly PartName[] {
  const hasBase = scheme.base.by !== 'share' || (targetScore !== null && quota > 0);
  return [
    ...(hasBase ? (['基础'] as const) : []),
    ...(earnsByAdoption(scheme) ? (['采用'] as const) : []),
    ...(earnsByComments(scheme) ? (['批示'] as const) : []),
    ...(deducts(scheme) ? (['扣分'] as const) : []),
  ];
}

const qualityOf = (parts: readonly ScorePart[]): number =>
  exactSum(parts.filter(({ name }) => name === '采用' || name === '批示').map(({ points }) => points));

export function scoreRow(log: UnitLog, { scheme, year, asOf, names }: ScoringContext): ScoredRow {
  const { row, unitClass } = log;
  const categories = scoreCategories(log, names);
  const totals = totalsOf(categories);
  const { done, counted, quota } = totals;
  const minimum = unitClass === undefined ? scheme.monthlyMinimum : unitClass.monthlyMinimum;
  const months = monthTable(countable(log.articles), minimum, { year, asOf });
  const credits = creditsOf(log, scheme, { ...totals, months });
  const parts = partsOf(credits, partNames(scheme, row, quota));
  const days = daysOfYear(year, asOf);
  const share = quota > 0 ? counted / quota : null;
  const score: UnrankedScore = {
    unit: row.unit,
    ...(row.row !== undefined && { row: row.row }),
    categories,
    ...totals,
    share,
    pace: share === null ? null : share - days.gone / days.all,
    points: parts.length === 0 ? null : sumOfCredits(credits),
    parts,
    targetScore: row.targetScore,
    months,
    projected: projection(categories, days),
    unitClass: unitClass === undefined ? null : classTasks(unitClass, { done, quality: qualityOf(parts) }),
    problems: credits.filter(({ problem }) => problem !== undefined),
  };
  return { score, credits };
}
