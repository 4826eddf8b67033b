import type { Merge } from '#core/grid/grid';
import { type Block, blocksOf } from './cell-blocks';
import { inputOf } from './cell-input';
import type { CellLook } from './cell-look';
import type { SheetBefore } from './read-before';
import { insertionGroups, RowPlaces } from './row-places';
import type { ContentEdit, RowWork } from './sheet-work';

/** Something to queue; it gets at its ranges itself, so that it can be queued again. */
type Task = () => void;

interface Input {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
  /** The number format and look the cell gets first; it keeps its own where they are left out. */
  readonly format?: string;
  readonly look?: CellLook;
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Merge): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function rowsOf(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
}

function writeBlock(sheet: Excel.Worksheet, block: Block<Input>): Task {
  return () => {
    const range = rangeOf(sheet, block);
    const [[first] = []] = block.rows;
    if (first?.format !== undefined)
      range.numberFormat = block.rows.map((cells) => cells.map(({ format }) => format));
    if (first?.look) range.setCellProperties(block.rows.map((cells) => cells.map(({ look = {} }) => look)));
    range.values = block.rows.map((cells) => cells.map(({ input }) => input));
  };
}

/** With a filter on, Excel gets values for rows of which it hides some into the wrong ones: no block has such rows. */
function cellTasks(before: SheetBefore, cells: readonly ContentEdit[]): Task[] {
  const inputs = cells.map(({ row, column, value }) => ({
    row,
    column,
    input: inputOf(value, before.formatAt(row, column)),
  }));
  const isApart = (row: number, next: number): boolean => before.isHidden(row) !== before.isHidden(next);
  return blocksOf(inputs, isApart).map((block) => writeBlock(before.place.sheet, block));
}

/** By how many of the rows inserted right below it a merged area grows. */
export function growthOf({ left, right }: Merge, below: readonly RowWork[]): number {
  const isNamed = ({ extendMerges }: RowWork): boolean =>
    extendMerges.some((column) => left <= column && column <= right);
  const first = below.findIndex((row) => !isNamed(row));
  return first < 0 ? below.length : first;
}

/** Inserts rows below one, when those further down have been inserted. Excel makes them look like the one above. */
function insertTask(before: SheetBefore, after: number, rows: readonly RowWork[]): Task {
  const { sheet } = before.place;
  const grown = before.rest.merges
    .filter(({ bottom }) => bottom === after)
    .map((area) => ({ ...area, bottom: after + growthOf(area, rows) }))
    .filter(({ bottom }) => bottom > after);
  return () => {
    rowsOf(sheet, after + 1, rows.length).insert('Down');
    if (before.isHidden(after)) rowsOf(sheet, after + 1, rows.length).rowHidden = false;
    for (const [index, { height }] of rows.entries())
      if (height !== undefined) rowsOf(sheet, after + 1 + index, 1).format.rowHeight = height;
    for (const area of grown) rangeOf(sheet, area).merge();
  };
}

function insertionTasks(before: SheetBefore, places: RowPlaces): Task[] {
  const groups = insertionGroups(before.place.work.insertions);
  const inputs = groups.flatMap(({ after, rows }) =>
    rows.flatMap(({ cells }, index) =>
      cells
        .filter(({ value, format }) => format !== undefined || (value !== null && value !== ''))
        .map(({ column, value, ...looks }) => ({
          row: places.ofInserted(after, index),
          column,
          input: inputOf(value, looks.format ?? before.formatAt(after, column)),
          ...looks,
        })),
    ),
  );
  return [
    ...groups.map(({ after, rows }) => insertTask(before, after, rows)),
    ...blocksOf(inputs).map((block) => writeBlock(before.place.sheet, block)),
  ];
}

/** From the bottom up, neighbours at once. */
function deletionTasks({ place: { work, sheet } }: SheetBefore, places: RowPlaces): Task[] {
  const rows = work.deletions.map(({ row }) => ({ row: places.amongInserted(row), column: 0 }));
  return blocksOf(rows)
    .reverse()
    .map(({ top, bottom }) => () => {
      rowsOf(sheet, top, bottom - top + 1).delete('Up');
    });
}

function columnTasks(sheet: Excel.Worksheet, columns: readonly number[], isHidden: boolean): Task[] {
  return columns.map((column) => () => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = isHidden;
  });
}

/** All that is to be done to a sheet, in order: cells, insertions, deletions, then merging and columns. */
export function writeTasks(before: SheetBefore): Task[] {
  const { work, sheet } = before.place;
  const places = new RowPlaces(work);
  return [
    ...cellTasks(before, work.cells),
    ...insertionTasks(before, places),
    ...deletionTasks(before, places),
    ...work.merges.map((area) => () => {
      rangeOf(sheet, area).merge();
    }),
    ...columnTasks(sheet, before.rest.shownColumns, true),
    ...columnTasks(sheet, work.shownColumns, false),
  ];
}

/** What takes back whatever has been done of work that moves no rows. */
export function restoreTasks(before: SheetBefore): Task[] {
  const { work, sheet } = before.place;
  const former = work.cells.map(({ row, column }) => ({ row, column, value: before.contentAt(row, column) }));
  return [...cellTasks(before, former), ...columnTasks(sheet, before.rest.shownColumns, false)];
}
