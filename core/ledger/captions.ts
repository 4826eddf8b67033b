import type { LedgerKind } from './kind';
import type { LedgerRow } from './ledger';

/** `一`, `（二）`, `三、党建工作`: the numbers of sections. */
const CHINESE_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}(?:[)）、.．]|$)/u;

function isNumberedInChinese({ cells }: LedgerRow, { numberedIn = '' }: LedgerKind): boolean {
  const text = cells['no'] ?? cells[numberedIn];
  return typeof text === 'string' && CHINESE_NUMBER.test(text);
}

/** Whether a row says nothing besides its number and its text. */
function isBare({ cells }: LedgerRow, { keyColumn }: LedgerKind): boolean {
  return Object.keys(cells).every((id) => id === 'no' || id === keyColumn);
}

/**
 * The rows without the headings of sections (`一、党建工作`) that stand among them like items: numbered in Chinese and
 * empty besides, while no item that says more is numbered so. The last row heads nothing and stays.
 */
export function withoutCaptions(rows: readonly LedgerRow[], kind: LedgerKind): readonly LedgerRow[] {
  const numbered = rows.filter((row) => isNumberedInChinese(row, kind));
  const isCaption = new Set(numbered.filter((row) => isBare(row, kind)));
  if (isCaption.size === 0 || isCaption.size < numbered.length || isCaption.size === rows.length) return rows;
  return rows.filter((row, at) => !isCaption.has(row) || at === rows.length - 1);
}
