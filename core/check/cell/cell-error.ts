import { isErrorText } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from '../check';

/** Cells whose formula ended in an error. */
export const cellError = ledgerCheck(['cell-error'], function* ({ ledger, rows }) {
  const ids = ledger.columns.map(({ id }) => id);
  for (const { row } of rows) {
    for (const columnId of ids) {
      const value = row.cells[columnId];
      if (value === undefined || !isErrorText(value) || row.filledFrom[columnId] !== undefined) continue;
      yield cellFinding({ ledger, row, columnId }, 'cell-error');
    }
  }
});
