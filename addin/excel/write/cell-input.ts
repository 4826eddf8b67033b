import type { CellValue } from '#core/grid/grid';

/** A formula in A1 style with English names, as `range.formulas` gives it, with its `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell holds or is to hold. */
export type CellContent = CellValue | CellFormula;

const TEXT_FORMAT = '@';

/** What begins a formula or hides itself, typed in half or full width; before a formula may stand what nobody sees. */
const BEGINS_OTHERWISE = /^[\s\p{C}=+\-@'＝＋－＠＇]/u;

/** Has a word in it: Han characters that stand in no number, date or time. */
const HAS_WORD = /(?![年月日号时点分秒上下午星期周元正零〇一二三四五六七八九十百千万亿])\p{Script=Han}/u;

/** Whether Excel, given the text as if it were typed, keeps it as it is in a cell of any format. */
function staysText(text: string): boolean {
  return HAS_WORD.test(text) && !BEGINS_OTHERWISE.test(text);
}

export function isFormula(content: CellContent): content is CellFormula {
  return typeof content === 'object' && content !== null;
}

/**
 * What to give to `range.values` so that a cell of that number format holds the content. The apostrophe, which never
 * becomes part of the text, keeps texts from being read as numbers, dates or formulas; the cell's format stays.
 */
export function inputOf(content: CellContent, format: string): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  if (typeof content !== 'string' || content === '' || format === TEXT_FORMAT) return content;
  return staysText(content) ? content : `'${content}`;
}

/** What a cell of that format will be found to hold: where the format is that of text, numbers become texts. */
export function heldValue(value: CellValue, format: string): CellValue {
  if (value === '') return null;
  if (format !== TEXT_FORMAT || value === null || typeof value === 'string') return value;
  return String(value).toUpperCase();
}
