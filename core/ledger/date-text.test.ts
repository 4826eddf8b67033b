import { dateText } from './date-text';

/** 1 June 2023. */
const SERIAL = 45_078;

it.each([
  ['yyyy"年"m"月"', '2023年6月'],
  ['[$-804]yyyy"年"m"月";@', '2023年6月'],
  ['yyyy/m', '2023年6月'],
  ['mmm-yy', '2023年6月'],
  ['m"月"', '2023年6月'],
  ['m月', '2023年6月'],
  ['[DBNum1][$-804]m"月"', '2023年6月'],
  ['yyyy"年"m"月"d"日"', '2023-06-01'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023-06-01'],
  ['yyyy/m/d;@', '2023-06-01'],
  ['m"月"d"日"', '2023-06-01'],
])('%s shows %s', (format, text) => {
  expect(dateText(SERIAL, format, false)).toBe(text);
});

it('counts from 1904 where the workbook does', () => {
  expect(dateText(SERIAL - 1462, 'yyyy"年"m"月"', true)).toBe('2023年6月');
});

it('leaves what is no date as it is', () => {
  expect(dateText(-5, 'yyyy"年"m"月"', false)).toBe('-5');
});
