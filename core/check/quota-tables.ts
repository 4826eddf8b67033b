import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import type { UnitDirectory } from '#core/unit/unit';

/** The tables of a workbook that say who has to deliver how many articles. */
export function quotaTables({ ledgers }: UnderstoodWorkbook): UnderstoodLedger[] {
  return ledgers.filter(({ ledger }) => ledger.kind.family === 'quota');
}

/** Keys (`looseKey`) of the canonical names of the units that have a row in any of the tables. */
export function unitsWithQuota(
  tables: readonly UnderstoodLedger[],
  directory: UnitDirectory,
): ReadonlySet<string> {
  const units = tables.flatMap(({ quotas }) => quotas.map(({ quota }) => quota.unit));
  return new Set(units.map((unit) => looseKey(canonicalName(unit, directory))));
}
