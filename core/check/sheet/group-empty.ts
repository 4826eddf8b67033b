import { findColumn, type LedgerRow } from '#core/ledger/ledger';
import { cellAddress } from '#core/grid/address';
import { findingAt, ledgerCheck } from '../check';

/** Neighbouring rows without a goal or type, each run by its first and last row. */
function emptyRuns(rows: readonly { readonly row: LedgerRow }[]): { first: LedgerRow; last: LedgerRow }[] {
  const runs: { first: LedgerRow; last: LedgerRow }[] = [];
  let open: { first: LedgerRow; last: LedgerRow } | undefined;
  for (const { row } of rows) {
    // What is assumed to hold from above is not written here.
    if (row.cells['group'] !== undefined && !row.assumed?.includes('group')) open = undefined;
    else if (open) open.last = row;
    else runs.push((open = { first: row, last: row }));
  }
  return runs;
}

/** Items without a goal or type in a ledger that has a column for it, once a run. */
export const groupEmpty = ledgerCheck(['group-empty'], function* ({ ledger, rows }) {
  const column = ledger.kind.family === 'project' ? findColumn(ledger, 'group') : undefined;
  if (!column) return;
  for (const { first, last } of emptyRuns(rows)) {
    const end = last === first ? '' : `至第${last.row}行`;
    const at = { sheet: ledger.sheet, cell: cellAddress(first.row - 1, column.index) };
    const params = { rows: `第${first.row}行${end}` };
    yield findingAt('group-empty', { ...at, column: column.header, value: '' }, params);
  }
});
