import { headerFinding, ledgerCheck } from '../check';

/** Info categories in which nobody has to deliver anything. */
export const quotaCategoryEmpty = ledgerCheck(['quota-category-empty'], function* ({ ledger, quotas }) {
  if (quotas.length === 0) return;
  for (const column of ledger.columns.filter(({ definition }) => definition.repeatsWithSuffix)) {
    const isEmpty = quotas.every(({ fields }) => (fields[column.id] ?? 0) === 0);
    if (isEmpty) yield headerFinding(ledger, column, 'quota-category-empty');
  }
});
