import { cellText, LONGEST_CELL, printableText } from './cell-text';

it.each([
  ['办公室\t一\n二', '办公室\t一\n二'],
  ['甲\r\n乙\r丙', '甲\n乙\n丙'],
  ['甲\u0000\u001b\u007f\u0085乙', '甲乙'],
  ['\ud83d😀\udc00\uffff', '\ufffd😀\ufffd\ufffd'],
])('makes %j printable', (text, expected) => {
  expect(printableText(text)).toBe(expected);
});

it('escapes what readers would take for an escape', () => {
  expect(cellText('_x000D_ _x00_')).toBe('_x005F_x000D_ _x00_');
});

it('cuts what no cell could hold, never through a character', () => {
  expect(cellText('长'.repeat(LONGEST_CELL + 9))).toHaveLength(LONGEST_CELL);
  expect(cellText(`${'长'.repeat(LONGEST_CELL - 1)}😀`)).toBe(`${'长'.repeat(LONGEST_CELL - 1)}\ufffd`);
});
