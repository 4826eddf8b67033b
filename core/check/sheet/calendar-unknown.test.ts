import { foundBy } from '#tests/support/found-by';
import type { Rows } from '#tests/support/sheets';
import { calendarUnknown } from './calendar-unknown';

const inspections = (...dates: readonly string[]): Rows => [
  ['日期', '单位', '发现问题', '整改期限'],
  ...dates.map((date, index) => [date, '办公室', `问题${index}`, '10个工作日内']),
];
const settings = (holidays: string): Rows => [
  ['类别', '规则', '取值', '说明'],
  ['节假日', '节假日', holidays, '说明'],
];

describe('calendar-unknown', () => {
  it.each<[string, readonly Rows[], string[]]>([
    ['a year whose days off are known', [inspections('2023-06-01')], []],
    [
      'years whose days off nobody knows, each once',
      [inspections('2023-06-01', '2098-06-01', '2098-07-01', '2099-06-01')],
      ['calendar-unknown A3', 'calendar-unknown A5'],
    ],
    [
      'a year that the bureau has filled in',
      [inspections('2098-06-01', '2099-06-01'), settings('2098-10-01至2098-10-07')],
      ['calendar-unknown A3'],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(calendarUnknown, sheets, { asOf: '2099-12-31' })).toEqual(found);
  });
});
