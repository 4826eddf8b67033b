import type { UnderstoodLedger } from '#core/ledger/understand';
import { parseUnits } from '#core/unit/parse-units';
import { cellFinding, ledgerCheck } from '../check';

const namesLeadAgain = ({ item: { leadUnit, units } }: UnderstoodLedger['items'][number]): boolean =>
  leadUnit !== undefined && units.some(({ name }) => name === leadUnit);

/** A 牵头单位 that is named once more among the responsible units of its row. */
export const leadUnitAlsoSupports = ledgerCheck(
  ['lead-unit-also-supports'],
  function* ({ ledger, items }, { directory }) {
    // The few rows first: a pass over all of them that parses is compiled with the whole parser in it.
    for (const { row, item } of items.filter(namesLeadAgain)) {
      const { leadUnit = '' } = item;
      const inUnits = parseUnits(String(row.cells['units'] ?? ''), directory);
      const columnId = inUnits.some(({ name }) => name === leadUnit) ? 'units' : 'supportUnits';
      const params = { unit: leadUnit };
      yield cellFinding({ ledger, row, columnId }, 'lead-unit-also-supports', { params });
    }
  },
);
