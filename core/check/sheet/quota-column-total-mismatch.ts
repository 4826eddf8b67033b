import type { LedgerColumn, LedgerRow } from '#core/ledger/ledger';
import { readCount } from '#core/ledger/read-number';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';

const GRAND_TOTAL = /^(合计|总计|共计)$/;
const SUBTOTAL = /^小计$/;

function labelOf({ cells }: LedgerRow): string {
  const labels = ['no', 'unit'].map((id) => looseKey(String(cells[id] ?? '')));
  return labels.find((label) => GRAND_TOTAL.test(label) || SUBTOTAL.test(label)) ?? '';
}

/** The rows that a total is for: all of the table, or those since the total before. 累计 and others are not judged. */
function rowsSummed({ ledger, rows }: UnderstoodLedger, total: LedgerRow): readonly LedgerRow[] {
  const label = labelOf(total);
  if (GRAND_TOTAL.test(label)) return rows.map(({ row }) => row);
  if (!SUBTOTAL.test(label)) return [];
  const since = Math.max(0, ...ledger.subtotals.map(({ row }) => row).filter((row) => row < total.row));
  return rows.map(({ row }) => row).filter(({ row }) => row > since && row < total.row);
}

const countIn = (row: LedgerRow, { id }: LedgerColumn): number => readCount(row.cells[id]) ?? 0;

function isSummed({ id, definition }: LedgerColumn): boolean {
  return id === 'targetScore' || id === 'remark' || definition.repeatsWithSuffix !== undefined;
}

/** Totals under a quota table that their column does not add up to. Rows are held against 备注 elsewhere. */
export const quotaColumnTotalMismatch = ledgerCheck(['quota-column-total-mismatch'], function* (understood) {
  const { ledger } = understood;
  if (ledger.kind.family !== 'quota') return;
  for (const row of ledger.subtotals) {
    const summed = rowsSummed(understood, row);
    if (summed.length === 0) continue;
    for (const column of ledger.columns.filter(isSummed)) {
      const cell = row.cells[column.id];
      const written = readCount(cell);
      const sum = Number(summed.reduce((total, each) => total + countIn(each, column), 0).toFixed(6));
      if (written === undefined || written === null || written === sum) continue;
      const replacement = typeof cell === 'string' && cell.endsWith('篇') ? `${sum}篇` : sum;
      const params = { label: labelOf(row), written, sum };
      const place = { ledger, row, columnId: column.id };
      yield cellFinding(place, 'quota-column-total-mismatch', { params, replacement });
    }
  }
});
