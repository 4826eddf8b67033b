import { isErrorText } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from '../check';

/** Chinese digits are letters by their nature. */
const NO_WORDS = /^(?:[\d一二三四五六七八九十百（()）.、．\s]+|\P{L}*)$/u;

/** Items of which nothing is written but a number: `3`, `3.`, `（三）`. */
export const itemTextMissing = ledgerCheck(['item-text-missing'], function* ({ ledger, items }) {
  for (const { row } of items.filter(({ item }) => NO_WORDS.test(item.item))) {
    const written = row.cells['item'];
    if (written === undefined || isErrorText(written) || row.filledFrom['item'] !== undefined) continue;
    yield cellFinding({ ledger, row, columnId: 'item' }, 'item-text-missing');
  }
});
