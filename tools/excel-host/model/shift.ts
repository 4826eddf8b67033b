import { HostError, type HostErrorCode } from '../richapi/host-error';
import { type Area, formatArea } from './area';
import type { Book } from './book';
import { recalculate } from './calculate';
import type { Sheet } from './sheet';
import { shiftFormulas } from './shift-formulas';
import {
  movedRegion,
  reach,
  shiftedArea,
  shiftedBand,
  shiftedCell,
  shiftedLine,
  spanOf,
  tearsApart,
  withSpan,
} from './shift-geometry';

/** Lines from the first to the last, inclusive, zero-based. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export type Axis = 'rows' | 'columns';

/** Cells that are inserted or deleted, and what stands behind them moved. */
export interface Shift {
  /** `rows` moves cells down and up, `columns` to the right and left. */
  readonly axis: Axis;
  /** The first line inserted or deleted. */
  readonly at: number;
  /** Lines inserted; those deleted where it is negative. */
  readonly count: number;
  /** Only within these columns (of rows) or rows (of columns); whole lines where it is absent. */
  readonly across?: Span;
}

/** A formula, without the leading `=`, as it reads after a shift. */
export type FormulaChange = (formula: string) => string;

/**
 * What is tied to cells of a sheet and moves with them: tables, validations, comments, charts. Changed ones may be others
 * in their place, or the same.
 */
export interface Anchored {
  /** Where it stands after a shift on its sheet; undefined where its cells are gone. */
  shift(shift: Shift): Anchored | undefined;
  /** Why the shift is not possible, where it is not. Asked before anything is changed. */
  conflict?(shift: Shift): HostErrorCode | undefined;
  /** With its formulas changed: their cells moved on this sheet or another. */
  withFormulas?(change: FormulaChange): Anchored;
  /** Its twin on a copy of its sheet; absent where it never changes and may stand on both. */
  copiedTo?(sheet: Sheet, newId: () => string): Anchored;
}

/** What Excel says against the shift; undefined where nothing. */
export function shiftConflict(sheet: Sheet, shift: Shift): HostErrorCode | undefined {
  if (sheet.merges.some((merge) => tearsApart(merge, shift))) return 'MergedRangeConflict';
  if (shift.count > 0 && pushesOffSheet(sheet, shift)) return 'InsertDeleteConflict';
  for (const list of sheet.anchored) {
    const code = list.conflict(shift);
    if (code) return code;
  }
  return undefined;
}

/** Whether cells that hold something stand so near the end of the sheet that there is no room for them. */
function pushesOffSheet(sheet: Sheet, shift: Shift): boolean {
  const region = movedRegion(shift);
  const { last } = spanOf(region, shift.axis);
  const lost = withSpan(region, shift.axis, { first: last - shift.count + 1, last });
  return sheet.usedArea(true, lost) !== undefined;
}

/** What a merged area says stays where its first line alone is deleted. */
function keepMergedValues(sheet: Sheet, { at, count, axis }: Shift, merges: readonly Area[]): void {
  const behind = at - count;
  for (const merge of merges) {
    const { first, last } = spanOf(merge, axis);
    if (first < at || first >= behind || last < behind) continue;
    const { top, left } = withSpan(merge, axis, { first: behind, last });
    sheet.put(top, left, sheet.cell(merge.top, merge.left));
  }
}

/** Inserted cells look like those before them: above, or to the left. */
function styleInserted(sheet: Sheet, shift: Shift): void {
  const { axis, at, count } = shift;
  if (at === 0 || count < 0) return;
  const band = shiftedBand(shift);
  const before = withSpan(band, axis, { first: at - 1, last: at - 1 });
  const lines = spanOf(band, axis);
  for (const { row, column, cell } of [...sheet.filled(before)]) {
    const look = { value: null, style: cell.style };
    for (let line = lines.first; line <= lines.last; line++)
      if (axis === 'rows') sheet.put(line, column, look);
      else sheet.put(row, line, look);
  }
}

/** Heights and hiding move with whole rows, widths with whole columns; inserted ones are like the one before them, yet shown. */
function moveLines(sheet: Sheet, shift: Shift): void {
  const { axis, at, count, across } = shift;
  if (across) return;
  const lines = sheet[axis];
  lines.rearrange((line) => shiftedLine(line, shift));
  const { size, style } = lines.at(at - 1);
  for (let line = at; line < at + count; line++) lines.put(line, { size, style });
}

const isMerged = ({ top, left, bottom, right }: Area): boolean => top !== bottom || left !== right;

/**
 * Inserts or deletes cells; all that stands behind them moves, with all that is tied to it and every formula and name
 * that refers to it. Throws HostError where Excel refuses, before anything is changed.
 */
export function shiftCells(book: Book, sheet: Sheet, shift: Shift): void {
  const code = shiftConflict(sheet, shift);
  if (code) throw new HostError(code, shift.count > 0 ? 'Range.insert' : 'Range.delete');
  const reached = sheet.merges.filter((merge) => reach(merge, shift) === 'all');
  keepMergedValues(sheet, shift, reached);
  moveLines(sheet, shift);
  sheet.rearrange((row, column) => shiftedCell(row, column, shift));
  styleInserted(sheet, shift);
  sheet.merges = sheet.merges.flatMap((merge) => shiftedArea(merge, shift) ?? []).filter(isMerged);
  for (const list of sheet.anchored) list.shift(shift);
  shiftFormulas(book, sheet, shift);
  for (const follow of book.followers) follow(sheet, shift);
  recalculate(book);
}

const DIRECTIONS = {
  rows: { line: 'Row', insert: 'ShiftCellDown', delete: 'ShiftCellUp' },
  columns: { line: 'Column', insert: 'ShiftCellRight', delete: 'ShiftCellLeft' },
} as const;

/** How the event `changed` tells of a shift. */
export function shiftDetails(shift: Shift): Readonly<Record<string, unknown>> {
  const direction = DIRECTIONS[shift.axis];
  const [what, address] = [shift.across ? 'Cell' : direction.line, formatArea(shiftedBand(shift))];
  return shift.count > 0
    ? { address, changeType: `${what}Inserted`, shiftDirection: direction.insert }
    : { address, changeType: `${what}Deleted`, shiftDirection: direction.delete };
}
