import { isDateFormat, isPercentFormat, isTextFormat, isValidFormat } from 'numfmt';
import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, isUnbounded, rowCount } from '../model/area';
import { type Cell, formulaText, plainValue, valueType } from '../model/cell';
import { englishFormat, localFormat } from '../model/number-formats';
import { restyle, sharing } from '../model/restyle';
import type { Sheet } from '../model/sheet';
import type { Style } from '../model/style';
import { isWritable, writeValue } from '../model/write-cell';
import { shownText } from '../model/shown-text';
import type { Range } from './proxies';
import { editCells, formatCells } from './range-edit';

/** As many cells as Excel hands over at once. */
const MOST_CELLS = 5_000_000;

const isTooLarge = (area: Area): boolean =>
  isUnbounded(area) || rowCount(area) * columnCount(area) > MOST_CELLS;

/** Something of each cell, row by row; null for whole rows and columns, whose cells cannot be listed. */
export function cellwise<T>(
  { sheet, area }: Pick<Range, 'sheet' | 'area'>,
  of: (cell: Cell, row: number, column: number) => T,
): T[][] | null {
  if (isTooLarge(area)) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++)
      line.push(of(sheet.cell(row, column), row, column));
    rows.push(line);
  }
  return rows;
}

/** A value as rows: one value alone is a row of one. */
function givenRows(value: Args): readonly (readonly unknown[])[] {
  const given = value.raw() ?? null;
  const rows: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const isShaped = rows.length > 0 && rows.every((row): row is readonly unknown[] => Array.isArray(row));
  return isShaped ? rows : value.refuse();
}

/** The rows of a value for a whole area: one value, or an array of one, stands for all cells. */
function rowsFor(area: Area, value: Args): readonly (readonly unknown[])[] {
  const rows = givenRows(value);
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) {
    const row = Array.from({ length: columnCount(area) }, () => first[0]);
    return Array.from({ length: rowCount(area) }, () => row);
  }
  const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
  if (!fits) throw new HostError('InvalidArgument', value.location);
  return rows;
}

/** The one value that is meant for all cells; refuses others. */
function singleValue(value: Args): unknown {
  const rows = givenRows(value);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : value.refuse();
}

/** Each value with the place it is for. */
function eachCell(
  { top, left }: Area,
  rows: readonly (readonly unknown[])[],
  visit: (row: number, column: number, value: unknown) => void,
): void {
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) visit(top + row, left + column, value);
}

/** Only emptying is possible for whole rows and columns. */
function emptyWholeLines(sheet: Sheet, area: Area, value: Args): void {
  const single = singleValue(value);
  if (single !== '' && single !== null) throw new HostError('RangeExceedsLimit', value.location);
  if (single === '')
    for (const { row, column, cell } of [...sheet.filled(area)])
      sheet.put(row, column, { value: null, style: cell.style });
}

export function setValues(self: Range, value: Args): void {
  const { sheet, area } = self;
  if (isTooLarge(area)) {
    editCells(self, value.location, () => {
      emptyWholeLines(sheet, area, value);
    });
    return;
  }
  const rows = rowsFor(area, value);
  eachCell(area, rows, (row, column, input) => {
    if (!isWritable(input, sheet.cell(row, column))) value.refuse();
  });
  editCells(self, value.location, () => {
    eachCell(area, rows, (row, column, input) => {
      writeValue(sheet, row, column, input);
    });
  });
}

function numberFormatOf(given: unknown, value: Args, read: (format: string) => string): string | undefined {
  if (given === null || given === undefined) return undefined;
  const format = typeof given === 'string' ? read(given) : value.refuse();
  return isValidFormat(format) ? format : value.refuse();
}

const withFormat = (numberFormat: string) => sharing((style) => ({ ...style, numberFormat }));

/** One format for all cells, which whole rows and columns keep for cells to come. */
function setOneFormat(self: Range, value: Args, numberFormat: string | undefined): void {
  formatCells(self, value.location, (area) => {
    if (numberFormat !== undefined) restyle(self.sheet, area, withFormat(numberFormat));
  });
}

function setNumberFormat(self: Range, value: Args, read: (format: string) => string): void {
  const { sheet, area } = self;
  const given = givenRows(value);
  if (given.length === 1 && given[0]?.length === 1) {
    setOneFormat(self, value, numberFormatOf(given[0][0], value, read));
    return;
  }
  if (isTooLarge(area)) value.refuse();
  const cells = rowsFor(area, value);
  const changes = new Map<unknown, (style: Style) => Style>();
  for (const format of new Set(cells.flat())) {
    const numberFormat = numberFormatOf(format, value, read);
    if (numberFormat !== undefined) changes.set(format, withFormat(numberFormat));
  }
  formatCells(self, value.location, () => {
    eachCell(area, cells, (row, column, format) => {
      const cell = sheet.cell(row, column);
      const change = changes.get(format);
      if (change) sheet.put(row, column, { ...cell, style: change(cell.style) });
    });
  });
}

/** The kind of a format as Excel's list of formats has it. */
function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (isTextFormat(format)) return 'Text';
  if (isPercentFormat(format)) return 'Percentage';
  return isDateFormat(format) ? 'Date' : 'Number';
}

const asIs = (format: string): string => format;

/** What cells hold and show. */
export const rangeValues: HostClassPart<Range> = {
  get: {
    Formulas: (self) => cellwise(self, formulaText),
    FormulasLocal: (self) => cellwise(self, formulaText),
    NumberFormat: (self) => cellwise(self, ({ style }) => style.numberFormat),
    NumberFormatCategories: (self) => cellwise(self, ({ style }) => formatCategory(style.numberFormat)),
    NumberFormatLocal: (self) => cellwise(self, ({ style }) => localFormat(style.numberFormat)),
    Text: (self) => cellwise(self, shownText(self.sheet)),
    ValueTypes: (self) => cellwise(self, ({ value }) => valueType(value)),
    Values: (self) => cellwise(self, ({ value }) => plainValue(value)),
  },
  set: {
    Formulas: setValues,
    FormulasLocal: setValues,
    NumberFormat: (self, value) => {
      setNumberFormat(self, value, asIs);
    },
    NumberFormatLocal: (self, value) => {
      setNumberFormat(self, value, englishFormat);
    },
    Values: setValues,
  },
  call: {
    // Says before a large value comes in pieces how large it is as a whole.
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) args.refuse();
    },
  },
};
