import { conditionalStyle } from '../model/conditional-style';
import { excel, noneMissing } from '../testing/excel';

/** A rule on B2:B4, a conditional format on B2:B4, a comment on B3; then something is done to the sheet. */
async function after(change: (sheet: Excel.Worksheet) => void, name = '台账') {
  const host = excel({ sheets: { 台账: [[9], [1, 3], [2, 8], [3, 5]] } });
  const seen = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const range = sheet.getRange('B2:B4');
    range.dataValidation.rule = { custom: { formula: '=B2>$A$1' } };
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=B2>A2+4';
    custom.format.fill.color = 'red';
    context.workbook.comments.add('台账!B3', '看这里');
    await context.sync();
    change(sheet);
    await context.sync();
    const changed = context.workbook.worksheets.getItem(name);
    changed.comments.load('items/content');
    const formats = changed.getRange().conditionalFormats.load('items/type');
    await context.sync();
    const places = changed.comments.items.map((comment) => comment.getLocation().load('address'));
    const ranges = formats.items.map((format) => format.getRange().load('address'));
    await context.sync();
    return [places, ranges].map((cells) => cells.map(({ address }) => address.replace(/^.*!/, '')));
  });
  noneMissing(host.app);
  const sheet = host.book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const rules = sheet.validations.items.map(({ areas, content: { criteria } }) => [
    areas.map(({ top, bottom, left }) => [top, bottom, left]),
    'formula' in criteria && criteria.formula,
  ]);
  const red = Array.from({ length: 10 }, (_row, row) => row).filter(
    (row) => conditionalStyle(host.book, sheet, row, 1) !== undefined,
  );
  return { comments: seen[0], formats: seen[1], rules, red };
}

it.each<[string, (sheet: Excel.Worksheet) => void, Awaited<ReturnType<typeof after>>]>([
  [
    'nothing',
    () => undefined,
    { comments: ['B3'], formats: ['B2:B4'], rules: [[[[1, 3, 1]], 'B2>$A$1']], red: [2] },
  ],
  [
    'a row above',
    (sheet) => void sheet.getRange('1:1').insert('Down'),
    { comments: ['B4'], formats: ['B3:B5'], rules: [[[[2, 4, 1]], 'B3>$A$2']], red: [3] },
  ],
  [
    'a row within',
    (sheet) => void sheet.getRange('3:3').insert('Down'),
    { comments: ['B4'], formats: ['B2:B5'], rules: [[[[1, 4, 1]], 'B2>$A$1']], red: [3] },
  ],
  [
    'the row of the comment deleted',
    (sheet) => {
      sheet.getRange('3:3').delete('Up');
    },
    { comments: [], formats: ['B2:B3'], rules: [[[[1, 2, 1]], 'B2>$A$1']], red: [] },
  ],
  [
    'all its rows deleted',
    (sheet) => {
      sheet.getRange('2:4').delete('Up');
    },
    { comments: [], formats: [], rules: [], red: [] },
  ],
])('rules, looks and comments move with their cells: %s', async (_name, change, expected) => {
  expect(await after(change)).toEqual(expected);
});

it('come along to a copy of the sheet, as things of its own', async () => {
  const copied = await after((sheet) => {
    const copy = sheet.copy();
    copy.name = '副本';
    sheet.getRange('1:1').insert('Down');
  }, '副本');
  expect(copied).toEqual({
    ...{ comments: ['B3'], formats: ['B2:B4'], rules: [[[[1, 3, 1]], 'B2>$A$1']], red: [2] },
  });
});
