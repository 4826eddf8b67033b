import { isErrorText } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from '../check';

/** Cells whose formula ended in an error. */
export const cellError = ledgerCheck(['cell-error'], function* ({ ledger, rows }) {
  for (const { id: columnId } of ledger.columns) {
    for (const { row } of rows) {
      const value = row.cells[columnId];
      if (value === undefined || row.filledFrom[columnId] !== undefined || !isErrorText(value)) continue;
      yield cellFinding({ ledger, row, columnId }, 'cell-error');
    }
  }
});
