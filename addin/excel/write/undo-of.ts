import type { CellValue, Merge } from '#core/grid/grid';
import { heldValue, isFormula } from './cell-input';
import type { SheetBefore } from './read-before';
import { insertionGroups, RowPlaces } from './row-places';
import type { ExpectedCell } from './sheet-change';
import type { ContentEdit, RowWork, SheetWork } from './sheet-work';

/** A formula comes to what Excel computes: only of values is it known what the cell will hold. */
function isKnown(edit: ContentEdit): edit is ContentEdit & { readonly value: CellValue } {
  return !isFormula(edit.value);
}

/** Merged areas of which rows go. What they say moves to the first row that is left. */
function touchedMerges({ place: { work }, rest }: SheetBefore): Merge[] {
  return rest.merges.filter(({ top, bottom }) =>
    work.deletions.some(({ row }) => top <= row && row <= bottom),
  );
}

/** Whether a cell, by its first place, may get what such an area says. */
function isUnderMoving(before: SheetBefore): (row: number, column: number) => boolean {
  const merges = touchedMerges(before);
  return (row, column) =>
    merges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
}

/** What the rows to be inserted will hold from column A on, nothing included: else something added to them is lost. */
function expectedInserted(before: SheetBefore, places: RowPlaces): ExpectedCell[] {
  const isMoving = isUnderMoving(before);
  const columns = Array.from({ length: before.columnCount }, (_, column) => column);
  return insertionGroups(before.place.work.insertions).flatMap(({ after, rows }) =>
    rows.flatMap(({ cells }, index) => {
      const row = places.ofInsertedAtLast(after, index);
      const held = new Map(
        cells.flatMap(({ column, value }) =>
          isFormula(value) ? [] : [[column, heldValue(value, before.formatAt(after, column))]],
        ),
      );
      return columns
        .filter((column) => !isMoving(after, column))
        .map((column) => ({ row, column, value: held.get(column) ?? null }));
    }),
  );
}

/** What rows above deleted ones hold: else it is not known where the deleted ones belong. */
function expectedAbove(before: SheetBefore, places: RowPlaces): ExpectedCell[] {
  const isMoving = isUnderMoving(before);
  const columns = Array.from({ length: before.columnCount }, (_, column) => column);
  const edited = new Set(before.place.work.cells.map(({ row, column }) => `${row}:${column}`));
  return before.place.work.deletions.flatMap(({ row: deleted }) => {
    const row = deleted - 1;
    if (row < 0 || places.isDeleted(row)) return [];
    return columns
      .filter((column) => !edited.has(`${row}:${column}`) && !isMoving(row, column))
      .map((column) => ({ row: places.atLast(row), column, value: before.valueAt(row, column) }));
  });
}

function expectedEdited(before: SheetBefore, places: RowPlaces): ExpectedCell[] {
  return before.place.work.cells
    .filter(isKnown)
    .filter(({ row }) => !places.isDeleted(row))
    .map(({ row, column, value }) => ({
      row: places.atLast(row),
      column,
      value: heldValue(value, before.formatAt(row, column)),
    }));
}

/** Deleted rows come back below what stands above them then; new ones that took their place go. */
function revived(before: SheetBefore, places: RowPlaces): RowWork[] {
  return [...before.rest.formerRows]
    .sort((a, b) => a.row - b.row)
    .map(({ row, ...former }) => ({ after: places.atLast(row) - 1, ...former, extendMerges: [] }));
}

/** What makes a sheet as it was, counting the rows as they will stand when the work is done. */
export function undoOf(before: SheetBefore): SheetWork {
  const { work } = before.place;
  const places = new RowPlaces(work);
  const inserted = insertionGroups(work.insertions).flatMap(({ after, rows }) =>
    rows.map((_, index) => ({ row: places.ofInsertedAtLast(after, index) })),
  );
  return {
    sheet: work.sheet,
    expected: [
      ...expectedEdited(before, places),
      ...expectedInserted(before, places),
      ...expectedAbove(before, places),
    ],
    cells: work.cells
      .filter(({ row }) => !places.isDeleted(row))
      .map(({ row, column }) => ({
        row: places.atLast(row),
        column,
        value: before.contentAt(row, column),
      })),
    insertions: revived(before, places),
    deletions: inserted,
    merges: touchedMerges(before),
    knownMerges: [],
    hiddenColumns: work.shownColumns,
    shownColumns: before.rest.shownColumns,
  };
}
