import type { RowInsertion } from '#core/grid/grid';
import { parseRange, type Range } from '../edit/refuse-edits';
import type { RowShift } from './row-shift';
import type { XmlElement } from './element-tree';

/** A cell's place, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A merged area that was, and what becomes of it. */
export interface ShiftedMerge {
  readonly element: XmlElement;
  readonly old: Range;
  /** Where its cells stand; undefined where none is left. */
  readonly area: Range | undefined;
  /** By how many of the rows inserted right below it the area grows. */
  readonly growth: number;
}

/** An area of a single cell is none: Excel would repair the file. */
export function isMerged(area: Range | undefined): area is Range {
  return area !== undefined && (area.top !== area.bottom || area.left !== area.right);
}

/** Those inserted rows that name a column of the area, up to the first that does not. */
function growthOf({ left, right }: Range, below: readonly RowInsertion[]): number {
  const isNamed = ({ extendMerges }: RowInsertion): boolean =>
    extendMerges.some((column) => left <= column && column <= right);
  const first = below.findIndex((insertion) => !isNamed(insertion));
  return first < 0 ? below.length : first;
}

/** The merged areas of a sheet after the shift; `insertions` by the row above them. */
export function shiftMerges(
  root: XmlElement,
  shift: RowShift,
  insertions: ReadonlyMap<number, readonly RowInsertion[]>,
): ShiftedMerge[] {
  const elements = root.children.find(({ name }) => name === 'mergeCells')?.children ?? [];
  return elements.flatMap((element) => {
    const old = parseRange(element.attributes.ref ?? '');
    if (!old) return [];
    const growth = growthOf(old, insertions.get(old.bottom) ?? []);
    const rows = shift.range(old, growth);
    return [{ element, old, growth, area: rows && { ...old, ...rows } }];
  });
}

/** Cells by row and column. */
export class CellMap<T> {
  private readonly byRow = new Map<number, Map<number, T>>();

  set({ row, column }: Place, value: T): void {
    const cells = this.byRow.get(row) ?? new Map<number, T>();
    this.byRow.set(row, cells.set(column, value));
  }

  get({ row, column }: Place): T | undefined {
    return this.byRow.get(row)?.get(column);
  }

  /** The cells of a row by column. */
  row(row: number): ReadonlyMap<number, T> | undefined {
    return this.byRow.get(row);
  }

  rows(): Iterable<number> {
    return this.byRow.keys();
  }
}

/**
 * The holders of merged areas whose row is deleted while others of the area stay, by their old place, with the place
 * that holds the area now.
 */
export function movedHolders(merges: readonly ShiftedMerge[], shift: RowShift): CellMap<Place> {
  const moved = new CellMap<Place>();
  for (const { old, area } of merges) {
    if (!area || !shift.isDeleted(old.top)) continue;
    moved.set({ row: old.top, column: old.left }, { row: area.top, column: area.left });
  }
  return moved;
}
