import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from './check';

/** Quota cells and target points that hold no number. */
export const quotaForm = ledgerCheck(
  ['quota-unreadable', 'target-score-unreadable'],
  function* ({ ledger, quotas }) {
    const quotaColumns = ledger.columns.filter((column) => column.definition.repeatsWithSuffix);
    for (const { row, fields, quota } of quotas) {
      for (const { id } of quotaColumns) {
        const value = fields[id];
        if (value === undefined || (typeof value === 'number' && value >= 0 && Number.isInteger(value)))
          continue;
        yield cellFinding({ ledger, row, columnId: id }, 'quota-unreadable');
      }
      if (quota.targetScore === null && row.cells['targetScore'] !== undefined) {
        yield cellFinding({ ledger, row, columnId: 'targetScore' }, 'target-score-unreadable');
      }
    }
  },
);

/** Rows whose 备注 is a number that the quotas do not add up to. */
export const quotaTotal = ledgerCheck(['quota-total-mismatch'], function* ({ ledger, quotas }) {
  for (const { row, quota } of quotas) {
    if (quota.remarkTotal === undefined || quota.remarkTotal === quota.total) continue;
    const params = { remark: quota.remarkTotal, sum: quota.total };
    yield cellFinding({ ledger, row, columnId: 'remark' }, 'quota-total-mismatch', {
      params,
      suggestion: String(quota.total),
    });
  }
});

/** Units with two rows in one quota table. */
export const quotaUnits = ledgerCheck(['quota-unit-duplicate'], function* ({ ledger, quotas }) {
  const rowOf = new Map<string, number>();
  for (const { row, quota } of quotas) {
    const key = looseKey(quota.unit);
    const other = rowOf.get(key);
    if (key === '') continue;
    if (other === undefined) rowOf.set(key, row.row);
    else {
      const params = { unit: quota.unit, otherRow: other };
      yield cellFinding({ ledger, row, columnId: 'unit' }, 'quota-unit-duplicate', { params });
    }
  }
});
