import { isErrorText } from '#core/grid/cell-text';
import { cellFinding, ledgerCheck } from '../check';

/** Items of which nothing is written but a number: `3`, `3.`, `（三）`. */
export const itemTextMissing = ledgerCheck(['item-text-missing'], function* ({ ledger, items }) {
  for (const { row, item } of items) {
    const written = row.cells['item'];
    if (written === undefined || isErrorText(written) || row.filledFrom['item'] !== undefined) continue;
    if (/\p{L}/u.test(item.item) && !ONLY_NUMBER.test(item.item)) continue;
    yield cellFinding({ ledger, row, columnId: 'item' }, 'item-text-missing');
  }
});

/** Chinese digits are letters by their nature. */
const ONLY_NUMBER = /^[\d一二三四五六七八九十百（()）.、．\s]+$/u;
