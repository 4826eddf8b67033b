import type { ProjectItem } from '#core/ledger/project-item';
import { titleKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { firstRows } from '../first-row';

const wholeKey = ({ item, measures = '', leadUnit = '' }: ProjectItem): string =>
  titleKey(`${item} ${measures} ${leadUnit}`);

/** Items of one ledger with the same text, number and punctuation aside. */
export const itemDuplicate = ledgerCheck(['item-duplicate'], function* ({ ledger, items }) {
  const alike = new Map<string, (typeof items)[number]>();
  const firstRow = firstRows();
  for (const each of items) {
    const { row, item } = each;
    // Written once over several rows: that is another finding.
    if (row.filledFrom.item !== undefined) continue;
    const key = titleKey(item.item);
    const first = alike.get(key);
    if (!first) alike.set(key, each);
    if (!first || item.item === '') continue;
    // Only where the tasks agree are the measures looked at.
    firstRow(wholeKey(first.item), first.row.row);
    const otherRow = firstRow(wholeKey(item), row.row);
    if (otherRow === undefined) continue;
    yield cellFinding({ ledger, row, columnId: 'item' }, 'item-duplicate', { params: { otherRow } });
  }
});
