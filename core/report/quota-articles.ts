import { yearOf } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import { articlesByUnit } from '#core/scoring/logged-article';
import { type QuotaInput, unitKeyOf } from '#core/scoring/quota-input';

/** By the unit of each row of the quota table, as written there: the articles that count as handed in by the day. */
export function quotaArticles(input: QuotaInput): ReadonlyMap<string, readonly InfoArticle[]> {
  const { rows, articles, asOf, year = yearOf(asOf), directory } = input;
  const unitKey = (unit: string): string => unitKeyOf(unit, directory);
  const inTime = articles.filter(({ date }) => date <= asOf && yearOf(date) === year);
  const byUnit = articlesByUnit(inTime, unitKey);
  return new Map(
    rows.map(({ unit }) => {
      const logged = byUnit.get(unitKey(unit)) ?? [];
      return [unit, logged.flatMap(({ first, isVoid }) => (isVoid ? [] : [first]))];
    }),
  );
}
