import type { CivilDate } from '#core/date/civil-date';
import type { LedgerContent } from '#core/ledger/ledger-content';
import { rulesOf } from '#core/rules/rules-of';
import type { StatusInput } from './status';

/** What completion is computed from: the project-year ledgers, the quota tables and the information logs. */
export function statusInput(ledgers: readonly LedgerContent[], asOf: CivilDate): StatusInput {
  const quotaTables = ledgers.filter(({ quotas }) => quotas.length > 0);
  return {
    ledgers: ledgers
      .filter(({ items }) => items.length > 0)
      .map(({ kind, name, year, items }) => ({ kind, name, year, items })),
    quotas: quotaTables.flatMap(({ quotas }) => quotas),
    quotaYear: quotaTables[0]?.year,
    articles: ledgers.flatMap(({ articles }) => articles),
    directory: ledgers.find(({ directory }) => directory !== undefined)?.directory,
    asOf,
    inspections: ledgers.flatMap(({ inspections }) => inspections),
    rules: rulesOf(ledgers.flatMap(({ ruleLines }) => ruleLines)),
  };
}
