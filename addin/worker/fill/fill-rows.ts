import type { FillSource } from '#core/fill/fill-source';
import { resolveMerges } from '#core/grid/merged-cells';
import { findColumn } from '#core/ledger/ledger';
import type { ExpectedCell } from '#addin/excel/write/sheet-change';
import type { OpenedBook } from '../opened-book';

/** Where an item stands, and which it is: rows move. */
export interface FillPlace {
  readonly sheet: string;
  /** One-based worksheet row. */
  readonly row: number;
  /** The text of the item's cell. */
  readonly text: string;
}

/** All items of a workbook, in the order of its sheets. */
export function* fillSources({ understood, workbook, asOf, input }: OpenedBook): Iterable<FillSource> {
  const rules = input.rules.lights;
  for (const ledger of understood.ledgers) {
    const grid = workbook.grids.find(({ sheet }) => sheet === ledger.ledger.sheet);
    if (grid) for (const entry of ledger.items) yield { understood: ledger, entry, grid, asOf, rules };
  }
}

export function placeOf({ understood, entry }: FillSource): FillPlace {
  const { sheet, kind } = understood.ledger;
  return { sheet, row: entry.row.row, text: String(entry.fields[kind.keyColumn] ?? '') };
}

/** The cell with the item's text: while it holds what it does, the row is still the item's. */
export function keyCell({ understood: { ledger }, entry, grid }: FillSource): ExpectedCell {
  const place = { row: entry.row.row - 1, column: findColumn(ledger, ledger.kind.keyColumn)?.index ?? 0 };
  const merge = resolveMerges(grid).mergeAt(place.row, place.column);
  const { row, column } = merge ? { row: merge.top, column: merge.left } : place;
  return { row, column, value: grid.values[row]?.[column] ?? null };
}

/** Whose the item is, as written. */
export function unitsText({ entry: { fields } }: FillSource): string {
  const texts = ['leadUnit', 'units', 'supportUnits'].map((id) => String(fields[id] ?? ''));
  return texts.filter((text) => text !== '').join('；');
}

/** The item at a place; undefined where another stands there by now. */
export function sourceAt(book: OpenedBook, { sheet, row, text }: FillPlace): FillSource | undefined {
  for (const source of fillSources(book)) {
    const place = placeOf(source);
    if (place.sheet === sheet && place.row === row) return place.text === text ? source : undefined;
  }
  return undefined;
}

/** The one-based row at which the item begins whose cell is merged over a row; the row itself where none is. */
function firstRow({ understood: { ledger }, grid }: FillSource, row: number): number {
  const column = findColumn(ledger, ledger.kind.keyColumn)?.index ?? 0;
  return (resolveMerges(grid).mergeAt(row - 1, column)?.top ?? row - 1) + 1;
}

/** The item at a one-based worksheet row, or merged over it; undefined where none is. */
export function itemAtRow(book: OpenedBook, sheet: string, row: number): FillPlace | undefined {
  const onSheet = [...fillSources(book)].filter(({ understood }) => understood.ledger.sheet === sheet);
  const at = (wanted: number): FillSource | undefined =>
    onSheet.find(({ entry }) => entry.row.row === wanted);
  const [first] = onSheet;
  const found = at(row) ?? (first && at(firstRow(first, row)));
  return found && placeOf(found);
}
