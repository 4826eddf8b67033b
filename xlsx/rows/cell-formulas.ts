import { cellAddress } from '#core/grid/address';
import { EditRefusedError } from '../edit/edit-refused-error';
import { isSelfClosing, type Patch } from '../edit/markup';
import { parseRange } from '../edit/refuse-edits';
import { attributePatch, textPatch } from './element-tree';
import type { RowRange } from './row-shift';
import type { FormulaElement, SheetCell } from './sheet-rows';
import { isShifted, shiftAreas, type ShiftedSheet, shiftFormula, translateFormula } from './shift-formula';
import type { Place } from './shift-merges';

/** A formula that other cells share, with the place it is written for. */
interface Master extends Place {
  readonly text: string;
  /** Its cells get formulas of their own: after the shift they need not be alike any more. */
  readonly isSplit: boolean;
}

const NONE: readonly Patch[] = [];

/** Shifts the formulas of one worksheet's cells; to be asked about each of them in sheet order. */
export class CellFormulas {
  private readonly masters = new Map<string, Master>();
  private readonly isHome: boolean;

  constructor(
    private readonly xml: string,
    private readonly home: string,
    private readonly shifted: ShiftedSheet,
  ) {
    this.isHome = isShifted(home, shifted);
  }

  /**
   * What changes the formula of a cell that stood in `row`. Throws EditRefusedError for array formulas that are cut
   * apart, data tables, and as `shiftFormula` does.
   */
  patches({ column, formula }: SheetCell, row: number): readonly Patch[] {
    if (!formula) return NONE;
    const place = { row, column };
    switch (formula.attributes.t) {
      case 'shared':
        return this.sharedPatches(formula, place);
      case 'array':
        return [
          ...this.arrayPatches(formula, place),
          ...this.textPatches(formula, this.shift(formula.text, row)),
        ];
      case 'dataTable':
        if (this.isHome) throw new EditRefusedError('data-table', this.home, cellAddress(row, column));
        return [];
      default:
        return this.textPatches(formula, this.shift(formula.text, row));
    }
  }

  /**
   * A total that stands right below the rows it adds up takes the ones inserted at their end in, as Excel does
   * when somebody types there.
   */
  private shift(formula: string, row: number): string {
    const growth = ({ top, bottom }: RowRange): number =>
      this.isHome && top < bottom && bottom + 1 === row ? this.shifted.shift.insertedAfter(bottom) : 0;
    return shiftFormula(formula, this.home, this.shifted, growth);
  }

  private textPatches(formula: FormulaElement, text: string): Patch[] {
    return text === formula.text ? [] : [textPatch(formula, text)];
  }

  private sharedPatches(formula: FormulaElement, place: Place): Patch[] {
    const index = formula.attributes.si ?? '';
    if (formula.attributes.ref !== undefined) {
      const isSplit = this.isHome || this.shift(formula.text, place.row) !== formula.text;
      this.masters.set(index, { ...place, text: formula.text, isSplit });
    }
    const master = this.masters.get(index);
    if (!master)
      throw new EditRefusedError('shared-formula', this.home, cellAddress(place.row, place.column));
    if (!master.isSplit) return [];
    const own = translateFormula(master.text, place.row - master.row, place.column - master.column);
    const text = this.shift(own, place.row);
    const tag = attributePatch(this.xml, formula, { t: undefined, si: undefined, ref: undefined });
    if (!isSelfClosing(this.xml, formula.open)) return [tag, textPatch(formula, text)];
    const name = /^<([^\s/>]+)/.exec(tag.text)?.[1] ?? '';
    const content = textPatch(formula, text).text;
    return [{ ...tag, text: `${tag.text.replace(/\s*\/>$/, '')}>${content}</${name}>` }];
  }

  private arrayPatches(formula: FormulaElement, { row, column }: Place): Patch[] {
    const range = parseRange(formula.attributes.ref ?? '');
    if (!this.isHome || !range) return [];
    const { shift } = this.shifted;
    const moved = shiftAreas(formula.attributes.ref ?? '', (rows) => shift.range(rows));
    if (moved !== undefined && shift.cuts(range))
      throw new EditRefusedError('row-in-array-formula', this.home, cellAddress(row, column));
    return moved === undefined || moved === formula.attributes.ref
      ? []
      : [attributePatch(this.xml, formula, { ref: moved })];
  }
}
