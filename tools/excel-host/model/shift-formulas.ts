import {
  type NewEnds,
  type Reference,
  type ReferenceEnd,
  replaceReferences,
} from '#xlsx/rows/formula-references';
import { SHEET_COLUMNS, SHEET_ROWS } from '#xlsx/limits';
import type { Area } from './area';
import type { Book } from './book';
import { changeFormulas } from './change-formulas';
import type { Sheet } from './sheet';
import type { FormulaChange, Shift } from './shift';
import { shiftedArea, spanOf } from './shift-geometry';

/** The cells that a reference names, on whichever sheet. */
export function referencedArea({ from, to = from }: Pick<Reference, 'from' | 'to'>): Area {
  return {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    bottom: Math.max(from.row ?? SHEET_ROWS - 1, to.row ?? SHEET_ROWS - 1),
    right: Math.max(from.column ?? SHEET_COLUMNS - 1, to.column ?? SHEET_COLUMNS - 1),
  };
}

type Line = 'row' | 'column';

/** The ends with one of their coordinates replaced; a range the wrong way round stays so. */
function withLines(
  { from, to }: Reference,
  line: Line,
  { first, last }: { first: number; last: number },
): NewEnds {
  const isTurned = (from[line] ?? 0) > (to?.[line] ?? Infinity);
  const end = (old: ReferenceEnd, value: number): ReferenceEnd =>
    old[line] === undefined ? old : { ...old, [line]: value };
  return { from: end(from, isTurned ? last : first), to: to && end(to, isTurned ? first : last) };
}

/** A reference to the sheet that is shifted, after it; undefined, which reads `#REF!`, where its cells are gone. */
function shiftedReference(reference: Reference, shift: Shift): NewEnds {
  const area = shiftedArea(referencedArea(reference), shift);
  if (!area) return undefined;
  return withLines(reference, shift.axis === 'rows' ? 'row' : 'column', spanOf(area, shift.axis));
}

/** Whether a reference in a formula on sheet `home` names cells of a sheet, and of no other. */
function concerns({ sheets }: Reference, home: Sheet | undefined, shifted: Sheet): boolean {
  if (!sheets) return home === shifted;
  const name = shifted.name.toLowerCase();
  return sheets.first.toLowerCase() === name && sheets.last.toLowerCase() === name;
}

/** How formulas on sheet `home` change with a shift of a sheet. References through several sheets stay, as in Excel. */
function formulaChange(home: Sheet, shifted: Sheet, shift: Shift): FormulaChange {
  return (formula) =>
    replaceReferences(formula, (reference) =>
      concerns(reference, home, shifted) ? shiftedReference(reference, shift) : reference,
    );
}

/** Rows and columns of a name without `$` count from whichever cell uses it: they stay. */
function nameChange(shifted: Sheet, shift: Shift): FormulaChange {
  const isFixed = (end: ReferenceEnd): boolean =>
    shift.axis === 'rows' ? end.isRowFixed : end.isColumnFixed;
  return (formula) =>
    replaceReferences(formula, (reference) => {
      const { from, to = from } = reference;
      const isMoved = concerns(reference, undefined, shifted) && isFixed(from) && isFixed(to);
      return isMoved ? shiftedReference(reference, shift) : reference;
    });
}

/** Brings the formulas of all sheets and names in line with a shift. */
export function shiftFormulas(book: Book, shifted: Sheet, shift: Shift): void {
  changeFormulas(book, (home) => (home ? formulaChange(home, shifted, shift) : nameChange(shifted, shift)));
}
