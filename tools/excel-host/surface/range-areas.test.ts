import { noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';

type Find = (range: Excel.Range) => Excel.RangeAreas;

//      A     B     C
// 1    序号  事项  得分
// 2    1     甲    =A2*2
// 3    2           =A3*2
// 4    TRUE  #N/A
const LEDGER = [
  ['序号', '事项', '得分'],
  [1, '甲'],
  [2, null],
  [true, null],
];

async function ledger() {
  const host = oneSheet(LEDGER);
  await host.on('C2:C3', (range) => {
    range.formulas = [['=A2*2'], ['=A3*2']];
  });
  await host.on('B4', (range) => {
    range.values = [['#N/A']];
  });
  return host;
}

it.each<[string, Find, string]>([
  ['blank cells, as far as the sheet is used', (range) => range.getSpecialCells('Blanks'), 'B3,C4'],
  ['constants', (range) => range.getSpecialCells('Constants'), 'A1:C1,A2:B2,A3,A4:B4'],
  ['numbers', (range) => range.getSpecialCells('Constants', 'Numbers'), 'A2:A3'],
  ['errors and truth values', (range) => range.getSpecialCells('Constants', 'ErrorsLogical'), 'A4:B4'],
  ['formulas', (range) => range.getSpecialCells('Formulas'), 'C2:C3'],
])('%s', async (_what, find, address) => {
  const { app, addressOf } = await ledger();
  expect(await addressOf('A1:E20', find)).toBe(address);
  noneMissing(app);
});

it('finds what is shown', async () => {
  const { app, book, addressOf } = await ledger();
  book.active.rows.put(1, { hidden: true });
  book.active.columns.put(1, { hidden: true });
  expect(await addressOf('A1:C4', (range) => range.getSpecialCells('Visible'))).toBe('A1,C1,A3:A4,C3:C4');
  noneMissing(app);
});

it('gives nothing where there are no such cells, or refuses', async () => {
  const { addressOf } = await ledger();
  const formulas = 'Formulas';
  expect(await addressOf('A1:B2', (range) => range.getSpecialCellsOrNullObject(formulas))).toBeUndefined();
  await expect(addressOf('A1:B2', (range) => range.getSpecialCells(formulas))).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
});

it('names areas by their addresses, and gives each as a range', async () => {
  const { app, run } = await ledger();
  const read = await run(async (context) => {
    const areas = context.workbook.worksheets.getItem('台账').getRanges('A1:B2, C3,台账!A4:C4');
    areas.load('address,areaCount,cellCount,isEntireRow');
    areas.areas.load('items/address,items/values');
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.isEntireRow, areas.areas.items[1]?.values];
  });
  expect(read).toEqual(['台账!A1:B2,台账!C3,台账!A4:C4', 3, 8, false, [[4]]]);
  noneMissing(app);
});

it.each<[string, (areas: Excel.RangeAreas) => Excel.RangeAreas, string | undefined]>([
  ['moved', (areas) => areas.getOffsetRangeAreas(1, 1), 'B2:C3,D4'],
  ['whole rows', (areas) => areas.getEntireRow(), '1:2,3:3'],
  ['whole columns', (areas) => areas.getEntireColumn(), 'A:B,C:C'],
  ['what they share with others', (areas) => areas.getIntersectionOrNullObject('B2:C9'), 'B2,C3'],
  ['nothing shared', (areas) => areas.getIntersectionOrNullObject('Z9'), undefined],
  ['what is used of them', (areas) => areas.getUsedRangeAreasOrNullObject(true), 'A1:B2,C3'],
])('%s', async (_what, find, address) => {
  const { app, run } = await ledger();
  const found = await run(async (context) => {
    const areas = find(context.workbook.worksheets.getItem('台账').getRanges('A1:B2,C3')).load('address');
    await context.sync();
    return areas.isNullObject ? undefined : areas.address.replaceAll('台账!', '');
  });
  expect(found).toBe(address);
  noneMissing(app);
});

it('gives many areas the same looks, and empties them', async () => {
  const { app, book, run } = await ledger();
  await run(async (context) => {
    const areas = context.workbook.worksheets.getItem('台账').getRanges('A1,C1');
    areas.format.fill.color = '#FFC7CE';
    areas.clear('Contents');
    await context.sync();
  });
  const cells = [0, 1, 2].map((column) => book.active.cell(0, column));
  expect(cells.map(({ value, style }) => [value, style.fill])).toEqual([
    [null, '#FFC7CE'],
    ['事项', undefined],
    [null, '#FFC7CE'],
  ]);
  noneMissing(app);
});

it('cuts long addresses off, as Excel does, and takes none', async () => {
  const { run } = oneSheet();
  const cells = Array.from({ length: 2000 }, (_cell, index) => `A${2 * index + 1}`);
  const address = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const areas = sheet.getRanges(cells.slice(0, 1000).join(',')).load('address');
    await context.sync();
    return areas.address;
  });
  expect(address).toHaveLength(8192);
  const tooLong = run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRanges(cells.join(',').repeat(2)).load('address');
    await context.sync();
  });
  await expect(tooLong).rejects.toMatchObject({ code: 'InvalidArgument' });
});

describe('finding texts', () => {
  const rows = [['公证处', '司法局'], ['公证', 'A局'], ['a局']];

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string | undefined]>([
    ['the first', (sheet) => sheet.getRange('A1:B9').findOrNullObject('公证', {}), 'A1'],
    [
      'the last',
      (sheet) => sheet.getRange('A1:B9').findOrNullObject('公证', { searchDirection: 'Backwards' }),
      'A2',
    ],
    [
      'all that a cell holds',
      (sheet) => sheet.getRange('A1:B9').findOrNullObject('公证', { completeMatch: true }),
      'A2',
    ],
    ['nowhere', (sheet) => sheet.getRange('A1:B9').findOrNullObject('律师', {}), undefined],
    ['everywhere', (sheet) => sheet.findAllOrNullObject('局', {}), 'B1:B2,A3'],
    ['by case', (sheet) => sheet.findAllOrNullObject('a局', { matchCase: true }), 'A3'],
    ['with a joker', (sheet) => sheet.findAllOrNullObject('公*处', {}), 'A1'],
  ])('%s', async (_what, find, address) => {
    const { app, run } = oneSheet(rows);
    const found = await run(async (context) => {
      const cells = find(context.workbook.worksheets.getItem('台账')).load('address');
      await context.sync();
      return cells.isNullObject ? undefined : cells.address.replaceAll('台账!', '');
    });
    expect(found).toBe(address);
    noneMissing(app);
  });

  it('replaces them', async () => {
    const { app, read, on } = oneSheet(rows);
    const count = await on('A1:A9', async (range, context) => {
      const replaced = range.replaceAll('公证', '公证服务', {});
      await context.sync();
      return replaced.value;
    });
    expect(count).toBe(2);
    expect(await read('A1:B3', 'values')).toEqual([
      ['公证服务处', '司法局'],
      ['公证服务', 'A局'],
      ['a局', ''],
    ]);
    noneMissing(app);
  });
});
