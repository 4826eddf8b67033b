import { noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';

type Find = (range: Excel.Range) => Excel.Range;

it.each<[string, Find, string]>([
  ['a cell by its place', (range) => range.getCell(1, 1), 'C3'],
  ['a cell outside of the range', (range) => range.getCell(5, 0), 'B7'],
  ['a row', (range) => range.getRow(1), 'B3:D3'],
  ['a column', (range) => range.getColumn(2), 'D2:D4'],
  ['the last cell', (range) => range.getLastCell(), 'D4'],
  ['the last row', (range) => range.getLastRow(), 'B4:D4'],
  ['the last column', (range) => range.getLastColumn(), 'D2:D4'],
  ['moved', (range) => range.getOffsetRange(1, -1), 'A3:C5'],
  ['larger and smaller', (range) => range.getResizedRange(1, -1), 'B2:C5'],
  ['of a given size', (range) => range.getAbsoluteResizedRange(1, 5), 'B2:F2'],
  ['rows above', (range) => range.getRowsAbove(1), 'B1:D1'],
  ['rows below', (range) => range.getRowsBelow(2), 'B5:D6'],
  ['rows above, counted the other way', (range) => range.getRowsAbove(-2), 'B5:D6'],
  ['columns before', (range) => range.getColumnsBefore(), 'A2:A4'],
  ['columns after', (range) => range.getColumnsAfter(2), 'E2:F4'],
  ['whole rows', (range) => range.getEntireRow(), '2:4'],
  ['whole columns', (range) => range.getEntireColumn(), 'B:D'],
  ['what it shares with an address', (range) => range.getIntersection('C3:Z9'), 'C3:D4'],
  ['the rectangle around both', (range) => range.getBoundingRect('F6'), 'B2:F6'],
  ['what is used of it', (range) => range.getEntireColumn().getUsedRange(true), 'B2:C3'],
])('%s', async (_what, find, address) => {
  const { app, addressOf } = oneSheet([[], [null, '甲', 1], [null, '乙']]);
  expect(await addressOf('B2:D4', find)).toBe(address);
  noneMissing(app);
});

it.each<[string, Find]>([
  ['above the sheet', (range) => range.getOffsetRange(-2, 0)],
  ['left of the sheet', (range) => range.getColumnsBefore(2)],
  ['less than a cell', (range) => range.getResizedRange(-3, 0)],
  ['no rows at all', (range) => range.getRowsBelow(0)],
])('refuses %s', async (_what, find) => {
  const { addressOf } = oneSheet();
  await expect(addressOf('B2:D4', find)).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('gives nothing where ranges share nothing, or refuses', async () => {
  const { addressOf } = oneSheet();
  expect(await addressOf('A1', (range) => range.getIntersectionOrNullObject('B2'))).toBeUndefined();
  expect(await addressOf('A1:B9', (range) => range.getUsedRangeOrNullObject())).toBeUndefined();
  await expect(addressOf('A1', (range) => range.getIntersection('B2'))).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
});

describe('regions and edges', () => {
  //      A     B     C     D
  // 1    序号  事项
  // 2    1     甲
  // 3          乙          丙
  const rows = [
    ['序号', '事项'],
    [1, '甲'],
    [null, '乙', null, '丙'],
  ];

  it.each<[string, string, Find, string]>([
    ['around a cell', 'A1', (range) => range.getSurroundingRegion(), 'A1:B3'],
    ['around a cell apart', 'D3', (range) => range.getSurroundingRegion(), 'D3'],
    ['around a blank cell beside', 'C2', (range) => range.getSurroundingRegion(), 'A1:D3'],
    ['the end of a block', 'B1', (range) => range.getRangeEdge('Down'), 'B3'],
    ['the next block', 'B3', (range) => range.getRangeEdge('Right'), 'D3'],
    ['the edge of the sheet', 'D3', (range) => range.getRangeEdge('Down'), 'D1048576'],
    ['up to the end of a block', 'B1', (range) => range.getExtendedRange('Down'), 'B1:B3'],
  ])('%s', async (_what, from, find, address) => {
    const { app, addressOf } = oneSheet(rows);
    expect(await addressOf(from, find)).toBe(address);
    noneMissing(app);
  });
});

it('shows and selects', async () => {
  const { app, book, run } = oneSheet();
  const other = book.addSheet('汇总');
  await run(async (context) => {
    context.workbook.worksheets.getItem('汇总').getRange('B2:C3').select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('汇总!B2:C3');
  });
  expect(book.active).toBe(other);
  book.select(other, [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
  const several = await run(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    return ranges.address;
  });
  expect(several).toBe('汇总!A1,汇总!B3:B4');
  noneMissing(app);
});

it('sees only what is shown', async () => {
  const { app, book, on } = oneSheet([
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ]);
  book.active.rows.put(1, { filtered: true });
  const values = await on('A1:B3', async (range, context) => {
    const view = range.getVisibleView().load('values,cellAddresses');
    view.rows.load('items/values');
    await context.sync();
    return [view.values, view.rows.items.map((row) => row.values)];
  });
  const shown = [
    ['甲', 1],
    ['丙', 3],
  ];
  expect(values).toEqual([shown, shown.map((row) => [row])]);
  noneMissing(app);
});
