import type { CellValue, Grid, Merge, Span } from '#core/grid/grid';
import { parseAddress } from '#core/grid/address';
import { UNCALCULATED } from '#core/grid/cell-text';
import { UnreadableWorkbookError } from '../errors';
import { SHEET_COLUMNS, SHEET_ROWS } from '../limits';
import type { SheetPart } from '../package/workbook-part';
import { type Attributes, isTrue, parseXml, type XmlListener } from '../package/xml';
import { type CellContext, cellValue } from './cell-value';

/** What a sheet needs from its workbook. `cells` counts down over all its sheets. */
export interface SheetContext extends CellContext {
  readonly formats: readonly (string | undefined)[];
  readonly budget: { cells: number };
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function positionOf(address: string): Position {
  const position = parseAddress(address);
  if (!position) throw new UnreadableWorkbookError('damaged', new Error(`cell address ${address}`));
  return position;
}

function mergeOf(range: string): Merge {
  const [first = '', last = first] = range.split(':');
  const a = positionOf(first);
  const b = positionOf(last);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

/** Adds a span after those before it; neighbours become one, so that a filtered sheet of any length takes little room. */
function addSpan(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before && before.last + 1 === first) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}

/** Collects one worksheet. Only cells with a value take room, so formatting down to the last row costs none. */
class SheetCollector implements XmlListener {
  private readonly values: CellValue[][] = [];
  private readonly formats: (string | undefined)[][] = [];
  private readonly formulas: number[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hidden: { rows: Span[]; columns: Span[] } = { rows: [], columns: [] };
  private inData = false;
  private row = -1;
  private column = -1;
  private cell: Attributes | undefined;
  private inPhonetic = false;
  private inText = false;
  private isFormula = false;
  private hasResult = false;
  private content = '';

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell) this.openInCell(name);
    else if (this.inData) this.openInData(name, attributes);
    else if (name === 'sheetData') this.inData = true;
    else if (name === 'col' && isTrue(attributes.hidden)) this.hideColumns(attributes);
    else if (name === 'mergeCell') this.merges.push(mergeOf(attributes.ref ?? ''));
  }

  text(piece: string): void {
    if (this.inText) this.content += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inText = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'sheetData') this.inData = false;
  }

  /** The rows between those that have cells, which are holes until now, become empty ones. */
  finish(isHidden: boolean): Pick<Grid, 'values' | 'formats' | 'formulas' | 'merges' | 'hidden'> {
    const { rows, columns } = this.hidden;
    const lastRow = this.values.length - 1;
    for (const { top, bottom } of this.merges) this.spend(Math.max(0, Math.min(bottom, lastRow) - top + 1));
    return {
      values: Array.from(this.values, (row: CellValue[] | undefined) => row ?? []),
      formats: Array.from(this.formats, (row: (string | undefined)[] | undefined) => row && Array.from(row)),
      merges: this.merges,
      ...(this.formulas.length > 0 && {
        formulas: Array.from(this.formulas, (row: number[] | undefined) => row),
      }),
      ...(isHidden || rows.length > 0 || columns.length > 0
        ? { hidden: { ...(isHidden && { sheet: true as const }), rows, columns } }
        : {}),
    };
  }

  private openInData(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') {
      this.moveTo(attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1, -1);
      if (isTrue(attributes.hidden)) addSpan(this.hidden.rows, this.row, this.row);
    }
  }

  private hideColumns({ min, max = min }: Attributes): void {
    const first = Number(min) - 1;
    if (first >= 0) addSpan(this.hidden.columns, first, Math.min(Number(max), SHEET_COLUMNS) - 1);
  }

  /** A cell without address follows the one before it. */
  private openCell(attributes: Attributes): void {
    const position = attributes.r === undefined ? undefined : positionOf(attributes.r);
    this.moveTo(position?.row ?? this.row, position?.column ?? this.column + 1);
    this.cell = attributes;
    this.content = '';
    this.isFormula = false;
    this.hasResult = false;
  }

  private moveTo(row: number, column: number): void {
    const inside = row >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
    if (!inside) throw new UnreadableWorkbookError('damaged', new Error(`cell at ${row}, ${column}`));
    this.row = row;
    this.column = column;
  }

  private openInCell(name: string): void {
    if (name === 'v' || name === 't') {
      this.inText = !this.inPhonetic;
      this.hasResult = true;
    } else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'f') this.isFormula = true;
  }

  private closeCell(): void {
    if (!this.cell) return;
    const value = this.valueOf(this.cell);
    if (this.isFormula) (this.formulas[this.row] ??= []).push(this.column);
    if (value !== null) this.place(value, this.context.formats[Number(this.cell.s ?? 0)]);
    this.cell = undefined;
  }

  /** A formula without a result was written by a program that does not calculate: nobody knows what it says. */
  private valueOf({ t }: Attributes): CellValue {
    if (this.content !== '') return cellValue(t, this.content, this.context);
    return this.isFormula && !(this.hasResult && t === 'str') ? UNCALCULATED : null;
  }

  private place(value: CellValue, format: string | undefined): void {
    const { row, column } = this;
    const cells = (this.values[row] ??= []);
    this.spend(Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (format !== undefined) (this.formats[row] ??= [])[column] = format;
  }

  private spend(cells: number): void {
    this.context.budget.cells -= cells;
    if (this.context.budget.cells < 0) throw new UnreadableWorkbookError('too-large');
  }
}

/**
 * The cells of a worksheet part. Rows end at their last value and the sheet at its last row with one. The budget is
 * charged for every cell up to a row's last value and for every row a merge reaches over, as both cost a reader time.
 * Throws UnreadableWorkbookError.
 */
export function readSheet({ name, isHidden }: SheetPart, content: Uint8Array, context: SheetContext): Grid {
  const collector = new SheetCollector(context);
  parseXml(content, collector);
  return { sheet: name, ...collector.finish(isHidden), date1904: context.date1904 };
}
