import { grid } from '#tests/support/grid';
import { quotas, rules, type Rows } from '#tests/support/sheets';
import { readLedgers } from './read-ledgers';

function read(rows: Rows, merges: readonly string[] = []) {
  const { ledgers } = readLedgers({ fileName: '台账.xlsx', grids: [grid('表', rows, { merges })] });
  return ledgers[0];
}

it('rows keep a text as written where it was trimmed, and only there', () => {
  const rows = rules(['甲', ' 1.乙\u200B', '5月底前', '办公室'], ['甲', '2.丙', '5月底前', '办公室']);
  expect(read(rows)?.rows.map(({ raw }) => raw)).toEqual([{ item: ' 1.乙\u200B' }, undefined]);
});

it('a cell filled from above is kept as written only where it stands', () => {
  const rows = rules(['甲', '1.乙', '5月底前 ', '办公室'], ['甲', '2.丙', null, '办公室']);
  expect(read(rows, ['C3:C4'])?.rows.map(({ raw }) => raw)).toEqual([{ deadline: '5月底前 ' }, undefined]);
});

it('subtotals are no items, and are kept', () => {
  const rows = quotas(
    [1, '办公室', 40, '12篇', null, 12],
    ['小计', null, 40, '12篇', null, 12],
    [2, '政治处', 30, '8篇', null, 8],
    ['合 计', null, 70, '20篇', null, 20],
  );
  const ledger = read(rows);
  expect(ledger?.rows.map(({ row }) => row)).toEqual([3, 5]);
  expect(ledger?.subtotals.map(({ row, cells }) => [row, cells['quota:外宣信息']])).toEqual([
    [4, '12篇'],
    [6, '20篇'],
  ]);
});

it('an item merged over two deadlines is two rows, each with its own, that share number and text', () => {
  const rows = rules(['甲', '1.乙', '5月底前建成', '办公室'], [null, null, '9月底前验收', null]);
  const ledger = read(rows, ['A3:A4', 'B3:B4', 'D3:D4']);
  expect(ledger?.rows.map(({ row, no, cells, filledFrom }) => [row, no, cells, filledFrom])).toEqual([
    [3, 1, { group: '甲', item: '1.乙', deadline: '5月底前建成', units: '办公室' }, {}],
    [
      4,
      1,
      { group: '甲', item: '1.乙', deadline: '9月底前验收', units: '办公室' },
      { group: 3, item: 3, units: 3 },
    ],
  ]);
});
