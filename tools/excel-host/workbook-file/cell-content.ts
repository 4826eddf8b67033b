import type ExcelJS from 'exceljs';
import { type Cell, type CellContent, CellError } from '../model/cell';

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The serial number of a date, which cells of other programs may hold. */
function serial(date: Date, date1904: boolean): number {
  return (date.getTime() - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
}

function richText({ richText }: ExcelJS.CellRichTextValue): string {
  return richText.map(({ text }) => text).join('');
}

/** What the cell shows: texts in several formats and links count by their text, dates by their serial number. */
function content(value: ExcelJS.CellValue, date1904: boolean): CellContent {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serial(value, date1904);
  if ('richText' in value) return richText(value);
  if ('error' in value) return new CellError(value.error);
  if ('hyperlink' in value) return content(value.text, date1904);
  return content(value.result, date1904);
}

/** Value and formula of a cell; a formula that others share is the cell's own, moved to its place. */
export function readContent(cell: ExcelJS.Cell, date1904: boolean): Pick<Cell, 'value' | 'formula'> {
  if (cell.isMerged && cell.master !== cell) return { value: null };
  const formula = cell.formula as string | undefined;
  if (!formula) return { value: content(cell.value, date1904) };
  // The value of the cell as a whole leaves out results like 0 and FALSE.
  return { value: content(cell.result, date1904), formula };
}

const PLAIN_CONTROLS = new Set(['\t', '\n']);

/** Files write control characters as `_x000D_`; a text that reads so by itself has its first mark written that way. */
function escapedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cc}/gu, (control) =>
      PLAIN_CONTROLS.has(control)
        ? control
        : `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** Value and formula as a file has them. */
export function writeContent({ value, formula }: Cell): ExcelJS.CellValue {
  const written = value instanceof CellError ? ({ error: value.text } as ExcelJS.CellErrorValue) : value;
  if (formula !== undefined) return { formula, result: written ?? undefined } as ExcelJS.CellValue;
  return typeof written === 'string' ? escapedText(written) : written;
}
