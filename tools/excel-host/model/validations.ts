import { type Area, contains } from './area';
import { common, without } from './area-list';
import { type CellPlace, formulaAt } from './relative-formula';
import type { Sheet } from './sheet';
import type { Anchored, FormulaChange, Shift } from './shift';
import { shiftedCell, shiftedPieces } from './shift-geometry';

export const VALIDATION_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

export const LIMITED_TYPES = ['WholeNumber', 'Decimal', 'Date', 'Time', 'TextLength'] as const;

/** A rule that compares with one or two limits. */
export interface LimitCriteria {
  readonly type: (typeof LIMITED_TYPES)[number];
  readonly operator: (typeof VALIDATION_OPERATORS)[number];
  /** Formulas without the leading `=`; dates are serial numbers. */
  readonly formula1: string;
  readonly formula2?: string;
}

/** What may stand in a cell. Formulas are without the leading `=`. */
export type ValidationCriteria =
  | { readonly type: 'None' }
  | { readonly type: 'List'; readonly items: readonly string[]; readonly inCellDropDown: boolean }
  | { readonly type: 'List'; readonly formula: string; readonly inCellDropDown: boolean }
  | { readonly type: 'Custom'; readonly formula: string }
  | LimitCriteria;

/** What Excel says when something else is typed. */
export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  /** Only `Stop` refuses what was typed; the others ask, or tell. */
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
}

/** What Excel says when the cell is selected. */
export interface InputPrompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** A rule with all that belongs to it. */
export interface ValidationContent {
  readonly criteria: ValidationCriteria;
  /** The cell for which relative references in the formulas are written. */
  readonly writtenFor: CellPlace;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: InputPrompt;
}

export const NO_VALIDATION: Omit<ValidationContent, 'writtenFor'> = {
  criteria: { type: 'None' },
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};

function withChangedFormulas(criteria: ValidationCriteria, change: FormulaChange): ValidationCriteria {
  if ('formula' in criteria) return { ...criteria, formula: change(criteria.formula) };
  if (!('formula1' in criteria)) return criteria;
  const { formula1, formula2, ...rest } = criteria;
  return {
    ...rest,
    formula1: change(formula1),
    ...(formula2 !== undefined && { formula2: change(formula2) }),
  };
}

/** A rule for what may be typed into cells; no cell has two. */
export class Validation implements Anchored {
  constructor(
    readonly areas: readonly Area[],
    readonly content: ValidationContent,
  ) {}

  /** The rule as it reads for one cell. */
  criteriaAt(cell: CellPlace): ValidationCriteria {
    const { criteria, writtenFor } = this.content;
    return withChangedFormulas(criteria, (formula) => formulaAt(formula, writtenFor, cell));
  }

  shift(shift: Shift): Validation | undefined {
    const areas = this.areas.flatMap((area) => shiftedPieces(area, shift));
    const [first] = areas;
    if (!first) return undefined;
    const { row, column } = this.content.writtenFor;
    const writtenFor = shiftedCell(row, column, shift) ?? { row: first.top, column: first.left };
    return new Validation(areas, { ...this.content, writtenFor });
  }

  withFormulas(change: FormulaChange): Validation {
    const criteria = withChangedFormulas(this.content.criteria, change);
    return new Validation(this.areas, { ...this.content, criteria });
  }
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.items.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** The rules of an area with their cells in it, and the cells without one. */
export function validationsIn(
  sheet: Sheet,
  area: Area,
): { readonly pieces: readonly Validation[]; readonly rest: readonly Area[] } {
  const pieces = sheet.validations.items.flatMap(({ areas, content }) => {
    const inside = common(areas, area);
    return inside.length > 0 ? [new Validation(inside, content)] : [];
  });
  const rest = without(
    [area],
    pieces.flatMap(({ areas }) => areas),
  );
  return { pieces, rest };
}

/** Takes the rules away from the cells of an area. */
export function clearValidation(sheet: Sheet, area: Area): void {
  sheet.validations.items = sheet.validations.items.flatMap((validation) => {
    if (common(validation.areas, area).length === 0) return [validation];
    const left = without(validation.areas, [area]);
    return left.length > 0 ? [new Validation(left, validation.content)] : [];
  });
}

/** Changes the rules of all cells of an area; cells without one get one. */
export function changeValidation(
  sheet: Sheet,
  area: Area,
  change: (content: ValidationContent) => ValidationContent,
): void {
  const { pieces, rest } = validationsIn(sheet, area);
  const writtenFor = { row: area.top, column: area.left };
  const blank = rest.length > 0 ? [new Validation(rest, { ...NO_VALIDATION, writtenFor })] : [];
  const byContent = new Map<string, Validation>();
  for (const { areas, content } of [...pieces, ...blank]) {
    const changed = change(content);
    const key = JSON.stringify(changed);
    const before = byContent.get(key)?.areas ?? [];
    byContent.set(key, new Validation([...before, ...areas], changed));
  }
  clearValidation(sheet, area);
  for (const validation of byContent.values()) sheet.validations.add(validation);
}
