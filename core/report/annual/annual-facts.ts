import { fullDate } from '#core/date/chinese-date';
import { type CivilDate, endOfMonth, yearOf } from '#core/date/civil-date';
import { findingsOf } from '#core/inspection/findings-of-items';
import type { Rectification } from '#core/inspection/rectification';
import type { ReportInput } from '#core/report/report-input';
import { quotaInput } from '#core/scoring/quota-input';
import { type QuotaScore, scoreQuota } from '#core/scoring/score-quota';
import { type AnnualArticle, annualArticles } from './annual-articles';
import { type AnnualItem, annualItems } from './annual-items';

/** All that the report of a year is written from. */
export interface AnnualFacts {
  readonly year: number;
  readonly asOf: CivilDate;
  readonly items: readonly AnnualItem[];
  readonly articles: readonly AnnualArticle[];
  /** What inspections of the year found. */
  readonly findings: readonly Rectification[];
  /** Rows of the year's quota table. */
  readonly quotas: readonly QuotaScore[];
  /** By unit; absent where nobody can tell. */
  readonly unreportedMonths?: ReadonlyMap<string, number>;
}

/** The latest year of the ledgers that has begun by the day; the day's own where none names its year. */
function reportYear({ ledgers, asOf }: Pick<ReportInput, 'ledgers' | 'asOf'>): number {
  const years = ledgers.flatMap(({ year }) => year ?? []).filter((year) => year <= yearOf(asOf));
  return years.length === 0 ? yearOf(asOf) : Math.max(...years);
}

/** The last day of the year that the report is for. */
export function lastDay(year: number): CivilDate {
  return endOfMonth(year, 12);
}

/** `2023年` at the year's end, `截至2023年6月30日` on any other day. */
export function periodText({ year, asOf }: Pick<AnnualFacts, 'year' | 'asOf'>): string {
  return asOf === lastDay(year) ? `${year}年` : `截至${fullDate(asOf)}`;
}

export function annualFacts(input: ReportInput): AnnualFacts {
  const { asOf, unreportedMonths, quotaYear = yearOf(asOf) } = input;
  const year = reportYear(input);
  return {
    year,
    asOf,
    items: annualItems(input, year),
    articles: annualArticles(input, year),
    findings: findingsOf(input).all.filter(({ entry }) => yearOf(entry.date) === year),
    quotas: quotaYear === year ? scoreQuota(quotaInput(input)) : [],
    ...(unreportedMonths && { unreportedMonths }),
  };
}
