import { escapeCellString } from '../package/cell-string';

/** UTF-16 units that a cell can hold. */
export const LONGEST_CELL = 32_767;

/** The text as any file or printer takes it: no controls but line feed and tab, no halves of surrogate pairs. */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

/** What cells cannot hold, or readers would read as something else. */
const ODD = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_x/u;

/** What exceljs is to write so that every reader finds the text, printable and as long as a cell can be. */
export function cellText(text: string): string {
  if (text.length <= LONGEST_CELL && !ODD.test(text)) return text;
  return escapeCellString(printableText(printableText(text).slice(0, LONGEST_CELL)));
}
