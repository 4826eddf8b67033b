import { readDate } from '#core/ledger/row-fields';
import { ledgerCheck } from '../check';
import { isDateColumn, ownFields } from '../own-fields';
import { slipFindings } from '../slips';

/** Date cells that lost their date format, so that people see a serial number. */
export const dateShownAsNumber = ledgerCheck(['date-shown-as-number'], (understood) => {
  const { ledger } = understood;
  const slips = [...ownFields(understood, isDateColumn)].flatMap(({ place }) => {
    const value = place.row.cells[place.columnId];
    const replacement = typeof value === 'number' ? readDate(value, ledger.year, ledger.date1904) : undefined;
    return replacement === undefined ? [] : [{ place, detail: { replacement } }];
  });
  return slipFindings('date-shown-as-number', slips);
});
