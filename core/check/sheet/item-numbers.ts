import { findColumn, type Ledger } from '#core/ledger/ledger';
import { cellFinding, ledgerCheck } from '../check';
import { firstRows } from '../first-row';

/** The column in which an item's number stands, or undefined for kinds without numbers. */
function numberColumn(ledger: Ledger): string | undefined {
  return findColumn(ledger, 'no') ? 'no' : ledger.kind.numberedIn;
}

/** Item numbers that are missing, used twice, or jump. */
export const itemNumbers = ledgerCheck(
  ['number-missing', 'number-duplicate', 'number-gap'],
  function* ({ ledger, rows }) {
    const columnId = numberColumn(ledger);
    if (columnId === undefined || !rows.some(({ row }) => row.no !== null)) return;
    const firstRow = firstRows();
    let previous = ledger.continues?.lastNo ?? 0;
    for (const { row } of rows) {
      const place = { ledger, row, columnId };
      const { no } = row;
      // A number merged over several rows is one number.
      if (no === previous && row.filledFrom[columnId] !== undefined) continue;
      if (no === null) {
        previous++;
        yield cellFinding(place, 'number-missing', { params: { expected: previous } });
        continue;
      }
      const otherRow = firstRow(no, row.row);
      if (otherRow !== undefined) yield cellFinding(place, 'number-duplicate', { params: { no, otherRow } });
      else if (no !== previous + 1) yield cellFinding(place, 'number-gap', { params: { previous, no } });
      previous = Math.max(previous, no);
    }
  },
);
