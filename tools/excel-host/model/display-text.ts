import { format, isDateFormat } from 'numfmt';
import type { Cell } from './cell';
import { CellError } from './cell';
import { localFormat } from './number-formats';

const OPTIONS = {
  locale: 'zh-CN',
  throws: false,
  dateErrorNumber: false,
  overflow: '#',
  invalid: '',
} as const;

/** Ideographs and signs of full width take the place of two digits. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** How wide a text is, in digits. */
export function textWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** A number without a format of its own gives up decimals where there is no room for them. */
function generalNumber(value: number, width: number): string {
  const full = format('General', value, OPTIONS);
  if (textWidth(full) <= width) return full;
  for (let decimals = Math.min(9, width); decimals >= 0; decimals--) {
    const shorter = String(Number(value.toFixed(decimals)));
    if (shorter.length <= width && !shorter.includes('e') && Math.abs(value) >= 1) return shorter;
  }
  for (let decimals = 5; decimals >= 0; decimals--) {
    const scientific = format(`0${decimals > 0 ? '.' : ''}${'0'.repeat(decimals)}E+00`, value, OPTIONS);
    if (scientific.length <= width) return scientific;
  }
  return '';
}

function numberText(value: number, pattern: string, width: number): string {
  const isGeneral = pattern === 'General';
  const text = isGeneral ? generalNumber(value, width) : format(localFormat(pattern), value, OPTIONS);
  // Excel has no dates before 1900.
  const isOverflow = value < 0 && isDateFormat(pattern);
  if (!isOverflow && textWidth(text) <= width && (text !== '' || !isGeneral)) return text;
  return '#'.repeat(Number.isFinite(width) ? Math.max(1, Math.floor(width)) : 8);
}

/**
 * The text a cell shows. Numbers and dates that do not fit into `widthInChars` digits show as `####`; texts run over the
 * edge and are given whole.
 */
export function displayText({ value, style }: Cell, widthInChars = Infinity): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.text;
  if (typeof value === 'number') return numberText(value, style.numberFormat, widthInChars + MARGIN);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return style.numberFormat === 'General' ? value : format(localFormat(style.numberFormat), value, OPTIONS);
}

/** The space around digits lets a little more in: `2026/6/30` is seen in a column of the standard width, `2026/12/31` is not. */
const MARGIN = 0.7;
