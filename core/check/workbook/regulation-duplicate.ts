import type { Finding } from '#core/finding/finding';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { titleKey } from '#core/text/normalise';
import { cellFinding, type Check } from '../check';
import { copiedLedgers } from '../copied-ledgers';
import { otherLedger } from '../ledger-place';
import { regulationTitles } from '../regulation-titles';

/** Where a regulation is named first, with the whole text of its item. */
interface FirstPlace {
  readonly of: UnderstoodLedger;
  readonly row: number;
  readonly item: string;
}

/** `first` holds the regulations of the ledger's year. */
function* repeatedTitles(of: UnderstoodLedger, first: Map<string, FirstPlace>): Generator<Finding> {
  const { ledger, items } = of;
  const isList = ledger.kind.id === 'institution-building';
  for (const { row, item } of items) {
    const titles = regulationTitles(item.item, isList);
    if (item.measures !== undefined) titles.push(...regulationTitles(item.measures, isList));
    for (const { title, key } of titles) {
      const other = first.get(key);
      if (other === undefined) first.set(key, { of, row: row.row, item: item.item });
      // The same item as a whole is another check's finding, and one text may name its regulation twice.
      if (other === undefined || titleKey(other.item) === titleKey(item.item)) continue;
      const params = { regulation: title, other: otherLedger(other.of.ledger, ledger), otherRow: other.row };
      yield cellFinding({ ledger, row, columnId: 'item' }, 'regulation-duplicate', { params });
    }
  }
}

/** A regulation that two items of one year are to make, within a ledger or across ledgers. */
export const regulationDuplicate: Check = {
  codes: ['regulation-duplicate'],
  *run(workbook) {
    const copies = new Set(copiedLedgers(workbook).map(({ copy }) => copy));
    const byYear = new Map<number, Map<string, FirstPlace>>();
    for (const understood of workbook.ledgers) {
      if (understood.ledger.kind.family !== 'project' || copies.has(understood)) continue;
      const first = byYear.get(understood.year) ?? new Map<string, FirstPlace>();
      byYear.set(understood.year, first);
      yield* repeatedTitles(understood, first);
    }
  },
};
