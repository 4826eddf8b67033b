import type ExcelJS from 'exceljs';
import { addDropDown } from './drop-down';
import type { HorizontalAlignment } from './sheet-style';
import { styleHeaderCell, styleTableCell } from './sheet-style';

/** A column of a table: how it is headed, and how its cells look and what they accept. */
export interface TableColumn {
  readonly header: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly align: HorizontalAlignment;
  readonly numberFormat?: string;
  /** The values offered in a drop-down; anything else is refused. */
  readonly choices?: readonly string[];
}

export const dateFormat = 'yyyy-mm-dd';

/** Writes the headers from column A on and sets the widths. */
export function writeHeaders(row: ExcelJS.Row, columns: readonly TableColumn[]): void {
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = column.header;
    styleHeaderCell(cell);
    row.worksheet.getColumn(index + 1).width = column.width;
  });
}

/** Writes one row of values, in the columns' order, from column A on. */
export function writeCells(
  row: ExcelJS.Row,
  columns: readonly TableColumn[],
  values: readonly ExcelJS.CellValue[],
): void {
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = values[index] ?? null;
    styleTableCell(cell, column.align);
    if (column.numberFormat !== undefined) cell.numFmt = column.numberFormat;
  });
}

/** Adds the drop-downs of those columns that have one, in rows `top` to `bottom` (one-based, inclusive). */
export function addDropDowns(
  sheet: ExcelJS.Worksheet,
  columns: readonly TableColumn[],
  [top, bottom]: readonly [number, number],
): void {
  columns.forEach(({ choices }, index) => {
    const { letter } = sheet.getColumn(index + 1);
    if (choices !== undefined) addDropDown(sheet, `${letter}${top}:${letter}${bottom}`, choices);
  });
}
