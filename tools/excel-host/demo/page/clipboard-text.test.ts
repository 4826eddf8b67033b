import fc from 'fast-check';
import { clipboardRows, clipboardText } from './clipboard-text';

describe('cells on the clipboard', () => {
  it.each([
    ['one cell', '甲', [['甲']]],
    ['a row', '甲\t乙\t', [['甲', '乙', '']]],
    [
      'rows as Excel ends them',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a text of two lines', '"甲\n乙"\t丙', [['甲\n乙', '丙']]],
    ['a quote in a text', '"说""好"""', [['说"好"']]],
    ['a quote that ends nowhere', '"甲\t乙', [['"甲', '乙']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, rows) => {
    expect(clipboardRows(text)).toEqual(rows);
  });

  it('come back as they were', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', ' ', '\n', '"', '\t'), maxLength: 6 });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        expect(clipboardRows(`${clipboardText(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });
});
