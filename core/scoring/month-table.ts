import type { CivilDate } from '#core/date/civil-date';
import { endOfMonth, monthOf, startOfMonth } from '#core/date/civil-date';
import type { LoggedArticle } from './logged-article';

/** What a unit handed in in a month. */
export interface MonthLine {
  /** 1–12. */
  readonly month: number;
  readonly done: number;
  /** Articles owed; null where none are. */
  readonly owed: number | null;
  /** What is missing to it; 0 in a month that has not ended. */
  readonly missing: number;
  readonly hasEnded: boolean;
}

/** The months of the year that have begun by the end of the day `asOf`, January first. */
export function monthTable(
  articles: readonly LoggedArticle[],
  minimum: number | null,
  { year, asOf }: { readonly year: number; readonly asOf: CivilDate },
): readonly MonthLine[] {
  const done = new Map<number, number>();
  for (const { first } of articles) done.set(monthOf(first.date), (done.get(monthOf(first.date)) ?? 0) + 1);
  const owed = minimum === 0 ? null : minimum;
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => startOfMonth(year, month) <= asOf)
    .map((month) => {
      const count = done.get(month) ?? 0;
      const hasEnded = endOfMonth(year, month) <= asOf;
      return { month, done: count, owed, missing: hasEnded ? Math.max((owed ?? 0) - count, 0) : 0, hasEnded };
    });
}
