import { cellAddress } from '#core/grid/address';
import type { RowInsertion } from '#core/grid/grid';
import { EditRefusedError } from '../edit/edit-refused-error';
import { styleAt } from '../edit/edit-sheet';
import { applyPatches, isSelfClosing, type Patch } from '../edit/markup';
import { renderCell } from '../edit/render-cell';
import { isTrue } from '../package/xml';
import type { CellFormulas } from './cell-formulas';
import { attributePatch, dropPatch, withAttributes } from './element-tree';
import type { RowShift } from './row-shift';
import type { SheetCell, SheetParts, SheetRow } from './sheet-rows';
import { CellMap, type Place } from './shift-merges';

/** What happens to the rows of one worksheet. */
export interface RowChanges {
  readonly sheet: string;
  readonly shift: RowShift;
  /** By the row above them, in order. */
  readonly insertions: ReadonlyMap<number, readonly RowInsertion[]>;
  /** Where holders of merged areas go whose own row is deleted, by their old place. */
  readonly movedHolders: CellMap<Place>;
}

/** A row that had no element: where it goes and how its tag begins. */
interface AddedRow {
  readonly row: number;
  /** `<row r="5"`, without what ends it. */
  readonly tag: string;
  readonly cells: ReadonlyMap<number, string>;
}

/** Moves the rows and cells of a worksheet part, and writes new ones. */
class CellShifter {
  private readonly patches: Patch[] = [];
  /** Elements of moved holders, by their new place. */
  private readonly arrivals = new CellMap<string>();
  private readonly added: AddedRow[] = [];
  /** Rows that stay, with their new numbers. */
  private readonly staying: { readonly row: number; readonly start: number }[] = [];

  constructor(
    private readonly parts: SheetParts,
    private readonly changes: RowChanges,
    private readonly formulas: CellFormulas,
  ) {}

  run(): Patch[] {
    for (const row of this.parts.rows) this.moveRow(row);
    this.addNewRows();
    const present = new Set([...this.staying, ...this.added].map(({ row }) => row));
    for (const row of this.arrivals.rows()) {
      if (present.has(row)) continue;
      const cells = this.arrivals.row(row) ?? new Map<number, string>();
      this.added.push({ row, tag: `<${this.parts.prefix}row r="${row + 1}"`, cells });
    }
    return [...this.patches, ...this.addedPatches()];
  }

  private moveRow(row: SheetRow): void {
    const place = this.changes.shift.row(row.row);
    // Formulas are asked for in any case: other cells may share one that goes.
    const formulas = row.cells.map((cell) => this.formulas.patches(cell, row.row));
    if (place === undefined) {
      this.removeRow(row, formulas);
      return;
    }
    this.staying.push({ row: place, start: row.open.start });
    const arriving = this.arrivals.row(place) ?? new Map<number, string>();
    for (const [index, cell] of row.cells.entries()) {
      const arrived = arriving.get(cell.column);
      if (arrived !== undefined) this.patches.push({ ...dropPatch(cell), text: arrived });
      else {
        if (row.row !== place)
          this.patches.push(addressPatch(this.parts.xml, cell, cellAddress(place, cell.column)));
        this.patches.push(...(formulas[index] ?? []));
      }
    }
    this.addArrivals(row, place, arriving);
  }

  private removeRow(row: SheetRow, formulas: readonly (readonly Patch[])[]): void {
    this.patches.push(dropPatch(row));
    const { sheet, shift, movedHolders } = this.changes;
    if (!shift.isDeleted(row.row)) {
      const hasContent = row.cells.some(({ open, close }) => open.end < close.start);
      if (hasContent) throw new EditRefusedError('full-sheet', sheet);
      return;
    }
    for (const [index, cell] of row.cells.entries()) {
      const place = movedHolders.get({ row: row.row, column: cell.column });
      if (place) this.arrivals.set(place, this.movedCell(cell, row.row, place, formulas[index] ?? []));
    }
  }

  /** The element of a cell as it reads in another row. */
  private movedCell(cell: SheetCell, row: number, place: Place, formula: readonly Patch[]): string {
    if (cell.formula?.attributes.t === 'array')
      throw new EditRefusedError('row-in-array-formula', this.changes.sheet, cellAddress(row, cell.column));
    const { start } = cell.open;
    const patches = [...formula, addressPatch(this.parts.xml, cell, cellAddress(place.row, place.column))];
    return applyPatches(
      this.parts.xml.slice(start, cell.close.end),
      patches.map((patch) => ({ ...patch, start: patch.start - start, end: patch.end - start })),
    );
  }

  /** Writes the row's tag and the moved holders that it has no cell for yet. */
  private addArrivals(row: SheetRow, place: number, arriving: ReadonlyMap<number, string>): void {
    const { xml } = this.parts;
    const taken = new Set(row.cells.map(({ column }) => column));
    const extra = [...arriving].filter(([column]) => !taken.has(column)).sort(([a], [b]) => a - b);
    if (extra.length === 0 && row.row === place) return;
    const number = row.row === place ? {} : { r: String(place + 1) };
    const tag = attributePatch(xml, row, { ...number, ...(extra.length > 0 && { spans: undefined }) });
    if (extra.length > 0 && isSelfClosing(xml, row.open)) {
      this.patches.push({
        ...tag,
        text: rowElement(
          tag.text,
          extra.map(([, text]) => text),
        ),
      });
      return;
    }
    this.patches.push(tag);
    for (const [column, text] of extra) {
      const next = row.cells.find((cell) => cell.column > column)?.open ?? row.close;
      this.patches.push({ start: next.start, end: next.start, text });
    }
  }

  private addNewRows(): void {
    const models = new Map(this.parts.rows.map((row) => [row.row, row]));
    for (const [after, insertions] of this.changes.insertions) {
      for (const [index, insertion] of insertions.entries()) {
        const row = this.changes.shift.newRow(after, index);
        this.added.push(this.newRow(row, models.get(after), insertion));
      }
    }
  }

  /** A row that looks like its model; the model's cells lend their styles. */
  private newRow(row: number, model: SheetRow | undefined, insertion: RowInsertion): AddedRow {
    const { prefix, xml } = this.parts;
    const cells = new Map<number, string>();
    for (const { column, style } of model?.cells ?? []) {
      if (style !== undefined) cells.set(column, renderCell({ row, column, style, prefix }, null));
    }
    for (const { column, value } of insertion.cells) {
      const style = this.styleLike(model, column);
      if (value !== null && value !== '')
        cells.set(column, renderCell({ row, column, style, prefix }, value));
    }
    for (const [column, text] of this.arrivals.row(row) ?? []) cells.set(column, text);
    const tag = model ? tagLike(xml, model, row) : `<${prefix}row r="${row + 1}"`;
    return { row, tag, cells };
  }

  /** The style of the model's cell or, where it has none there, the one that Excel gives to a new cell. */
  private styleLike(model: SheetRow | undefined, column: number): string | undefined {
    const cell = model?.cells.find((candidate) => candidate.column === column);
    if (cell) return cell.style;
    const style = model && isTrue(model.attributes.customFormat) ? model.attributes.s : undefined;
    const columns = this.parts.root.children.find(({ name }) => name === 'cols')?.children ?? [];
    return styleAt({ columnRanges: columns.map(({ attributes }) => attributes) }, { style }, column);
  }

  private addedPatches(): Patch[] {
    const { xml, data } = this.parts;
    const patches: Patch[] = [];
    let next = 0;
    for (const { row, tag, cells } of this.added.sort((a, b) => a.row - b.row)) {
      while ((this.staying[next]?.row ?? Infinity) < row) next++;
      const start = this.staying[next]?.start ?? data.close.start;
      const content = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
      patches.push({ start, end: start, text: rowElement(tag, content) });
    }
    if (patches.length === 0 || !isSelfClosing(xml, data.open)) return patches;
    const name = `${this.parts.prefix}sheetData`;
    const open = xml.slice(data.open.start, data.open.end).replace(/\s*\/>$/, '');
    return [{ ...data.open, text: `${open}>${patches.map(({ text }) => text).join('')}</${name}>` }];
  }
}

const ADDRESS = /<[^\s>]+\s+r="([^"]*)"/y;

/** What gives a cell its new address. Nearly always that is the first attribute, and there may be a million of them. */
function addressPatch(xml: string, cell: SheetCell, address: string): Patch {
  ADDRESS.lastIndex = cell.open.start;
  const written = ADDRESS.exec(xml)?.[1];
  if (written === undefined) return attributePatch(xml, cell, { r: address });
  const end = ADDRESS.lastIndex - 1;
  return { start: end - written.length, end, text: address };
}

/** The beginning of a new row's tag that looks like the model's, but is always to be seen. */
function tagLike(xml: string, { open, attributes }: SheetRow, row: number): string {
  return withAttributes(xml.slice(open.start, open.end), {
    r: String(row + 1),
    spans: undefined,
    hidden: undefined,
    collapsed: undefined,
    ...(Number(attributes.ht) === 0 && { ht: undefined, customHeight: undefined }),
  }).replace(/\s*\/?>$/, '');
}

/** A row's element from the beginning of its tag, closed or not. */
function rowElement(tag: string, cells: readonly string[]): string {
  const open = tag.replace(/\s*\/?>$/, '');
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? '';
  return cells.length === 0 ? `${open}/>` : `${open}>${cells.join('')}</${name}>`;
}

/**
 * What moves the rows and cells of a worksheet part and writes new rows. Throws EditRefusedError where content would be
 * pushed out of the sheet, and as `CellFormulas` does.
 */
export function shiftCells(parts: SheetParts, changes: RowChanges, formulas: CellFormulas): Patch[] {
  return new CellShifter(parts, changes, formulas).run();
}
