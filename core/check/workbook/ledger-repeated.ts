import { type Check, sheetFinding } from '../check';
import { copiedLedgers } from '../copied-ledgers';
import { otherLedger } from '../ledger-place';

/** Ledgers that stand in the workbook twice. */
export const ledgerRepeated: Check = {
  codes: ['ledger-repeated'],
  *run(workbook) {
    for (const { copy, original, common } of copiedLedgers(workbook)) {
      const params = { kind: copy.ledger.kind.name, year: copy.year, count: common };
      const table = `第${original.ledger.headerRow}行起的表`;
      const other = `${otherLedger(original.ledger, copy.ledger)}${table}`;
      yield sheetFinding(copy.ledger.sheet, 'ledger-repeated', { ...params, other });
    }
  },
};
