import { cellFinding, ledgerCheck } from '../check';

/** A 牵头单位 that is named once more among the responsible units of its row. */
export const leadUnitAlsoSupports = ledgerCheck(['lead-unit-also-supports'], function* ({ ledger, items }) {
  for (const { row, item } of items) {
    const { leadUnit, units } = item;
    if (leadUnit === undefined || !units.some(({ name }) => name === leadUnit)) continue;
    const params = { unit: leadUnit };
    yield cellFinding({ ledger, row, columnId: 'units' }, 'lead-unit-also-supports', { params });
  }
});
