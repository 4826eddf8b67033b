import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';

/** The tables of a workbook that say who has to deliver how many articles. */
export function quotaTables({ ledgers }: UnderstoodWorkbook): UnderstoodLedger[] {
  return ledgers.filter(({ ledger }) => ledger.kind.family === 'quota');
}

/** Keys (`looseKey`) of the units that have a row in any of the tables. */
export function unitsWithQuota(tables: readonly UnderstoodLedger[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ quotas }) => quotas.map(({ quota }) => looseKey(quota.unit))));
}
