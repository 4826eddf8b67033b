import { findColumn, type LedgerRow } from '#core/ledger/ledger';
import { cellFinding, ledgerCheck } from '../check';

/** Neighbouring rows without a goal or type, each run by its first and last row. */
function emptyRuns(rows: readonly { readonly row: LedgerRow }[]): { first: LedgerRow; last: LedgerRow }[] {
  const runs: { first: LedgerRow; last: LedgerRow }[] = [];
  let open: { first: LedgerRow; last: LedgerRow } | undefined;
  for (const { row } of rows) {
    if (row.cells['group'] !== undefined) open = undefined;
    else if (open) open.last = row;
    else runs.push((open = { first: row, last: row }));
  }
  return runs;
}

/** Items without a goal or type in a ledger that has a column for it, once a run. */
export const groupEmpty = ledgerCheck(['group-empty'], function* ({ ledger, rows }) {
  if (ledger.kind.family !== 'project' || !findColumn(ledger, 'group')) return;
  for (const { first, last } of emptyRuns(rows)) {
    const end = last === first ? '' : `至第${last.row}行`;
    const params = { rows: `第${first.row}行${end}` };
    yield cellFinding({ ledger, row: first, columnId: 'group' }, 'group-empty', { params });
  }
});
