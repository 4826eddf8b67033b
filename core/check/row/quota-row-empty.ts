import { categoriesOf } from '#core/ledger/understand';
import { cellFinding, ledgerCheck } from '../check';

/** Units with target points and nothing to deliver. */
export const quotaRowEmpty = ledgerCheck(['quota-row-empty'], function* ({ ledger, quotas }) {
  const ids = categoriesOf(ledger).map((category) => `quota:${category}`);
  for (const { row, fields, quota } of quotas) {
    const score = quota.targetScore ?? 0;
    const isEmpty = ids.every((id) => fields[id] === undefined || fields[id] === 0);
    if (!isEmpty || score <= 0) continue;
    const params = { unit: quota.unit, score };
    yield cellFinding({ ledger, row, columnId: 'unit' }, 'quota-row-empty', { params });
  }
});
