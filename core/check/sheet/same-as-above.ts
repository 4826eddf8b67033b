import { cellAddress } from '#core/grid/address';
import type { LedgerColumn, LedgerRow } from '#core/ledger/ledger';
import { findingAt, ledgerCheck } from '../check';

interface Run {
  readonly first: LedgerRow;
  last: LedgerRow;
}

/** Neighbouring rows whose cells of a column are empty and taken to mean the same as one cell above them. */
function runsOf(rows: readonly { readonly row: LedgerRow }[], { id }: LedgerColumn): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const { row } of rows) {
    const isAssumed = row.assumed?.includes(id) ?? false;
    if (!isAssumed) open = undefined;
    else if (open && open.first.filledFrom[id] === row.filledFrom[id]) open.last = row;
    else runs.push((open = { first: row, last: row }));
  }
  return runs;
}

/** Empty cells that every item must fill and that were read as the cell above, once a run. */
export const sameAsAbove = ledgerCheck(['same-as-above'], function* ({ ledger, rows }) {
  if (!rows.some(({ row }) => row.assumed)) return;
  for (const column of ledger.columns.filter(({ definition }) => definition.required)) {
    for (const { first, last } of runsOf(rows, column)) {
      const at = { sheet: ledger.sheet, cell: cellAddress(first.row - 1, column.index) };
      const end = last === first ? '' : `至第${last.row}行`;
      const params = { rows: `第${first.row}行${end}`, source: first.filledFrom[column.id] ?? first.row };
      yield findingAt('same-as-above', { ...at, column: column.header, value: '' }, params);
    }
  }
});
