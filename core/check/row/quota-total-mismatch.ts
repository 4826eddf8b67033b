import { cellFinding, ledgerCheck } from '../check';

/** Rows whose 备注 is a number that the quotas do not add up to. */
export const quotaTotalMismatch = ledgerCheck(['quota-total-mismatch'], function* ({ ledger, quotas }) {
  for (const { row, quota } of quotas) {
    if (quota.remarkTotal === undefined || quota.remarkTotal === quota.total) continue;
    const params = { remark: quota.remarkTotal, sum: quota.total };
    const detail = { params, replacement: quota.total };
    yield cellFinding({ ledger, row, columnId: 'remark' }, 'quota-total-mismatch', detail);
  }
});
