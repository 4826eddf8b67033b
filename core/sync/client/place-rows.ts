import type { RowInsertion } from '#core/grid/grid';
import { resolveMerges, type MergedCells } from '#core/grid/merged-cells';
import type { LedgerColumn } from '#core/ledger/ledger';
import type { RowFields } from '#core/ledger/row-fields';
import type { FieldRow } from '#core/ledger/understand';
import { cellValueOf } from './cell-value';
import type { SheetPart } from './sheet-part';

/** A row of the store to put into a sheet. */
export interface NewRow {
  readonly rowId: string;
  readonly fields: RowFields;
  /** The row it was added under. */
  readonly after?: string;
  /** What its hidden cell is to say. */
  readonly token: string;
}

/** The rows in an order in which each comes after the one it was added under. */
function inOrderOfAddition(rows: readonly NewRow[]): NewRow[] {
  const waiting = new Map(rows.map((row) => [row.rowId, row]));
  const ordered: NewRow[] = [];
  for (const row of rows) {
    const chain: NewRow[] = [];
    for (let next: NewRow | undefined = row; next && waiting.delete(next.rowId);) {
      chain.push(next);
      next = next.after === undefined ? undefined : waiting.get(next.after);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}

function numberOf({ no }: RowFields): number {
  return typeof no === 'number' ? no : Infinity;
}

/** Where a new row goes, and the columns whose merged cells it joins there. */
interface Place {
  readonly row: NewRow;
  readonly after: number;
  readonly joined: readonly LedgerColumn[];
}

/** Finds the places of new rows in one part. All rows here are zero-based. */
class RowPlacer {
  private readonly cells: MergedCells;
  private readonly fieldsAt: ReadonlyMap<number, RowFields>;
  private readonly placed = new Map<string, number>();

  constructor(
    private readonly part: SheetPart,
    private readonly rowById: ReadonlyMap<string, FieldRow>,
  ) {
    this.cells = resolveMerges(part.grid);
    this.fieldsAt = new Map([...rowById.values()].map(({ row, fields }) => [row.row - 1, fields]));
  }

  place(row: NewRow): Place {
    const after = this.anchorOf(row);
    this.placed.set(row.rowId, after);
    const joined = this.part.ledger.columns.filter(
      (column) => this.isMerged(after, column) && this.agrees(row, after, column),
    );
    return { row, after, joined };
  }

  /** A row joins a merged cell only where the new row above it, if there is one, does. */
  insertion({ row, after, joined: wanted }: Place, above: Place | undefined): RowInsertion {
    const { columns, tokenColumn } = this.part.ledger;
    const joined = above?.after === after ? wanted.filter((column) => above.joined.includes(column)) : wanted;
    const own = columns.filter((column) => !joined.includes(column));
    return {
      after,
      cells: [
        ...own.map((column) => this.cell(row, after, column)),
        { column: tokenColumn.index, value: row.token },
      ],
      extendMerges: joined.map(({ index }) => index),
    };
  }

  private cell({ fields }: NewRow, after: number, { id, index, definition }: LedgerColumn) {
    const { grid, ledger } = this.part;
    const look = { format: grid.formats[after]?.[index], date1904: ledger.date1904 };
    return { column: index, value: cellValueOf(definition, fields[id], look) };
  }

  /** A new row does not tear apart a merged cell that says something else: it goes below the whole of it. */
  private anchorOf(row: NewRow): number {
    let anchor = this.neighbourOf(row);
    for (;;) {
      const bottom = Math.max(anchor, ...this.bottomsInTheWay(row, anchor));
      if (bottom === anchor) return anchor;
      anchor = bottom;
    }
  }

  private bottomsInTheWay(row: NewRow, anchor: number): number[] {
    return this.part.ledger.columns.flatMap((column) => {
      const merge = this.cells.mergeAt(anchor, column.index);
      return merge && !this.agrees(row, anchor, column) ? [merge.bottom] : [];
    });
  }

  /**
   * The row a new one belongs under: the one it was added under; else the last of its group with a lower number, or
   * of its group at all; else the last with a lower number; else the last; the header of an empty table.
   */
  private neighbourOf({ after, fields }: NewRow): number {
    const { rows, ledger } = this.part;
    const beside = after === undefined ? undefined : this.placed.get(after);
    if (beside !== undefined) return beside;
    const above = after === undefined ? undefined : this.rowById.get(after);
    if (above) return above.row.row - 1;
    const isLower = (other: FieldRow): boolean => numberOf(other.fields) < numberOf(fields);
    const ofGroup = rows.filter((other) => other.fields['group'] === fields['group']);
    const found =
      ofGroup.filter(isLower).at(-1) ?? ofGroup.at(-1) ?? rows.filter(isLower).at(-1) ?? rows.at(-1);
    return (found?.row.row ?? ledger.headerRow) - 1;
  }

  private agrees({ fields }: NewRow, anchor: number, { id }: LedgerColumn): boolean {
    return this.fieldsAt.get(anchor)?.[id] === fields[id];
  }

  private isMerged(row: number, { index }: LedgerColumn): boolean {
    const merge = this.cells.mergeAt(row, index);
    return merge !== undefined && merge.bottom > merge.top;
  }
}

/** Where new rows go in a part, and what they hold. `rowById` are the part's own rows as they will be. */
export function placeRows(
  part: SheetPart,
  rowById: ReadonlyMap<string, FieldRow>,
  rows: readonly NewRow[],
): RowInsertion[] {
  const placer = new RowPlacer(part, rowById);
  const places = inOrderOfAddition(rows).map((row) => placer.place(row));
  // Under one row, those that join its merged cells come first, or they would be cut off from them.
  return places
    .sort((a, b) => a.after - b.after || b.joined.length - a.joined.length)
    .map((place, index) => placer.insertion(place, places[index - 1]));
}
