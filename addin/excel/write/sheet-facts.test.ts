import { Person } from '#tools/excel-host/keyboard/person';
import { excel } from '#tools/excel-host/testing/excel';
import { applyChanges } from './apply-changes';
import { cellChange } from './sheet-change';

const NAME = '台账';

const CHANGE = cellChange(NAME, [
  { row: 1, column: 0, value: '甲', to: '乙' },
  { row: 1, column: 1, value: 1, to: 2 },
]);

/** Excel 2019 with a protected sheet that has some unlocked cells. */
async function protectedSheet(unlocked: string) {
  const host = excel({
    version: '2019',
    sheets: {
      [NAME]: [
        ['单位', '件数'],
        ['甲', 1],
      ],
    },
  });
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(NAME).getRange(unlocked).format.protection.locked = false;
    await context.sync();
  });
  new Person(host.app).protect(NAME);
  const cells = () => [0, 1].map((column) => host.book.sheet(NAME)?.cell(1, column).value);
  return { apply: () => host.run((context) => applyChanges(context, [CHANGE], 'file')), cells };
}

it('in Excel 2019 names the range that has locked cells, and writes nothing', async () => {
  const { apply, cells } = await protectedSheet('A2');
  await expect(apply()).rejects.toMatchObject({
    reason: 'protected',
    message: expect.stringContaining('A2:B2 受保护') as string,
  });
  expect(cells()).toEqual(['甲', 1]);
});

it('in Excel 2019 writes to cells that are not locked', async () => {
  const { apply, cells } = await protectedSheet('A2:B2');
  await apply();
  expect(cells()).toEqual(['乙', 2]);
});
