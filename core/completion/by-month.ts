import { groupBy } from '#core/collection/group-by';
import type { AssessedItem } from './completion';
import type { Counts } from './counts';
import { summarise } from './completion';

export interface MonthCompletion extends Counts {
  /** `YYYY-MM` of the final due date; null for items without one. */
  readonly month: string | null;
}

/** By month of the final due date, in order of time; items without a due date come last. */
export function summariseByMonth(items: readonly AssessedItem[]): readonly MonthCompletion[] {
  const months = groupBy(items, ({ assessment }) => assessment.due?.slice(0, 7) ?? null);
  return [...months]
    .sort(([a], [b]) => (a ?? '9999-99').localeCompare(b ?? '9999-99', 'en'))
    .map(([month, ofMonth]) => ({ month, ...summarise(ofMonth) }));
}
