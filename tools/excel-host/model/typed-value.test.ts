import { CellError } from './cell';
import { typedValue } from './typed-value';

// 2026-06-30 is day 46203 of Excel.
const DAY = 46203;

it.each<[string, number, string | undefined]>([
  ['2026-6-30', DAY, 'm/d/yyyy'],
  ['2026/06/30', DAY, 'm/d/yyyy'],
  ['26-6-30', DAY, 'm/d/yyyy'],
  ['2026年6月30日', DAY, 'yyyy"年"m"月"d"日"'],
  ['6月30日', DAY, 'm"月"d"日"'],
  ['6-30', DAY, 'm"月"d"日"'],
  ['6/30', DAY, 'm"月"d"日"'],
  ['2026年6月', DAY - 29, 'yyyy"年"m"月"'],
  ['2026-6', DAY - 29, 'mmm-yy'],
  ['2026-6-30 12:00', DAY + 0.5, 'm/d/yyyy h:mm'],
  ['12:00', 0.5, 'h:mm'],
  ['12:00:00', 0.5, 'h:mm:ss'],
  ['12', 12, undefined],
  [' 12 ', 12, undefined],
  ['１２', 12, undefined],
  ['-1.50', -1.5, undefined],
  ['007', 7, undefined],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['15%', 0.15, '0%'],
  ['1.5%', 0.015, '0.00%'],
  ['1e3', 1000, '0.00E+00'],
  ['(5)', -5, undefined],
])('%s is a number', (text, value, numberFormat) => {
  const typed = typedValue(text, 2026);
  expect(typed.value).toBeCloseTo(value, 9);
  expect(typed.numberFormat).toBe(numberFormat);
});

it.each([
  '2026年6月30日前',
  '2026.6.30',
  '2月30日',
  '2026-13-1',
  '13-32',
  '6月底',
  '1,23',
  '3个',
  '第1项',
  '2026年',
  '1-2-3-4',
  '公章',
  '25:61',
])('%s is a text', (text) => {
  expect(typedValue(text, 2026)).toEqual({ value: text });
});

it.each<[string, unknown]>([
  ['TRUE', true],
  ['false', false],
  ['#n/a', new CellError('#N/A')],
])('%s is neither', (text, value) => {
  expect(typedValue(text, 2026)).toEqual({ value });
});

it('keeps fifteen digits of a number, so that an identity number does not survive', () => {
  expect(typedValue('510701199001011234', 2026).value).toBe(510701199001011000);
  expect(typedValue('0.00123456789012345678', 2026).value).toBe(0.00123456789012345);
});

it('takes a date without a year for one of this year', () => {
  expect(typedValue('6月30日', 2027).value).toBe(DAY + 365);
});
