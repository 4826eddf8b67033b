import type { Ledger } from '#core/ledger/ledger';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import { cellFinding, type CellPlace, type Check } from '../check';
import { quotaTables, unitsWithQuota } from '../quota-tables';
import { placesOf, unitsAsWritten } from '../units-as-written';

interface FirstMention {
  readonly unit: string;
  readonly place: CellPlace;
}

/** The units of each project-year ledger under their canonical keys, where they are named first. */
function responsibleUnits(workbook: UnderstoodWorkbook): Map<Ledger, Map<string, FirstMention>> {
  const ledgers = new Map<Ledger, Map<string, FirstMention>>();
  for (const cells of unitsAsWritten(workbook)) {
    const { ledger } = cells;
    const [place] = placesOf(cells);
    if (ledger.kind.family !== 'project' || !place) continue;
    const units = ledgers.get(ledger) ?? new Map<string, FirstMention>();
    ledgers.set(ledger, units);
    for (const { name } of cells.mentions.filter(({ collective }) => !collective)) {
      const unit = canonicalName(name, workbook.directory);
      if (!units.has(looseKey(unit))) units.set(looseKey(unit), { unit, place });
    }
  }
  return ledgers;
}

/**
 * Responsible units without a row in the quota table of the workbook, once a ledger. Only where the table is plainly
 * of the same bureau: at least half of the ledger's units have a row.
 */
export const unitWithoutQuota: Check = {
  codes: ['unit-without-quota'],
  *run(workbook) {
    const tables = quotaTables(workbook);
    if (tables.length === 0) return;
    const known = unitsWithQuota(tables, workbook.directory);
    for (const units of responsibleUnits(workbook).values()) {
      const missing = [...units].filter(([key]) => !known.has(key));
      if (missing.length * 2 > units.size) continue;
      for (const [, { unit, place }] of missing) {
        yield cellFinding(place, 'unit-without-quota', { params: { unit } });
      }
    }
  },
};
