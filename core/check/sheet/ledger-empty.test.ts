import { foundBy } from '#tests/support/found-by';
import { rules, type Rows } from '#tests/support/sheets';
import { ledgerEmpty } from './ledger-empty';

describe('ledger-empty', () => {
  it.each<[string, Rows, string[]]>([
    ['a header and nothing more', rules(), ['ledger-empty A1']],
    ['a header over a note', rules(['注：按季度更新', null, null, null]), ['ledger-empty A1']],
    ['an item', rules(['甲', '1.乙', '5月底前', '办公室']), []],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(ledgerEmpty, [sheet])).toEqual(found);
  });
});
