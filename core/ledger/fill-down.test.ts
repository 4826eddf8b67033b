/** What is typed once for several rows, without merging: when an empty cell means the same as above, and when nothing. */
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { rules } from '#tests/support/sheets';
import { readLedgers } from './read-ledgers';

type Rows = readonly (readonly CellValue[])[];

/** Type, deadline and units of the rows, `?` before what is assumed, `=` before what is filled otherwise. */
function read(rows: Rows, merges: readonly string[] = []): string[] {
  const grids = [grid('表', rules(...rows), { merges })];
  const [ledger] = readLedgers({ fileName: '', grids }).ledgers;
  return (ledger?.rows ?? []).map((row) =>
    ['group', 'deadline', 'units']
      .map((id) => {
        const mark = row.assumed?.includes(id) ? '?' : row.filledFrom[id] === undefined ? '' : '=';
        return `${mark}${String(row.cells[id] ?? '-')}`;
      })
      .join(' '),
  );
}

const FULL = ['党建类', '1.甲', '5月底前', '党办'];

describe('an empty cell of the column that groups the rows', () => {
  it.each<[string, Rows, string[], string[]]>([
    [
      'is taken to mean the same as above',
      [FULL, [null, '2.乙', '6月底前', '党办'], [null, '3.丙', '7月底前', '党办']],
      [],
      ['党建类 5月底前 党办', '?党建类 6月底前 党办', '?党建类 7月底前 党办'],
    ],
    [
      'is nothing where nothing stands above',
      [
        [null, '1.甲', '5月底前', '党办'],
        ['党建类', '2.乙', '6月底前', '党办'],
      ],
      [],
      ['- 5月底前 党办', '党建类 6月底前 党办'],
    ],
    [
      'is nothing under a subtotal',
      [FULL, ['小计', '1项'], [null, '2.乙', '6月底前', '党办']],
      [],
      ['党建类 5月底前 党办', '- 6月底前 党办'],
    ],
    [
      'is nothing where it is merged and empty',
      [FULL, [null, '2.乙', '6月底前', '党办'], [null, '3.丙', '6月底前', '党办']],
      ['A4:A5'],
      ['党建类 5月底前 党办', '- 6月底前 党办', '- 6月底前 党办'],
    ],
    [
      'goes on under a merged cell, from its top',
      [FULL, [null, '2.乙', '6月底前', '党办'], [null, '3.丙', '6月底前', '党办']],
      ['A3:A4'],
      ['党建类 5月底前 党办', '=党建类 6月底前 党办', '?党建类 6月底前 党办'],
    ],
  ])('%s', (_, rows, merges, found) => {
    expect(read(rows, merges)).toEqual(found);
  });

  it('is filled from where the value stands', () => {
    const grids = [grid('表', rules(FULL, [null, '2.乙'], [null, '3.丙']), { merges: ['A3:A4'] })];
    expect(readLedgers({ fileName: '', grids }).ledgers[0]?.rows.map(({ filledFrom }) => filledFrom)).toEqual(
      [{}, { group: 3 }, { group: 3 }],
    );
  });
});

describe('an empty deadline or unit', () => {
  const second = ['队伍类', '3.丙', '6月底前', '政治部'];

  it.each<[string, Rows, string[], string[]]>([
    [
      'is taken to mean the same as above where both are typed once a group',
      [FULL, [null, '2.乙', null, null], [null, '3.丙', null, null], second, [null, '5.戊', null, null]],
      [],
      [
        '党建类 5月底前 党办',
        '?党建类 ?5月底前 ?党办',
        '?党建类 ?5月底前 ?党办',
        '队伍类 6月底前 政治部',
        '?队伍类 ?6月底前 ?政治部',
      ],
    ],
    [
      'is missing where it begins a group',
      [FULL, [null, '2.乙', null, null], ['队伍类', '3.丙', null, null], second, [null, '5.戊', null, null]],
      [],
      [
        '党建类 5月底前 党办',
        '?党建类 ?5月底前 ?党办',
        '队伍类 - -',
        '队伍类 6月底前 政治部',
        '?队伍类 ?6月底前 ?政治部',
      ],
    ],
    [
      'is missing where most are written out',
      [FULL, [null, '2.乙', '5月底前', null], second, [null, '4.丁', '6月底前', '政治部']],
      [],
      ['党建类 5月底前 党办', '?党建类 5月底前 -', '队伍类 6月底前 政治部', '?队伍类 6月底前 政治部'],
    ],
    [
      'is missing where groups are merged: what holds for several rows would be merged as well',
      [FULL, [null, '2.乙', null, null], [null, '3.丙', null, null], second, [null, '5.戊', null, null]],
      ['A3:A5', 'A6:A7'],
      ['党建类 5月底前 党办', '=党建类 - -', '=党建类 - -', '队伍类 6月底前 政治部', '=队伍类 - -'],
    ],
    [
      'is missing where only one is written at all',
      [FULL, [null, '2.乙', null, null], [null, '3.丙', null, null]],
      [],
      ['党建类 5月底前 党办', '?党建类 - -', '?党建类 - -'],
    ],
  ])('%s', (_, rows, merges, found) => {
    expect(read(rows, merges)).toEqual(found);
  });
});

it.each(['同上', '〃', '"'])('%s is what stands above, in words: no guess', (ditto) => {
  const rows = [FULL, [ditto, '2.乙', ditto, ditto], [ditto, '3.丙', '6月底前', ditto]];
  expect(read(rows)).toEqual(['党建类 5月底前 党办', '=党建类 =5月底前 =党办', '=党建类 6月底前 =党办']);
});
