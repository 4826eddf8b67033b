import { cellFinding, ledgerCheck } from './check';
import { findColumn, type Ledger } from '#core/ledger/ledger';

/** The column in which an item's number stands, or undefined for kinds without numbers. */
function numberColumn(ledger: Ledger): string | undefined {
  return findColumn(ledger, 'no') ? 'no' : ledger.kind.numberedIn;
}

/** Item numbers that are missing, used twice, or jump. */
export const numbering = ledgerCheck(
  ['number-missing', 'number-duplicate', 'number-gap'],
  function* ({ ledger, rows }) {
    const columnId = numberColumn(ledger);
    if (columnId === undefined || !rows.some(({ row }) => row.no !== null)) return;
    const rowOf = new Map<number, number>();
    let previous = 0;
    for (const { row } of rows) {
      const place = { ledger, row, columnId };
      const { no } = row;
      if (no === null) {
        yield cellFinding(place, 'number-missing', { params: { expected: previous + 1 } });
        previous++;
        continue;
      }
      const other = rowOf.get(no);
      if (other !== undefined)
        yield cellFinding(place, 'number-duplicate', { params: { no, otherRow: other } });
      else if (no !== previous + 1) yield cellFinding(place, 'number-gap', { params: { previous, no } });
      if (other === undefined) rowOf.set(no, row.row);
      previous = Math.max(previous, no);
    }
  },
);
