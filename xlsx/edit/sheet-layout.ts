import { parseAddress } from '#core/grid/address';
import { UnreadableWorkbookError } from '../errors';
import { type Attributes, isTrue, parseXml, type XmlListener } from '../package/xml';
import { prefixOf, type Span, tagEndingAt } from './markup';

/** An element with its opening and closing tag; of a self-closing one both are the same. */
export interface Element {
  readonly open: Span;
  close: Span;
}

export interface CellElement extends Element {
  readonly column: number;
  readonly style: string | undefined;
  hasFormula: boolean;
}

export interface RowElement extends Element {
  readonly row: number;
  /** The style that Excel gives to new cells of the row. */
  readonly style: string | undefined;
  /** In sheet order; recorded only for the rows asked for. */
  readonly cells: CellElement[];
}

/** A formula that concerns more than its own cell. */
export interface GroupFormula {
  readonly row: number;
  readonly column: number;
  readonly kind: 'shared' | 'array';
  /** Number that the cells of a shared formula have in common. */
  readonly index: string | undefined;
  /** Range of the group, on the cell that holds the formula itself. */
  readonly range: string | undefined;
}

/** Where in a worksheet part's text the things stand that an edit may touch. */
export interface SheetLayout {
  /** Namespace prefix of the part's elements, with its colon. */
  readonly prefix: string;
  readonly dimension: { readonly open: Span; readonly range: string } | undefined;
  readonly columns: Element | undefined;
  /** Attributes of the `col` elements. */
  readonly columnRanges: readonly Attributes[];
  readonly data: Element;
  readonly rows: readonly RowElement[];
  readonly groupFormulas: readonly GroupFormula[];
  readonly hasFormulas: boolean;
  /** Locked cells must not be changed. */
  readonly isProtected: boolean;
}

class LayoutCollector implements XmlListener {
  private dimension: SheetLayout['dimension'];
  private columns: Element | undefined;
  private readonly columnRanges: Attributes[] = [];
  private data: Element | undefined;
  private readonly rows: RowElement[] = [];
  private readonly groupFormulas: GroupFormula[] = [];
  private hasFormulas = false;
  private isProtected = false;
  private inData = false;
  private row: RowElement | undefined;
  private cell: CellElement | undefined;
  private column = -1;

  constructor(
    private readonly xml: string,
    private readonly wantedRows: ReadonlySet<number>,
  ) {}

  open(name: string, attributes: Attributes, end: number): void {
    if (this.cell) {
      if (name === 'f') this.addFormula(this.cell, attributes);
    } else if (!this.inData) this.openOutsideData(name, attributes, this.element(end));
    else if (name === 'row') this.openRow(attributes, this.element(end));
    else if (name === 'c') this.openCell(attributes, this.element(end));
  }

  close(name: string, end: number): void {
    if (name === 'c' && this.cell) {
      this.cell.close = tagEndingAt(this.xml, end);
      this.cell = undefined;
    } else if (name === 'row' && this.inData && this.row) this.row.close = tagEndingAt(this.xml, end);
    else if (name === 'cols' && this.columns) this.columns.close = tagEndingAt(this.xml, end);
    else if (name === 'sheetData' && this.data) {
      this.data.close = tagEndingAt(this.xml, end);
      this.inData = false;
    }
  }

  finish(): SheetLayout {
    if (!this.data) throw new UnreadableWorkbookError('damaged', new Error('worksheet without sheetData'));
    return {
      prefix: prefixOf(this.xml, this.data.open),
      dimension: this.dimension,
      columns: this.columns,
      columnRanges: this.columnRanges,
      data: this.data,
      rows: this.rows,
      groupFormulas: this.groupFormulas,
      hasFormulas: this.hasFormulas,
      isProtected: this.isProtected,
    };
  }

  private element(end: number): Element {
    const open = tagEndingAt(this.xml, end);
    return { open, close: open };
  }

  private openOutsideData(name: string, attributes: Attributes, element: Element): void {
    if (name === 'dimension') this.dimension = { open: element.open, range: attributes.ref ?? '' };
    else if (name === 'cols') this.columns = element;
    else if (name === 'col') this.columnRanges.push(attributes);
    else if (name === 'sheetProtection') this.isProtected = isTrue(attributes.sheet);
    else if (name === 'sheetData') {
      this.data = element;
      this.inData = true;
    }
  }

  /** A row without number follows the one before it, and so does a cell without address. */
  private openRow(attributes: Attributes, element: Element): void {
    const row = attributes.r === undefined ? (this.row?.row ?? -1) + 1 : Number(attributes.r) - 1;
    this.row = {
      ...element,
      row,
      style: isTrue(attributes.customFormat) ? attributes.s : undefined,
      cells: [],
    };
    this.rows.push(this.row);
    this.column = -1;
  }

  private openCell(attributes: Attributes, element: Element): void {
    const column = parseAddress(attributes.r ?? '')?.column ?? this.column + 1;
    this.column = column;
    this.cell = { ...element, column, style: attributes.s, hasFormula: false };
    if (this.row && this.wantedRows.has(this.row.row)) this.row.cells.push(this.cell);
  }

  private addFormula(cell: CellElement, { t: type, si: index, ref: range }: Attributes): void {
    cell.hasFormula = true;
    this.hasFormulas = true;
    if (!this.row || type === undefined || type === 'normal') return;
    const kind = type === 'shared' ? 'shared' : 'array';
    this.groupFormulas.push({ row: this.row.row, column: cell.column, kind, index, range });
  }
}

/** Finds the places of a worksheet part; cells are recorded for `wantedRows` (zero-based) only. */
export function readSheetLayout(
  content: Uint8Array,
  xml: string,
  wantedRows: ReadonlySet<number>,
): SheetLayout {
  const collector = new LayoutCollector(xml, wantedRows);
  parseXml(content, collector);
  return collector.finish();
}
