import { cellAddress, columnLetters, parseAddress } from '#core/grid/address';
import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';

/** A rectangle of cells; zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnCount = ({ left, right }: Area): number => right - left + 1;
export const hasAllRows = ({ top, bottom }: Area): boolean => top === 0 && bottom === SHEET_ROWS - 1;
export const hasAllColumns = ({ left, right }: Area): boolean => left === 0 && right === SHEET_COLUMNS - 1;

/** Whether the area has all cells of its rows or of its columns: its cells cannot be listed. */
export const isUnbounded = (area: Area): boolean => hasAllRows(area) || hasAllColumns(area);

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** The cells two areas have in common; undefined where they have none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

/** The smallest area that has both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function moved({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

/** Whether the area lies on the sheet, the right way round. */
export function isOnSheet(area: Area): boolean {
  return area.top <= area.bottom && area.left <= area.right && covers(WHOLE_SHEET, area);
}

/** `B2:C9`, `B2`, `B:C`, `2:9`, without a sheet. */
export function formatArea(area: Area): string {
  const { top, left, bottom, right } = area;
  if (hasAllRows(area)) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (hasAllColumns(area)) return `${top + 1}:${bottom + 1}`;
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/;
const ROWS = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/;

function between(rows: readonly [number, number], columns: readonly [number, number]): Area | undefined {
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}

const columnOf = (letters: string): number => parseAddress(`${letters}1`)?.column ?? -1;

/** The area of an address without a sheet, with or without `$`, in any case; undefined where it is none. */
export function parseArea(address: string): Area | undefined {
  const text = address.toUpperCase().replaceAll('$', '');
  const [, firstColumn, lastColumn] = COLUMNS.exec(text) ?? [];
  if (firstColumn && lastColumn)
    return between([0, SHEET_ROWS - 1], [columnOf(firstColumn), columnOf(lastColumn)]);
  const [, firstRow, lastRow] = ROWS.exec(text) ?? [];
  if (firstRow && lastRow)
    return between([Number(firstRow) - 1, Number(lastRow) - 1], [0, SHEET_COLUMNS - 1]);
  const [from = '', to = from, ...rest] = text.split(':');
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (!start || !end || rest.length > 0) return undefined;
  return between([start.row, end.row], [start.column, end.column]);
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** A sheet's name as it stands before the `!`. */
export function quotedSheetName(name: string): string {
  const isPlain = PLAIN_NAME.test(name) && !LIKE_AN_ADDRESS.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet's name, where one is given, and the rest of `'规范 年'!B2:C9`. */
export function splitAddress(address: string): { readonly sheet?: string; readonly area: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { area: address };
  const name = address.slice(0, mark).replace(/^=/, '');
  const isQuoted = name.startsWith("'") && name.endsWith("'");
  const sheet = isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, area: address.slice(mark + 1) };
}
