import { readDate } from '#core/ledger/row-fields';
import { type FieldRule, isDateColumn } from '../field-rule';

/** Date cells that lost their date format, so that people see a serial number. */
export const dateShownAsNumber: FieldRule = {
  code: 'date-shown-as-number',
  appliesTo: isDateColumn,
  judgeField(_, { row, column, understood: { ledger } }) {
    const cell = row.cells[column.id];
    const replacement = typeof cell === 'number' ? readDate(cell, ledger.year, ledger.date1904) : undefined;
    return replacement === undefined ? undefined : { replacement };
  },
};
