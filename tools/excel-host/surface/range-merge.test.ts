import { eventsTold, excel, noneMissing } from '../testing/excel';
import { formatArea } from '../model/area';

const LEDGER = [
  ['标题', null, null],
  [null, '乙', null],
  ['丙', '丁', '戊'],
];

function merging() {
  const host = excel({ sheets: { 台账: LEDGER } });
  const merges = () => host.book.active.merges.map(formatArea).sort();
  const on = (address: string, ask: (range: Excel.Range) => void) =>
    host.run(async (context) => {
      ask(context.workbook.worksheets.getItem('台账').getRange(address));
      await context.sync();
    });
  return { ...host, merges, on };
}

it.each<[string, string, boolean, unknown[]]>([
  [
    'all into one',
    'A1:C2',
    false,
    [
      ['A1:C2'],
      [
        ['标题', '', ''],
        ['', '', ''],
        ['丙', '丁', '戊'],
      ],
    ],
  ],
  [
    'each row',
    'A2:C3',
    true,
    [
      ['A2:C2', 'A3:C3'],
      [
        ['标题', '', ''],
        ['乙', '', ''],
        ['丙', '', ''],
      ],
    ],
  ],
  [
    'nothing where there is one cell',
    'A1',
    false,
    [
      [],
      [
        ['标题', '', ''],
        ['', '乙', ''],
        ['丙', '丁', '戊'],
      ],
    ],
  ],
])('merges %s and keeps the first value', async (_what, address, across, expected) => {
  const { app, merges, on, run } = merging();
  await on(address, (range) => {
    range.merge(across);
  });
  const seen = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange('A1:C3').load('values');
    await context.sync();
    return range.values;
  });
  expect([merges(), seen]).toEqual(expected);
  noneMissing(app);
});

it('takes in merged areas that lie within, and refuses to cut others', async () => {
  const { merges, on } = merging();
  await on('A1:B1', (range) => {
    range.merge();
  });
  await on('A1:C1', (range) => {
    range.merge();
  });
  await on('A2:B3', (range) => {
    range.merge();
  });
  await expect(
    on('B3:C3', (range) => {
      range.merge();
    }),
  ).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  expect(merges()).toEqual(['A1:C1', 'A2:B3']);
  await on('C1:C9', (range) => {
    range.unmerge();
  });
  expect(merges()).toEqual(['A2:B3']);
});

it.each<[string, string | undefined]>([
  ['A1:C9', '台账!A1:C1,台账!B2:B3'],
  ['A1', '台账!A1:C1'],
  ['B1:C1', undefined],
  ['B3:C3', undefined],
  ['A2:C3', '台账!B2:B3'],
])('sees from %s only merged areas with their top left cell inside', async (address, seen) => {
  const { app, on, run } = merging();
  await on('A1:C1', (range) => {
    range.merge();
  });
  await on('B2:B3', (range) => {
    range.merge();
  });
  const found = await run(async (context) => {
    const areas = context.workbook.worksheets.getItem('台账').getRange(address).getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? undefined : areas.address;
  });
  expect(found).toBe(seen);
  noneMissing(app);
});

it('tells of merging as of any other edit', async () => {
  const { run } = merging();
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.onChanged.add(({ address, changeType }) => Promise.resolve(void heard.push([address, changeType])));
    await context.sync();
    sheet.getRange('A1:C1').merge();
    await context.sync();
    await eventsTold();
  });
  expect(heard).toEqual([['A1:C1', 'RangeEdited']]);
});
