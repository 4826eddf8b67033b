import type { CellContent } from './cell';
import { CellError } from './cell';
import { displayText } from './display-text';
import { PLAIN_STYLE } from './style';

function shown(value: CellContent, numberFormat: string, width?: number): string {
  return displayText({ value, style: { ...PLAIN_STYLE, numberFormat } }, width);
}

it.each<[CellContent, string, string]>([
  [null, '0.00', ''],
  ['公证', 'General', '公证'],
  ['公证', '@', '公证'],
  ['公证', '"〔"@"〕"', '〔公证〕'],
  [true, 'General', 'TRUE'],
  [new CellError('#N/A'), '0.00', '#N/A'],
  [12.5, 'General', '12.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.155, '0.0%', '15.5%'],
  [46203, 'm/d/yyyy', '2026/6/30'],
  [46203, 'mm-dd-yy', '2026/6/30'],
  [46203, 'yyyy-mm-dd', '2026-06-30'],
  [46203, 'yyyy"年"m"月"d"日"', '2026年6月30日'],
  [46203, '[$-804]dddd', '星期二'],
  [46203.5, 'm/d/yyyy h:mm', '2026/6/30 12:00'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;;@', ''],
])('%p with the format %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

it.each<[CellContent, string, number, string]>([
  [46203, 'm/d/yyyy', 9, '2026/6/30'],
  [46203, 'm/d/yyyy', 6, '######'],
  [1234567, '#,##0', 5, '#####'],
  [-1, 'm/d/yyyy', 9, '#########'],
  [3.14159, 'General', 4, '3.14'],
  [123456789, 'General', 7, '1.2E+08'],
  [123456789, 'General', 3, '###'],
  ['责任单位和配合单位', 'General', 4, '责任单位和配合单位'],
])('%p with the format %s in %d digits', (value, format, width, text) => {
  expect(shown(value, format, width)).toBe(text);
});
