import { HostError } from '../richapi/host-error';
import { type Area, contains, covers, intersection, isUnbounded } from './area';
import type { Book } from './book';
import { recalculate } from './calculate';
import { type Cell, CellError, type CellContent } from './cell';
import { copiedFormula } from './relative-formula';
import type { Sheet } from './sheet';
import type { Axis } from './shift';
import { otherAxis, spanOf } from './shift-geometry';

/** A column (or row) that is sorted by, from the area's first, which is 0. */
export interface SortKey {
  readonly offset: number;
  readonly descending?: boolean;
  /** Text that reads as a number is sorted among the numbers. */
  readonly textAsNumber?: boolean;
}

export interface SortOptions {
  readonly matchCase?: boolean;
  /** The first line stays where it is. */
  readonly hasHeaders?: boolean;
  /** What is put in another order; the rows where it is left out. */
  readonly axis?: Axis;
}

// By pinyin, as Chinese Excel sorts. Capitals count only where asked for.
const WITH_CASE = new Intl.Collator('zh-CN', { sensitivity: 'variant', caseFirst: 'lower' });
const WITHOUT_CASE = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

const asNumber = (value: CellContent, key: SortKey): CellContent =>
  key.textAsNumber && typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
    ? Number(value)
    : value;

/** Numbers, then text, then false and true, then errors. */
function rank(value: Exclude<CellContent, null>): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareValues(a: CellContent, b: CellContent, key: SortKey, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const sign = key.descending ? -1 : 1;
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') return sign * collator.compare(a, b);
  return a instanceof CellError ? 0 : sign * (Number(a) - Number(b));
}

/** Merged areas as they lie in a block of lines. */
function pattern(sheet: Sheet, block: Area): string {
  const merges = sheet.merges.filter((merge) => intersection(merge, block));
  return merges
    .map(({ top, left, bottom, right }) => [
      top - block.top,
      left - block.left,
      bottom - block.top,
      right - block.left,
    ])
    .map((place) => place.join())
    .sort()
    .join(' ');
}

function blockAt(area: Area, axis: Axis, first: number, size: number): Area {
  return axis === 'rows'
    ? { ...area, top: first, bottom: first + size - 1 }
    : { ...area, left: first, right: first + size - 1 };
}

/**
 * How many lines move together: more than one where cells are merged along them. Throws HostError where merged areas are
 * not alike all over.
 */
function unitOf(sheet: Sheet, area: Area, axis: Axis): number {
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  const [first] = merges;
  if (!first) return 1;
  const { first: start, last: end } = spanOf(area, axis);
  const length = (merge: Area): number => spanOf(merge, axis).last - spanOf(merge, axis).first + 1;
  const unit = length(first);
  const isEven =
    (end - start + 1) % unit === 0 && merges.every((merge) => length(merge) === unit && covers(area, merge));
  const model = pattern(sheet, blockAt(area, axis, start, unit));
  for (let line = start; isEven && line <= end; line += unit)
    if (pattern(sheet, blockAt(area, axis, line, unit)) !== model) return refuseMerges();
  return isEven && (unit === 1 || isCovered(sheet, blockAt(area, axis, start, unit))) ? unit : refuseMerges();
}

/** Whether no cell of the block is left out of its merged areas. */
function isCovered(sheet: Sheet, block: Area): boolean {
  for (let row = block.top; row <= block.bottom; row++)
    for (let column = block.left; column <= block.right; column++)
      if (!sheet.merges.some((merge) => contains(merge, row, column))) return false;
  return true;
}

function refuseMerges(): never {
  throw new HostError('MergedRangeConflict', 'RangeSort.apply');
}

/** Content and looks of a line's cells that go with it; borders belong to the place. */
function takeCells(sheet: Sheet, block: Area): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: Cell[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(sheet.cell(row, column));
    rows.push(cells);
  }
  return rows;
}

function putCells(sheet: Sheet, to: Area, from: Area, cells: readonly (readonly Cell[])[]): void {
  for (const [row, line] of cells.entries())
    for (const [column, { value, formula, style }] of line.entries()) {
      const { borders } = sheet.cell(to.top + row, to.left + column).style;
      const moved = formula !== undefined && copiedFormula(formula, to.top - from.top, to.left - from.left);
      const look = style.borders === borders ? style : { ...style, borders };
      sheet.put(to.top + row, to.left + column, { value, style: look, ...(moved && { formula: moved }) });
    }
}

/** Where each line goes, of blocks that go where others were. */
function moves(
  order: readonly number[],
  lines: readonly number[],
  unit: number,
): ReadonlyMap<number, number> {
  const to = new Map<number, number>();
  for (const [index, from] of order.entries())
    for (let offset = 0; offset < unit; offset++) to.set(from + offset, (lines[index] ?? from) + offset);
  return to;
}

/** Comments and notes go with their cells. */
function moveComments(sheet: Sheet, area: Area, axis: Axis, to: ReadonlyMap<number, number>): void {
  for (const item of [...sheet.comments.items, ...sheet.notes.items]) {
    const { row, column } = item.place;
    if (!contains(area, row, column)) continue;
    item.place =
      axis === 'rows' ? { row: to.get(row) ?? row, column } : { row, column: to.get(column) ?? column };
  }
}

/** The lines of the area that take part: those that are shown, without the headers. */
function sortedLines(sheet: Sheet, area: Area, axis: Axis, hasHeaders: boolean): number[] {
  const { first, last } = spanOf(area, axis);
  const lines: number[] = [];
  for (let line = first + Number(hasHeaders); line <= last; line++)
    if (sheet[axis].isShown(line)) lines.push(line);
  return lines;
}

/** The area, as far as it holds anything where it is all of its rows or columns. */
function within(sheet: Sheet, area: Area): Area | undefined {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(true, area);
  return (
    used && { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) }
  );
}

/**
 * Puts the rows of an area (or its columns) in order; equal ones keep theirs, empty cells come last. Hidden ones stay
 * where they are, as in Excel. Throws HostError where merged cells are not all of one size.
 */
export function sortRows(
  book: Book,
  sheet: Sheet,
  area: Area,
  { keys, ...options }: SortOptions & { readonly keys: readonly SortKey[] },
): void {
  const { axis = 'rows', hasHeaders = false, matchCase = false } = options;
  const bounded = within(sheet, area);
  if (!bounded) return;
  const span = spanOf(bounded, axis);
  const body = blockAt(
    bounded,
    axis,
    span.first + Number(hasHeaders),
    span.last - span.first + 1 - Number(hasHeaders),
  );
  const unit = unitOf(sheet, body, axis);
  const lines = sortedLines(sheet, bounded, axis, hasHeaders).filter(
    (line) => (line - spanOf(body, axis).first) % unit === 0,
  );
  const collator = matchCase ? WITH_CASE : WITHOUT_CASE;
  const start = spanOf(area, otherAxis(axis)).first;
  const valueAt = (line: number, key: SortKey): CellContent => {
    const place = start + key.offset;
    const { value } = axis === 'rows' ? sheet.cell(line, place) : sheet.cell(place, line);
    return asNumber(value, key);
  };
  const order = [...lines].sort((a, b) => {
    for (const key of keys) {
      const difference = compareValues(valueAt(a, key), valueAt(b, key), key, collator);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  moveComments(sheet, bounded, axis, moves(order, lines, unit));
  const taken = order.map((line) => takeCells(sheet, blockAt(bounded, axis, line, unit)));
  for (const [index, line] of lines.entries()) {
    const from = order[index] ?? line;
    if (from !== line)
      putCells(
        sheet,
        blockAt(bounded, axis, line, unit),
        blockAt(bounded, axis, from, unit),
        taken[index] ?? [],
      );
  }
  recalculate(book);
}
