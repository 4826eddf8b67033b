import { EditRefusedError } from '../edit/edit-refused-error';
import { SHEET_COLUMNS, SHEET_ROWS } from '../limits';
import { type NewEnds, type Reference, type ReferenceEnd, replaceReferences } from './formula-references';
import type { RowRange, RowShift } from './row-shift';

/** The sheet whose rows move, in its workbook. */
export interface ShiftedSheet {
  readonly name: string;
  readonly shift: RowShift;
  /** Names of all sheets in tab order. */
  readonly sheets: readonly string[];
}

/** Sheet names differ by more than case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function isShifted(name: string | undefined, shifted: ShiftedSheet): boolean {
  return name !== undefined && isSameName(name, shifted.name);
}

/** A reference through several sheets cannot be right on all of them when one moves. */
function refuseSeveralSheets({ first, last }: NonNullable<Reference['sheets']>, shifted: ShiftedSheet): void {
  const indexOf = (name: string): number => shifted.sheets.findIndex((sheet) => isSameName(sheet, name));
  const [from, to, own] = [indexOf(first), indexOf(last), indexOf(shifted.name)];
  const isApart = from >= 0 && to >= 0 && (own < Math.min(from, to) || own > Math.max(from, to));
  if (!isApart) throw new EditRefusedError('several-sheets', shifted.name);
}

/** True where the reference of a formula on sheet `home` names cells of the shifted sheet. */
function concerns({ sheets }: Reference, home: string | undefined, shifted: ShiftedSheet): boolean {
  if (!sheets) return isShifted(home, shifted);
  if (isSameName(sheets.first, sheets.last)) return isShifted(sheets.first, shifted);
  refuseSeveralSheets(sheets, shifted);
  return false;
}

/** The rows of a reference from the upper to the lower one; undefined for whole columns. */
function rowsOf({ from, to }: Reference): RowRange | undefined {
  if (from.row === undefined) return undefined;
  const other = to?.row ?? from.row;
  return { top: Math.min(from.row, other), bottom: Math.max(from.row, other) };
}

/** The reference with its upper end in row `top` and its lower in `bottom`; a cell may become a range. */
function withRows({ from, to }: Reference, { top, bottom }: RowRange): NewEnds {
  const end = to ?? (top === bottom ? undefined : from);
  const isUpsideDown = (from.row ?? 0) > (end?.row ?? Infinity);
  return {
    from: { ...from, row: isUpsideDown ? bottom : top },
    to: end && { ...end, row: isUpsideDown ? top : bottom },
  };
}

/**
 * A formula on sheet `home` after the shift; undefined stands for the formula of a name, which is on no sheet. As in
 * Excel a reference to deleted rows alone becomes #REF! and ranges grow and shrink. `growth` says by how many of the
 * rows inserted right below it a range grows; in Excel that is none.
 *
 * Throws EditRefusedError where the formula refers to the shifted sheet as one of several.
 */
export function shiftFormula(
  formula: string,
  home: string | undefined,
  shifted: ShiftedSheet,
  growth: (range: RowRange) => number = () => 0,
): string {
  return replaceReferences(formula, (reference) => {
    const rows = rowsOf(reference);
    if (!concerns(reference, home, shifted) || !rows) return reference;
    const moved = shifted.shift.range(rows, growth(rows));
    return moved && withRows(reference, moved);
  });
}

/**
 * The formula of a name: rows without `$` count from whichever cell uses the name and stay as they are. The areas
 * that Excel itself names (print area, filter) are meant as they stand; they take rows inserted below them in, since
 * those are to be printed and filtered like the ones above.
 */
export function shiftNamedFormula(name: string, formula: string, shifted: ShiftedSheet): string {
  const isArea = /^_xlnm\.(?:Print_Area|_FilterDatabase)$/i.test(name);
  if (isArea)
    return shiftFormula(formula, undefined, shifted, ({ bottom }) => shifted.shift.insertedAfter(bottom));
  if (/^_xlnm\./i.test(name)) return shiftFormula(formula, undefined, shifted);
  return replaceReferences(formula, (reference) => {
    const rows = rowsOf(reference);
    if (!concerns(reference, undefined, shifted) || !rows) return reference;
    const { from, to } = reference;
    if (!from.isRowFixed || (to && !to.isRowFixed)) return reference;
    const moved = shifted.shift.range(rows);
    return moved && withRows(reference, moved);
  });
}

/** The areas of a list such as `A1 B2:B9`, each with its rows moved; undefined where none is left. */
export function shiftAreas(list: string, move: (rows: RowRange) => RowRange | undefined): string | undefined {
  const areas = list
    .trim()
    .split(/\s+/)
    .map((area) =>
      replaceReferences(area, (reference) => {
        const rows = rowsOf(reference);
        const moved = rows && move(rows);
        return rows ? moved && withRows(reference, moved) : reference;
      }),
    )
    .filter((area) => area !== '#REF!');
  return areas.length > 0 ? areas.join(' ') : undefined;
}

/** The rows from the uppermost to the lowest one of a list of areas; whole columns have all rows. */
export function rowsOfAreas(list: string): RowRange | undefined {
  let bounds: RowRange | undefined;
  replaceReferences(list, (reference) => {
    const { top, bottom } = rowsOf(reference) ?? { top: 0, bottom: SHEET_ROWS - 1 };
    bounds = { top: Math.min(top, bounds?.top ?? top), bottom: Math.max(bottom, bounds?.bottom ?? bottom) };
    return reference;
  });
  return bounds;
}

/** The rows that a conditional format or a validation is for. Relative rows in its formulas count from the first. */
export type AppliedRows = RowRange;

/** Where a row comes to stand on one sheet; undefined where it is deleted. */
type Move = (row: number) => number | undefined;

/**
 * Where a relative row of a rule's formula has to point. It stands for a row at the same distance from each row of
 * the rule; where the shift changes that distance for all of them alike, as for a rule that moves away from its limits,
 * the new distance holds, else the old one stays.
 */
function relativeRow(
  row: number,
  rule: AppliedRows,
  left: RowRange,
  [ruleMove, move]: readonly [Move, Move],
): number | undefined {
  const distanceAt = (ruleRow: number): number | undefined => {
    const [from, to] = [ruleMove(ruleRow), move(ruleRow + row - rule.top)];
    return from === undefined || to === undefined ? undefined : to - from;
  };
  const [first, last] = [distanceAt(left.top), distanceAt(left.bottom)];
  const start = ruleMove(left.top) ?? left.top;
  if (left.top === left.bottom) return first === undefined ? undefined : start + first;
  const distance = first !== undefined && first === last ? first : row - rule.top;
  return (start + distance + SHEET_ROWS) % SHEET_ROWS;
}

/** A formula of a conditional format or validation on sheet `home` after the shift. Throws as `shiftFormula` does. */
export function shiftRuleFormula(
  formula: string,
  home: string,
  shifted: ShiftedSheet,
  rule: AppliedRows,
): string {
  const stay: Move = (row) => row;
  const shift: Move = (row) => (row < 0 ? row : shifted.shift.row(row));
  const isHome = isShifted(home, shifted);
  const left = isHome ? shifted.shift.survivors(rule) : rule;
  if (!left) return formula;
  return replaceReferences(formula, (reference) => {
    const isConcerned = concerns(reference, home, shifted);
    const rows = rowsOf(reference);
    const { from, to } = reference;
    if (!rows || (!isConcerned && !isHome)) return reference;
    if (from.isRowFixed && (to?.isRowFixed ?? true)) {
      const moved = isConcerned ? shifted.shift.range(rows) : rows;
      return moved && withRows(reference, moved);
    }
    const moves = [isHome ? shift : stay, isConcerned ? shift : stay] as const;
    return withEnds(reference, ({ row = 0, isRowFixed }) => {
      if (!isRowFixed) return relativeRow(row, rule, left, moves);
      return isConcerned ? shifted.shift.place(row) : row;
    });
  });
}

/** The reference with each end in the row that `place` tells for it; undefined where one is gone. */
function withEnds({ from, to }: Reference, place: (end: ReferenceEnd) => number | undefined): NewEnds {
  const first = place(from);
  const last = to && place(to);
  if (first === undefined || (to && last === undefined)) return undefined;
  return { from: { ...from, row: first }, to: to && { ...to, row: last } };
}

function moved(index: number | undefined, isFixed: boolean, by: number, count: number): number | undefined {
  return index === undefined || isFixed ? index : (index + by + count) % count;
}

/** A formula as it reads in a cell `rows` below and `columns` right of its own; what leaves the sheet comes in opposite. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const translate = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: moved(end.row, end.isRowFixed, rows, SHEET_ROWS),
    column: moved(end.column, end.isColumnFixed, columns, SHEET_COLUMNS),
  });
  return replaceReferences(formula, ({ from, to }) => ({ from: translate(from), to: to && translate(to) }));
}
