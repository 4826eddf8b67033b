import { WHOLE_SHEET } from './area';
import { common, restyle } from './restyle';
import { Sheet } from './sheet';
import { PLAIN_STYLE, type Style } from './style';

const filled = (fill: string) => (style: Style) => ({ ...style, fill });
const bold = (style: Style) => ({ ...style, font: { ...style.font, bold: true } });

function look({ fill, font }: Style): string {
  return `${fill ?? '-'}${font.bold ? ' bold' : ''}`;
}

const column = (index: number) => ({ ...WHOLE_SHEET, left: index, right: index });
const row = (index: number) => ({ ...WHOLE_SHEET, top: index, bottom: index });

/** How the cells `A1:B2` look. */
function looks(sheet: Sheet): string[][] {
  return [0, 1].map((down) => [0, 1].map((right) => look(sheet.cell(down, right).style)));
}

it('keeps what a column had where a row crosses it, and the opposite', () => {
  const [first, second] = [new Sheet('1', '甲'), new Sheet('2', '乙')];
  restyle(first, column(0), filled('#FF0000'));
  restyle(first, row(0), bold);
  restyle(second, row(0), bold);
  restyle(second, column(0), filled('#FF0000'));
  const expected = [
    ['#FF0000 bold', '- bold'],
    ['#FF0000', '-'],
  ];
  expect([looks(first), looks(second)]).toEqual([expected, expected]);
});

it('keeps what the whole sheet had in a row, without making cells of it', () => {
  const sheet = new Sheet('1', '甲');
  restyle(sheet, WHOLE_SHEET, filled('#FF0000'));
  restyle(sheet, row(0), bold);
  expect(looks(sheet)).toEqual([
    ['#FF0000 bold', '#FF0000 bold'],
    ['#FF0000', '#FF0000'],
  ]);
  expect(sheet.usedArea()).toBeUndefined();
});

it('changes cells that hold something once, and shares styles among those that look alike', () => {
  const sheet = new Sheet('1', '甲');
  for (const down of [0, 1]) sheet.put(down, 0, { value: down, style: PLAIN_STYLE });
  restyle(sheet, column(0), (style) => ({
    ...style,
    font: { ...style.font, size: style.font.size + 1 },
  }));
  expect(sheet.cell(0, 0).style.font.size).toBe(12);
  expect(sheet.cell(1, 0).style).toBe(sheet.cell(0, 0).style);
  expect(sheet.cell(9, 0).style.font.size).toBe(12);
});

it('leaves no trace where whole columns get plain looks back', () => {
  const sheet = new Sheet('1', '甲');
  sheet.put(3, 0, { value: null, style: bold(PLAIN_STYLE) });
  restyle(sheet, column(0), filled('#FF0000'));
  restyle(sheet, column(0), () => PLAIN_STYLE);
  expect([...sheet.columns.entries()]).toEqual([]);
  expect(sheet.usedArea()).toBeUndefined();
});

it('sees the looks of blank cells and of whole lines', () => {
  const sheet = new Sheet('1', '甲');
  restyle(sheet, column(1), filled('#FF0000'));
  const fillOf = (area: Parameters<typeof common>[1][number]) =>
    common(sheet, [area], ({ fill }) => fill ?? '-');
  expect(fillOf(column(1))).toBe('#FF0000');
  expect(fillOf({ top: 0, left: 0, bottom: 0, right: 1 })).toBeNull();
  expect(fillOf(column(0))).toBe('-');
});
