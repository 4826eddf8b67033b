import type ExcelJS from 'exceljs';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { SHEET_ROWS } from '#xlsx/limits';
import { type Area, parseArea } from '../model/area';
import { isBlank } from '../model/cell';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { Style } from '../model/style';
import { readContent } from './cell-content';
import { type FileColor, resolveColor } from './colours';
import { readConditions } from './file-conditions';
import { readNote } from './file-notes';
import { readPage } from './file-page';
import { readProtection } from './file-protection';
import { readFilter, readTables } from './file-tables';
import { readValidations } from './file-validations';
import { pointsOfCharacters } from './sizes';

/** What all sheets of a file have in common. */
export interface FileContext {
  readonly date1904: boolean;
  readonly themes: readonly string[];
  readonly styleOf: (style: Partial<ExcelJS.Style>) => Style;
  readonly validationAreas: ReadonlyMap<string, readonly Area[]>;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** The looks of a whole row or column; undefined where it has none. */
function lineStyle(line: object, styleOf: FileContext['styleOf']): Style | undefined {
  const { style = {} } = line as { style?: Partial<ExcelJS.Style> };
  return Object.keys(style).length > 0 ? styleOf(style) : undefined;
}

// `findRow` and `findCell` make nothing where there is nothing; the getters of exceljs would grow the sheet.
function readRows(from: ExcelJS.Worksheet, sheet: Sheet, { date1904, styleOf }: FileContext): void {
  if (from.rowCount > SHEET_ROWS) throw new UnreadableWorkbookError('damaged');
  for (let number = 1; number <= from.rowCount; number++) {
    const row = from.findRow(number);
    if (!row) continue;
    const size = row.height as number | undefined;
    sheet.rows.put(number - 1, { size, hidden: row.hidden, style: lineStyle(row, styleOf) });
    for (let column = 1; column <= row.cellCount; column++) {
      const cell = row.findCell(column);
      if (!cell) continue;
      readNote(cell, sheet, { row: number - 1, column: column - 1 });
      const read = { ...readContent(cell, date1904), style: styleOf(cell.style) };
      if (!isBlank(read) || Object.keys(cell.style).length > 0) sheet.put(number - 1, column - 1, read);
    }
  }
}

function readColumns(from: ExcelJS.Worksheet, sheet: Sheet, { styleOf }: FileContext): void {
  // Null in exceljs where the file says nothing of columns.
  const columns = from.columns as readonly Partial<ExcelJS.Column>[] | null;
  for (const [index, column] of (columns ?? []).entries()) {
    const { width, hidden } = column;
    const size = width === undefined ? undefined : pointsOfCharacters(width);
    sheet.columns.put(index, { size, hidden, style: lineStyle(column, styleOf) });
  }
}

type FileView = Partial<ExcelJS.WorksheetView> & { readonly xSplit?: number; readonly ySplit?: number };

/** What of the sheet stays in sight, and whether it has lines and letters. */
function readView(from: ExcelJS.Worksheet, sheet: Sheet): void {
  // Null where the file says nothing of views.
  const views = from.views as readonly FileView[] | null;
  const view = views?.[0];
  if (!view) return;
  sheet.showsGridlines = view.showGridLines ?? true;
  sheet.showsHeadings = view.showRowColHeaders ?? true;
  if (view.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

/** Puts what a file's sheet has into an empty one of the book. */
export function openSheet(from: ExcelJS.Worksheet, book: Book, sheet: Sheet, context: FileContext): void {
  sheet.visibility = VISIBILITY[from.state];
  const tabColor = from.properties.tabColor as FileColor | undefined;
  sheet.tabColor = (tabColor && resolveColor(tabColor, context.themes)) ?? '';
  readColumns(from, sheet, context);
  readRows(from, sheet, context);
  sheet.merges = from.model.merges.flatMap((address) => parseArea(address) ?? []);
  readView(from, sheet);
  readPage(from, sheet);
  readTables(from, book, sheet);
  readFilter(from, sheet);
  readValidations(from, sheet, context.validationAreas);
  readConditions(from, { book, sheet, themes: context.themes });
  readProtection(from, sheet);
}
