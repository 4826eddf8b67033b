import type { UnderstoodLedger } from '#core/ledger/understand';
import { cellFinding, ledgerCheck } from '../check';

type LedgerItem = UnderstoodLedger['items'][number];

interface Run {
  readonly first: LedgerItem;
  last: LedgerItem;
  count: number;
}

/** Whether a row's task is that of the run's first row, written once over both. */
function goesOn({ first }: Run, { row, item }: LedgerItem): boolean {
  return row.filledFrom.item === first.row.row && item.measures === first.item.measures;
}

/** Items written once over several rows, each of which has a deadline of its own and is counted. */
export const itemInSeveralRows = ledgerCheck(['item-in-several-rows'], function* ({ ledger, items }) {
  if (!items.some(({ row }) => row.filledFrom.item !== undefined)) return;
  const runs: Run[] = [];
  for (const each of items) {
    const open = runs.at(-1);
    if (open && goesOn(open, each)) {
      open.last = each;
      open.count++;
    } else runs.push({ first: each, last: each, count: 1 });
  }
  for (const { first, last, count } of runs) {
    if (count === 1 || first.item.item === '') continue;
    const place = { ledger, row: first.row, columnId: 'item' };
    yield cellFinding(place, 'item-in-several-rows', { params: { count, last: last.row.row } });
  }
});
