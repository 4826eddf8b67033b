import { readNumber } from './read-number';
import type { QuotaRow } from './quota-row';
import type { RowFields } from './row-fields';

const QUOTA = 'quota:';

/** The info category of a quota column's id, or undefined for other columns. */
export function categoryOf(columnId: string): string | undefined {
  return columnId.startsWith(QUOTA) ? columnId.slice(QUOTA.length) : undefined;
}

/** A row of the quota table from its canonical fields. `categories` gives the sheet's order. */
export function quotaRowOf(fields: RowFields, categories: readonly string[], row?: number): QuotaRow {
  const quota: Record<string, number> = {};
  for (const category of categories) {
    const value = fields[QUOTA + category];
    if (typeof value === 'number') quota[category] = value;
  }
  const target = fields['targetScore'];
  const remark = fields['remark'];
  const remarkTotal = typeof remark === 'string' ? readNumber(remark) : undefined;
  return {
    ...(row === undefined ? {} : { row }),
    no: typeof fields['no'] === 'number' ? fields['no'] : null,
    unit: String(fields['unit'] ?? ''),
    targetScore: typeof target === 'number' ? target : null,
    quota,
    total: Object.values(quota).reduce((sum, count) => sum + count, 0),
    ...(remarkTotal === undefined ? {} : { remarkTotal }),
  };
}
