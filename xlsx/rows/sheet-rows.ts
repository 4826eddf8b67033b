import { parseAddress } from '#core/grid/address';
import { UnreadableWorkbookError } from '../errors';
import { SHEET_ROWS } from '../limits';
import { prefixOf, type Span, tagEndingAt } from '../edit/markup';
import type { Attributes } from '../package/xml';
import { readTree, type TreeDelegate, type XmlElement } from './element-tree';

export type FormulaElement = Pick<XmlElement, 'attributes' | 'open' | 'close' | 'text'>;

export interface SheetCell extends Pick<XmlElement, 'open' | 'close'> {
  readonly column: number;
  readonly style: string | undefined;
  formula: FormulaElement | undefined;
}

export interface SheetRow extends Pick<XmlElement, 'attributes' | 'open' | 'close'> {
  /** Zero-based. */
  readonly row: number;
  readonly cells: SheetCell[];
}

/** A worksheet part: its rows, and the elements around them. */
export interface SheetParts {
  readonly xml: string;
  /** Namespace prefix of the part's elements, with its colon. */
  readonly prefix: string;
  /** The worksheet element; of its `sheetData` it knows only the tags. */
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly rows: readonly SheetRow[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class RowCollector implements TreeDelegate {
  readonly element = 'sheetData';
  readonly rows: SheetRow[] = [];
  private cell: Writable<SheetCell> | undefined;
  private formula: Writable<FormulaElement> | undefined;

  constructor(private readonly xml: string) {}

  open(name: string, attributes: Attributes, end: number): void {
    if (this.cell && name !== 'f') return;
    const open = tagEndingAt(this.xml, end);
    if (this.cell) {
      this.formula = { attributes, open, close: open, text: '' };
      this.cell.formula = this.formula;
    } else if (name === 'row') {
      this.rows.push({ attributes, open, close: open, row: this.rowOf(attributes), cells: [] });
    } else if (name === 'c') this.openCell(attributes, open);
  }

  /** A row without number follows the one before it, and so does a cell without address. */
  private rowOf({ r: number }: Attributes): number {
    const row = number === undefined ? (this.rows.at(-1)?.row ?? -1) + 1 : Number(number) - 1;
    const isInside = Number.isInteger(row) && row >= 0 && row < SHEET_ROWS;
    if (!isInside) throw new UnreadableWorkbookError('damaged', new Error(`row ${String(number)}`));
    return row;
  }

  /** There may be a million of them: of their attributes only what is needed is kept. */
  private openCell({ r: address = '', s: style }: Attributes, open: Span): void {
    const cells = this.rows.at(-1)?.cells;
    const column = parseAddress(address)?.column ?? (cells?.at(-1)?.column ?? -1) + 1;
    this.cell = { open, close: open, column, style, formula: undefined };
    cells?.push(this.cell);
  }

  text(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string, end: number): void {
    if (name === 'f' && this.formula) {
      this.formula.close = tagEndingAt(this.xml, end);
      this.formula = undefined;
    } else if (name === 'c' && this.cell) {
      this.cell.close = tagEndingAt(this.xml, end);
      this.cell = undefined;
    } else if (name === 'row') {
      const row: Writable<SheetRow> | undefined = this.rows.at(-1);
      if (row) row.close = tagEndingAt(this.xml, end);
    }
  }
}

/** Throws UnreadableWorkbookError `damaged` for what is no worksheet. */
export function readSheetParts(content: Uint8Array, xml: string): SheetParts {
  const collector = new RowCollector(xml);
  const root = readTree(content, xml, collector);
  const data = root.children.find(({ name }) => name === 'sheetData');
  if (!data) throw new UnreadableWorkbookError('damaged', new Error('worksheet without sheetData'));
  return { xml, prefix: prefixOf(xml, data.open), root, data, rows: collector.rows };
}
