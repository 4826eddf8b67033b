import { HostError, type HostErrorCode } from '../richapi/host-error';
import { type Area, intersection } from './area';
import type { Book } from './book';
import { isBlank, plainValue } from './cell';
import { type Criteria, shiftedCriteria } from './filter';
import type { Sheet } from './sheet';
import type { Shift } from './shift';
import { reach, shiftedArea, shiftedBand, shiftedLine, spanOf, tearsApart } from './shift-geometry';

/** A column of a table, by an id that it keeps. */
export interface TableColumn {
  readonly id: number;
}

/** A table of a sheet. What its header cells hold are the names of its columns. */
export class Table {
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  columns: readonly TableColumn[];
  criteria: Criteria = new Map();
  /** Names of the columns while the headers are not shown. */
  hiddenNames: readonly string[] = [];
  private ids = 0;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    /** With the headers and the totals, where they are shown. */
    public area: Area,
  ) {
    this.columns = Array.from({ length: area.right - area.left + 1 }, () => this.newColumn());
  }

  newColumn(): TableColumn {
    return { id: ++this.ids };
  }

  /** Gives the table other columns; those it had keep their names. */
  setColumns(columns: readonly TableColumn[]): void {
    const names = new Map(this.columns.map(({ id }, index) => [id, this.hiddenNames[index] ?? '']));
    this.columns = columns;
    if (!this.showHeaders) this.hiddenNames = columns.map(({ id }) => names.get(id) ?? '');
  }

  /** The rows between headers and totals: at least one. */
  get body(): Area {
    const { top, bottom } = this.area;
    return { ...this.area, top: top + Number(this.showHeaders), bottom: bottom - Number(this.showTotals) };
  }

  columnName(index: number): string {
    if (!this.showHeaders) return this.hiddenNames[index] ?? '';
    return String(plainValue(this.sheet.cell(this.area.top, this.area.left + index).value));
  }

  columnNames(): readonly string[] {
    return this.columns.map((_column, index) => this.columnName(index));
  }

  nameColumn(index: number, name: string): void {
    if (!this.showHeaders) this.hiddenNames = this.hiddenNames.map((old, at) => (at === index ? name : old));
    else {
      const [row, column] = [this.area.top, this.area.left + index];
      this.sheet.put(row, column, { value: name, style: this.sheet.cell(row, column).style });
    }
  }

  /** Every column has a name of its own: `列1` where a header is empty, `姓名2` where one is there twice. */
  completeHeaders(): void {
    const names = this.columnNames();
    const taken = new Set<string>();
    const kept = names.map((name) => {
      const isFirst = name !== '' && !taken.has(name.toLowerCase());
      if (isFirst) taken.add(name.toLowerCase());
      return isFirst;
    });
    for (const [index, name] of names.entries()) {
      const own = kept[index] ? name : freeName(name === '' ? `列${index + 1}` : name, taken);
      taken.add(own.toLowerCase());
      this.nameColumn(index, own);
    }
  }

  /** A table of the same name: it is to be given another. */
  copiedTo(sheet: Sheet, newId: () => string): Table {
    const { style, showHeaders, showTotals, showFilterButton, showBandedRows, showBandedColumns } = this;
    const { highlightFirstColumn, highlightLastColumn, criteria, hiddenNames } = this;
    return Object.assign(new Table(newId(), this.name, sheet, this.area), {
      ...{ style, showHeaders, showTotals, showFilterButton, showBandedRows, showBandedColumns },
      ...{ highlightFirstColumn, highlightLastColumn, criteria, hiddenNames },
    });
  }

  conflict(shift: Shift): HostErrorCode | undefined {
    if (tearsApart(this.area, shift)) return 'InsertDeleteConflict';
    const after = shiftedArea(this.area, shift);
    const isDeleted = shift.axis === 'rows' && shift.count < 0 && after !== undefined;
    if (!isDeleted || !intersection(this.area, shiftedBand(shift))) return undefined;
    const { top, bottom } = this.area;
    const losesHeader = this.showHeaders && shiftedLine(top, shift) === undefined;
    const losesBody =
      this.showTotals && shiftedLine(bottom, shift) !== undefined && !shiftedArea(this.body, shift);
    return losesHeader || losesBody ? 'InsertDeleteConflict' : undefined;
  }

  /** Grows and shrinks; one row is left, though empty, where all are deleted. */
  shift(shift: Shift): this | undefined {
    const before = this.area;
    if (reach(before, shift) !== 'all') return this;
    const area = shiftedArea(before, shift);
    if (!area) return undefined;
    if (shift.axis === 'columns') this.setColumns(shiftedColumns(this, shift, area));
    this.criteria = shiftedCriteria(this.criteria, before, area, shift);
    this.area = area;
    if (this.body.bottom < this.body.top) this.area = { ...area, bottom: area.bottom + 1 };
    this.completeHeaders();
    return this;
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++)
    if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
}

function shiftedColumns(table: Table, shift: Shift, after: Area): readonly TableColumn[] {
  const { first, last } = spanOf(after, 'columns');
  const byPlace = new Map(
    table.columns.map((column, index) => [shiftedLine(table.area.left + index, shift), column]),
  );
  return Array.from(
    { length: last - first + 1 },
    (_column, index) => byPlace.get(first + index) ?? table.newColumn(),
  );
}

/** Tables of all sheets, in tab order. */
export function tablesOf(book: Book): readonly Table[] {
  return book.sheets.flatMap((sheet) => sheet.tables.items);
}

/** The table with this id or, in any case, this name. */
export function findTable(tables: readonly Table[], key: string): Table | undefined {
  const name = key.toLowerCase();
  return tables.find((table) => table.id === key || table.name.toLowerCase() === name);
}

export function freeTableName(book: Book): string {
  const tables = tablesOf(book);
  for (let number = tables.length + 1; ; number++)
    if (!findTable(tables, `表${number}`)) return `表${number}`;
}

/** Refuses an area where a table cannot stand. */
export function checkTableArea(sheet: Sheet, area: Area, location: string, except?: Table): void {
  const others = sheet.tables.items.filter((table) => table !== except);
  if (others.some((table) => intersection(table.area, area)))
    throw new HostError('InvalidOperation', location);
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw new HostError('InvalidOperation', location);
}

/** Whether a row of the table holds nothing. */
export function isBlankRow({ sheet, area: { left, right } }: Table, row: number): boolean {
  for (let column = left; column <= right; column++) if (!isBlank(sheet.cell(row, column))) return false;
  return true;
}
