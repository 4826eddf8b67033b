import { titleKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from './check';

/** Items of one ledger with the same text, number and punctuation aside. */
export const duplicateItems = ledgerCheck(['item-duplicate'], function* ({ ledger, items }) {
  const rowOf = new Map<string, number>();
  for (const { row, item } of items) {
    const key = titleKey(`${item.item} ${item.measures ?? ''} ${item.leadUnit ?? ''}`);
    if (item.item === '') continue;
    const other = rowOf.get(key);
    if (other === undefined) rowOf.set(key, row.row);
    else
      yield cellFinding({ ledger, row, columnId: 'item' }, 'item-duplicate', { params: { otherRow: other } });
  }
});
