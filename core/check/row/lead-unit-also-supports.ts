import { parseUnits } from '#core/unit/parse-units';
import { cellFinding, ledgerCheck } from '../check';

/** A 牵头单位 that is named once more among the responsible units of its row. */
export const leadUnitAlsoSupports = ledgerCheck(
  ['lead-unit-also-supports'],
  function* ({ ledger, items }, { directory }) {
    for (const { row, item } of items) {
      const { leadUnit, units } = item;
      if (leadUnit === undefined || !units.some(({ name }) => name === leadUnit)) continue;
      const params = { unit: leadUnit };
      const isInUnits = parseUnits(String(row.cells['units'] ?? ''), directory).some(
        ({ name }) => name === leadUnit,
      );
      const columnId = isInUnits ? 'units' : 'supportUnits';
      yield cellFinding({ ledger, row, columnId }, 'lead-unit-also-supports', { params });
    }
  },
);
