import { isErrorText, UNCALCULATED } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from '../check';

/** Cells whose formula ended in an error, or was never calculated. */
export const cellError = ledgerCheck(['cell-error', 'formula-uncalculated'], function* ({ ledger, rows }) {
  const broken = rows.filter(({ row }) => Object.values(row.cells).some(isErrorText));
  for (const { row } of broken) {
    for (const { id: columnId } of ledger.columns) {
      const value = row.cells[columnId];
      if (value === undefined || !isErrorText(value) || row.filledFrom[columnId] !== undefined) continue;
      const code = value === UNCALCULATED ? 'formula-uncalculated' : 'cell-error';
      yield cellFinding({ ledger, row, columnId }, code);
    }
  }
});
