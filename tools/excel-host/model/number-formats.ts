import { getFormatFromId } from 'numfmt';

/**
 * The format of dates as the system writes them. Excel tells it in this spelling whatever the language, and shows
 * `2026/6/30` for it in China.
 */
export const SHORT_DATE = 'm/d/yyyy';
const SHORT_DATE_AND_TIME = 'm/d/yyyy h:mm';

/** The same formats as they read in China; the second is how files name the first. */
const LOCAL = new Map([
  [SHORT_DATE, 'yyyy/m/d'],
  ['mm-dd-yy', 'yyyy/m/d'],
  [SHORT_DATE_AND_TIME, 'yyyy/m/d h:mm'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
  ['General', 'G/通用格式'],
]);

const ENGLISH = new Map([['g/通用格式', 'General']]);

/** A format in the spelling of the people at the workbook. */
export const localFormat = (format: string): string => LOCAL.get(format) ?? format;

/** The format that people in China write so. */
export const englishFormat = (local: string): string => ENGLISH.get(local.toLowerCase()) ?? local;

/** One of the formats that Excel numbers. */
export function builtInFormat(id: number): string {
  if (id === 14) return SHORT_DATE;
  if (id === 22) return SHORT_DATE_AND_TIME;
  return getFormatFromId(id, 'zh-CN');
}
