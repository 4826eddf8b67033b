import { isErrorText } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from './check';

/** Cells whose formula ended in an error. */
export const cellErrors = ledgerCheck(['cell-error'], function* ({ ledger, rows }) {
  for (const { row } of rows) {
    for (const [columnId, value] of Object.entries(row.cells)) {
      if (isErrorText(value)) yield cellFinding({ ledger, row, columnId }, 'cell-error');
    }
  }
});
