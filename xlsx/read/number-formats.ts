import { parseXml } from '../package/xml';

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const TIME = '上午/下午 h"时"mm"分"';
const TIME_SECONDS = '上午/下午 h"时"mm"分"ss"秒"';

/** The formats that files name by number only; 27–36 and 50–58 as Excel shows them in Simplified Chinese. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: TIME,
  35: TIME_SECONDS,
  36: YEAR_MONTH,
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00 ;(#,##0.00)',
  40: '#,##0.00 ;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: TIME,
  56: TIME_SECONDS,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

/** The number format of each cell style of a styles part, by the index that cells use; undefined for General. */
export function readNumberFormats(content: Uint8Array): (string | undefined)[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  parseXml(content, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      else if (name === 'xf' && section === 'cellXfs') ids.push(Number(attributes.numFmtId ?? 0));
      else if (name === 'numFmt' && section === 'numFmts') {
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      }
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  const format = (id: number): string | undefined => own.get(id) ?? BUILT_IN[id];
  return ids.map(format).map((code) => (code && code.toLowerCase() !== 'general' ? code : undefined));
}
