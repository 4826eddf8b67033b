import type { HostErrorCode } from '../richapi/host-error';
import { type Area, formatArea, WHOLE_SHEET } from './area';
import { type FilterCriterion, filterTest } from './filter-criterion';
import type { Book } from './book';
import { recalculate } from './calculate';
import type { Sheet } from './sheet';
import type { Shift } from './shift';
import { reach, shiftedArea, shiftedLine, spanOf } from './shift-geometry';

/** What is filtered by, by the column's place from the left, from 0. */
export type Criteria = ReadonlyMap<number, FilterCriterion>;

/** Criteria of columns after a shift on their sheet. */
export function shiftedCriteria(criteria: Criteria, before: Area, after: Area, shift: Shift): Criteria {
  if (shift.axis === 'rows') return criteria;
  const moved = [...criteria].flatMap(([offset, criterion]) => {
    const column = shiftedLine(before.left + offset, shift);
    return column === undefined ? [] : [[column - after.left, criterion] as const];
  });
  return new Map(moved);
}

/** The filter of a sheet. */
export class SheetFilter {
  /** `area` has the row of the headers at its top. */
  constructor(
    readonly area: Area,
    readonly criteria: Criteria = new Map(),
  ) {}

  /** As in Excel, cells of rows that are filtered move only with their whole rows or columns. */
  conflict(shift: Shift): HostErrorCode | undefined {
    const isMoved =
      shift.across && reach(this.area, shift) !== 'none' && spanOf(this.area, shift.axis).last >= shift.at;
    return isMoved && this.criteria.size > 0 ? 'FilteredRangeConflict' : undefined;
  }

  shift(shift: Shift): SheetFilter | undefined {
    if (reach(this.area, shift) !== 'all') return this;
    const header = { ...this.area, bottom: this.area.top };
    const area = shiftedArea(this.area, shift);
    if (!area || !shiftedArea(header, shift)) return undefined;
    return new SheetFilter(area, shiftedCriteria(this.criteria, this.area, area, shift));
  }
}

/** Rows that are filtered, without their headers, and by what. */
interface Filtered {
  readonly body: Area;
  readonly criteria: Criteria;
}

function filtersOf(sheet: Sheet): readonly Filtered[] {
  const own = sheet.filters.items.map(({ area, criteria }) => ({
    body: { ...area, top: area.top + 1 },
    criteria,
  }));
  return [...own, ...sheet.tables.items.map(({ body, criteria }) => ({ body, criteria }))];
}

/** Rows that a filter hides. */
function hiddenRows(sheet: Sheet, { body, criteria }: Filtered): Set<number> {
  const hidden = new Set<number>();
  for (const [offset, criterion] of criteria) {
    const rows = Array.from({ length: body.bottom - body.top + 1 }, (_row, index) => body.top + index);
    const cells = rows.map((row) => sheet.cell(row, body.left + offset));
    const test = filterTest(criterion, cells);
    for (const [index, cell] of cells.entries()) if (!test(cell)) hidden.add(body.top + index);
  }
  return hidden;
}

/** Rows one below the other, as areas of whole rows. */
function stretches(rows: readonly number[]): readonly Area[] {
  const areas: Area[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ ...WHOLE_SHEET, top: row, bottom: row });
  }
  return areas;
}

/**
 * Hides the rows that the sheet's filters leave out and shows the others again, and tells of it. What cells come to hold
 * later does not change it until it is called again, as in Excel.
 */
export function applyFilters(book: Book, sheet: Sheet): void {
  const hidden = new Set(filtersOf(sheet).flatMap((filter) => [...hiddenRows(sheet, filter)]));
  const before = [...sheet.rows.entries()].filter(([, { filtered }]) => filtered).map(([row]) => row);
  const shown = before.filter((row) => !hidden.has(row));
  const gone = [...hidden].filter((row) => !sheet.rows.at(row).filtered);
  for (const row of shown) sheet.rows.put(row, { ...sheet.rows.at(row), filtered: false });
  for (const row of gone) sheet.rows.put(row, { ...sheet.rows.at(row), filtered: true });
  const told = [
    ...stretches(gone).map((area) => [area, 'Hidden'] as const),
    ...stretches(shown).map((area) => [area, 'Unhidden'] as const),
  ];
  for (const [area, changeType] of told)
    book.raise('rowHiddenChanged', sheet, { address: formatArea(area), changeType, source: 'Local' });
  recalculate(book);
}

/** The sheet's filter, where it has one. */
export function filterOf(sheet: Sheet): SheetFilter | undefined {
  return sheet.filters.items[0];
}

/** Puts a filter on the sheet in place of the one it has; undefined takes it off. */
export function setFilter(book: Book, sheet: Sheet, filter: SheetFilter | undefined): void {
  for (const item of sheet.filters.items) sheet.filters.remove(item);
  if (filter) sheet.filters.add(filter);
  applyFilters(book, sheet);
}

/** Filters one more column of the sheet, or another way; `column` counts from the left of the area. */
export function applyFilter(
  book: Book,
  sheet: Sheet,
  area: Area,
  by: readonly [column: number, criterion: FilterCriterion] | undefined,
): void {
  const before = filterOf(sheet);
  const isSame = before && before.area.left === area.left && before.area.top === area.top;
  const criteria = new Map(isSame ? before.criteria : []);
  if (by) criteria.set(...by);
  setFilter(book, sheet, new SheetFilter(area, criteria));
}

/** Shows all rows again and leaves the filter on. */
export function clearFilter(book: Book, sheet: Sheet): void {
  const filter = filterOf(sheet);
  if (filter) setFilter(book, sheet, new SheetFilter(filter.area));
}
