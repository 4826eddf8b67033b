import { isDateFormat } from './cell-text';

describe('a number format', () => {
  it.each([
    ...['m"月"', 'm"月";@', 'mm"月"', 'm月', 'm\\月', '[$-804]m"月"', '[DBNum1][$-804]m"月"', 'mmm', 'mmmm'],
    ...['yyyy/m/d', 'yyyy"年"m"月"', 'm"月"d"日"', 'm/d', 'd-mmm', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
  ])('%s shows a date', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    ...[undefined, 'General', '0.00', '0"月"', '0"个月"', '#,##0"元/年"', '"第"0"日"', '[Red]0', '0%'],
    ...['h:mm', 'mm:ss', 'h"时"m"分"', '[h]:mm:ss', '0.0"km"', '"m"0'],
  ])('%s shows none', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
