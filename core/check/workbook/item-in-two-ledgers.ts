import type { Finding } from '#core/finding/finding';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { titleKey } from '#core/text/normalise';
import { cellFinding, type Check } from '../check';
import { copiedLedgers } from '../copied-ledgers';
import { otherLedger } from '../ledger-place';

/** Shorter texts (`业务培训`) are alike without being the same item. */
const SHORTEST = 6;

interface FirstPlace {
  readonly of: UnderstoodLedger;
  readonly row: number;
}

function* repeatedItems(of: UnderstoodLedger, first: Map<string, FirstPlace>): Generator<Finding> {
  const { ledger, items } = of;
  for (const { row, item } of items) {
    const key = titleKey(item.item);
    const other = first.get(key);
    if (key.length < SHORTEST) continue;
    if (other === undefined) first.set(key, { of, row: row.row });
    if (other === undefined || other.of === of) continue;
    const params = { other: otherLedger(other.of.ledger, ledger), otherRow: other.row };
    yield cellFinding({ ledger, row, columnId: 'item' }, 'item-in-two-ledgers', { params });
  }
}

/** The same item in two ledgers of one year. Copies of a whole ledger are reported as such. */
export const itemInTwoLedgers: Check = {
  codes: ['item-in-two-ledgers'],
  *run(workbook) {
    const copies = new Set(copiedLedgers(workbook).map(({ copy }) => copy));
    const projects = workbook.ledgers.filter(
      (understood) => understood.ledger.kind.family === 'project' && !copies.has(understood),
    );
    if (projects.length < 2) return;
    const byYear = new Map<number, Map<string, FirstPlace>>();
    for (const understood of projects) {
      const first = byYear.get(understood.year) ?? new Map<string, FirstPlace>();
      byYear.set(understood.year, first);
      yield* repeatedItems(understood, first);
    }
  },
};
