import type { CellValue } from '#core/grid/grid';
import { UnreadableWorkbookError } from '../errors';
import { decodeCellString } from '../package/cell-string';

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** What all cells of a workbook have in common. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined)
    throw new UnreadableWorkbookError('damaged', new Error(`no shared string ${index}`));
  return text;
}

/** The strict format writes dates as ISO 8601. */
function serialOfIso(text: string, date1904: boolean): CellValue {
  const ms = Date.parse(/[T ]/.test(text) ? `${text.replace(/Z$/, '')}Z` : text);
  return Number.isNaN(ms) ? text : (ms - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
}

/** Text where a number should stand is kept as text: some writers leave it there, and nothing may be lost. */
function numberOf(text: string): CellValue {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** A cell's value from its type attribute `t` and the text of its `v` or `is` element. */
export function cellValue(type: string | undefined, text: string, context: CellContext): CellValue {
  if (type === 'str' || type === 'inlineStr') return decodeCellString(text) || null;
  const plain = text.trim();
  if (plain === '') return null;
  switch (type) {
    case 's':
      return sharedString(plain, context.sharedStrings) || null;
    case 'b':
      return plain === '1' || plain === 'true';
    case 'e':
      return plain;
    case 'd':
      return serialOfIso(plain, context.date1904);
    default:
      return numberOf(plain);
  }
}
