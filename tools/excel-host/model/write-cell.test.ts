import { HostError } from '../richapi/host-error';
import { Sheet } from './sheet';
import { PLAIN_STYLE } from './style';
import { typeInto, writeValue } from './write-cell';

/** What a cell with this number format holds, and its format then. */
function after(numberFormat: string, write: (sheet: Sheet) => void): unknown[] {
  const sheet = new Sheet('1', '台账');
  sheet.put(0, 0, { value: null, style: { ...PLAIN_STYLE, numberFormat } });
  write(sheet);
  const { value, formula, style } = sheet.cell(0, 0);
  return [formula === undefined ? value : `=${formula}`, style.numberFormat];
}

it.each<[string, string, unknown[]]>([
  ['2026-6-30', 'General', [46203, 'm/d/yyyy']],
  ['2026-6-30', 'yyyy-mm-dd', [46203, 'yyyy-mm-dd']],
  ['12', '0%', [0.12, '0%']],
  ['12%', '0.0%', [0.12, '0.0%']],
  ['0.5', '0%', [0.5, '0%']],
  ['=A2+1', 'General', ['=A2+1', 'General']],
  ['=A2+1', '@', ['=A2+1', '@']],
  ["='", '@', ["='", '@']],
  ['=', 'General', ['=', 'General']],
  ["'12", 'General', ['12', 'General']],
  ['', '@', [null, '@']],
])('%s typed into a cell with the format %s', (text, format, expected) => {
  const typed = after(format, (sheet) => {
    typeInto(sheet, 0, 0, text);
  });
  expect(typed).toEqual(expected);
});

it('makes room for a text of several lines', () => {
  const sheet = new Sheet('1', '台账');
  typeInto(sheet, 0, 0, '第一行\n第二行');
  expect(sheet.cell(0, 0).style.alignment.wrapText).toBe(true);
});

it('keeps the looks of a cell and takes an old formula away', () => {
  const sheet = new Sheet('1', '台账');
  const style = { ...PLAIN_STYLE, fill: '#FFC7CE' };
  sheet.put(0, 0, { value: 3, formula: '1+2', style });
  writeValue(sheet, 0, 0, 5);
  expect(sheet.cell(0, 0)).toEqual({ value: 5, style });
});

it.each([[{}], [[1]], ['=SUM(A1'], ['="未完'], ['=)('], ['一'.repeat(32_768)]])('refuses %j', (input) => {
  const writing = () => {
    writeValue(new Sheet('1', '台账'), 0, 0, input);
  };
  expect(writing).toThrow(HostError);
});

it.each(['一'.repeat(32_767), '=IF(A1=")",1,\'规范(年\'!A1)'])('takes %#', (input) => {
  const sheet = new Sheet('1', '台账');
  writeValue(sheet, 0, 0, input);
  expect(sheet.formulaCount).toBe(input.startsWith('=') ? 1 : 0);
});
