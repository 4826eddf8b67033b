import { cellFinding, ledgerCheck } from '../check';

/** Cells that every item of the kind must fill. A column the sheet does not have is not asked for row by row. */
export const requiredMissing = ledgerCheck(['required-missing'], function* ({ ledger, rows }) {
  const required = ledger.columns.filter((column) => column.definition.required);
  for (const { row } of rows) {
    for (const column of required) {
      if (row.cells[column.id] === undefined) {
        yield cellFinding({ ledger, row, columnId: column.id }, 'required-missing');
      }
    }
  }
});
