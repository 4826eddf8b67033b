import { countBelow } from '#core/collection/count-below';
import type { RowDeletion } from '#core/grid/grid';

/** Where rows come to stand when some are inserted and then some deleted. All rows are given by their first numbers. */
export class RowPlaces {
  private readonly inserted: readonly number[];
  private readonly deleted: readonly number[];

  constructor({
    insertions,
    deletions,
  }: {
    readonly insertions: readonly { readonly after: number }[];
    readonly deletions: readonly RowDeletion[];
  }) {
    this.inserted = insertions.map(({ after }) => after).sort((a, b) => a - b);
    this.deleted = [...new Set(deletions.map(({ row }) => row))].sort((a, b) => a - b);
  }

  isDeleted(row: number): boolean {
    return this.deleted[countBelow(this.deleted, row)] === row;
  }

  /** When all rows are inserted and none is deleted yet. */
  amongInserted(row: number): number {
    return row + countBelow(this.inserted, row);
  }

  /** Of the `index`-th row inserted after `row`, when all are inserted and none is deleted yet. */
  ofInserted(row: number, index: number): number {
    return this.amongInserted(row) + 1 + index;
  }

  /** In the end; for a deleted row where it would stand. */
  atLast(row: number): number {
    return this.amongInserted(row) - countBelow(this.deleted, row);
  }

  /** Of the `index`-th row inserted after `row`, in the end. */
  ofInsertedAtLast(row: number, index: number): number {
    return this.ofInserted(row, index) - countBelow(this.deleted, row + 1);
  }
}

/** Insertions after the same row, in order, with that row; from the bottom of the sheet up. */
export function insertionGroups<I extends { readonly after: number }>(
  insertions: readonly I[],
): { readonly after: number; readonly rows: readonly I[] }[] {
  const groups = new Map<number, I[]>();
  for (const insertion of insertions) {
    const rows = groups.get(insertion.after) ?? [];
    rows.push(insertion);
    groups.set(insertion.after, rows);
  }
  return [...groups].map(([after, rows]) => ({ after, rows })).sort((a, b) => b.after - a.after);
}
