import fc from 'fast-check';
import { type CellContent, CellError } from '../../model/cell';
import { Sheet } from '../../model/sheet';
import { PLAIN_STYLE } from '../../model/style';
import { typeInto } from '../../model/write-cell';
import { editText } from './edit-text';

const styled = (numberFormat: string) => ({ ...PLAIN_STYLE, numberFormat });

describe('what stands in the formula bar', () => {
  it.each<[CellContent, string, string]>([
    [null, 'General', ''],
    ['甲', 'General', '甲'],
    ['007', 'General', "'007"],
    ['007', '@', '007'],
    ['=甲', 'General', "'=甲"],
    [1234.5, '#,##0.00', '1234.5'],
    [0.805, '0%', '80.5%'],
    // 30 June 2023 is day 45107 of Excel.
    [45107, 'yyyy"年"m"月"d"日"', '2023/6/30'],
    [45107.5, 'yyyy-mm-dd', '2023/6/30 12:00:00'],
    [true, 'General', 'TRUE'],
    [new CellError('#N/A'), 'General', '#N/A'],
  ])('%p as %s: %s', (value, numberFormat, text) => {
    expect(editText({ value, style: styled(numberFormat) })).toBe(text);
  });

  it('of a formula is the formula', () => {
    expect(editText({ value: 3, formula: 'A1+1', style: PLAIN_STYLE })).toBe('=A1+1');
  });

  it('comes to the same when it is typed again', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '0', '.', ',', '-', '%', '/', "'", '=', 'a', '年', ' '),
      maxLength: 6,
    });
    // Excel takes no more than 15 digits.
    const number = fc
      .double({ min: -1e300, max: 1e300, noNaN: true })
      .map((any) => Number(any.toPrecision(15)));
    const value = fc.oneof(text, number, fc.boolean());
    const numberFormat = fc.constantFrom('General', '@', '0.00');
    fc.assert(
      fc.property(value, numberFormat, (content, format) => {
        // A formula that is none is refused, even where a text is wanted.
        const isRefused = format === '@' && /^=/.test(String(content));
        fc.pre(content !== '' && !isRefused && (typeof content === 'string' || format !== '@'));
        const sheet = new Sheet('1', '表');
        const cell = { value: content, style: styled(format) };
        sheet.put(0, 0, cell);
        typeInto(sheet, 0, 0, editText(cell));
        expect(sheet.cell(0, 0).value).toBe(content);
      }),
    );
  });
});
