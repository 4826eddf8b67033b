import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { firstRows } from '../first-row';

/** Units with two rows in one quota table. */
export const quotaUnitDuplicate = ledgerCheck(['quota-unit-duplicate'], function* ({ ledger, quotas }) {
  const firstRow = firstRows();
  for (const { row, quota } of quotas) {
    const key = looseKey(quota.unit);
    const otherRow = key === '' ? undefined : firstRow(key, row.row);
    if (otherRow === undefined) continue;
    const params = { unit: quota.unit, otherRow };
    yield cellFinding({ ledger, row, columnId: 'unit' }, 'quota-unit-duplicate', { params });
  }
});
