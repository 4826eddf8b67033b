import type { Book } from './book';
import { type CellContent, CellError, plainValue } from './cell';
import type { ConditionalLook, FormatCondition } from './conditional-formats';
import type { CellValueRule, ConditionalRule, TextRule } from './conditional-rules';
import { formulaValue } from './formula-value';
import { type CellPlace, formulaAt } from './relative-formula';
import type { Sheet } from './sheet';

/** A cell that a rule looks at. */
interface Looked {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly cell: CellPlace;
  readonly condition: FormatCondition;
}

function contentOf({ sheet, cell: { row, column } }: Looked): CellContent {
  return sheet.cell(row, column).value;
}

/** What a formula of the rule comes to for the cell; undefined where it cannot be computed. */
function computed({ book, sheet, cell, condition }: Looked, formula: string): CellContent | undefined {
  const here = formulaAt(formula, condition.writtenFor, cell);
  return formulaValue(book, here, { sheet, ...cell });
}

/** Numbers stand before texts, texts before truth values; an empty cell is 0, or no text. */
function order(value: CellContent, other: CellContent): number {
  const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as Readonly<Record<string, number>>;
  const filled = (content: CellContent, beside: CellContent): CellContent =>
    content ?? (typeof beside === 'string' ? '' : 0);
  const [a, b] = [filled(value, other), filled(other, value)];
  const byKind = (RANK[typeof a] ?? 0) - (RANK[typeof b] ?? 0);
  if (byKind !== 0) return byKind;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(plainValue(a)).toLowerCase(), String(plainValue(b)).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

const BY_ORDER: Record<NonNullable<CellValueRule['operator']>, (first: number, second: number) => boolean> = {
  Between: (first, second) => first >= 0 && second <= 0,
  NotBetween: (first, second) => first < 0 || second > 0,
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first > 0,
  LessThan: (first) => first < 0,
  GreaterThanOrEqual: (first) => first >= 0,
  LessThanOrEqual: (first) => first <= 0,
};

function comparesRight({ operator, formula1, formula2 }: CellValueRule, looked: Looked): boolean {
  const value = contentOf(looked);
  const first = computed(looked, formula1);
  const second = formula2 === undefined ? first : computed(looked, formula2);
  const isKnown = first !== undefined && second !== undefined && !(value instanceof CellError);
  return operator !== undefined && isKnown && BY_ORDER[operator](order(value, first), order(value, second));
}

function hasText({ operator, text }: TextRule, looked: Looked): boolean {
  const content = String(plainValue(contentOf(looked))).toLowerCase();
  const wanted = text.toLowerCase();
  switch (operator) {
    case 'Contains':
      return content.includes(wanted);
    case 'NotContains':
      return !content.includes(wanted);
    case 'BeginsWith':
      return content.startsWith(wanted);
    case 'EndsWith':
      return content.endsWith(wanted);
  }
}

/** How many cells of the rule hold the same, in any case. */
function repetitions(looked: Looked): number {
  const { sheet, condition } = looked;
  const wanted = String(plainValue(contentOf(looked))).toLowerCase();
  let count = 0;
  for (const area of condition.areas)
    for (const { cell } of sheet.filled(area))
      if (String(plainValue(cell.value)).toLowerCase() === wanted) count++;
  return count;
}

function isBlank(value: CellContent): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

const PRESETS: Readonly<Record<string, (value: CellContent, looked: Looked) => boolean>> = {
  Blanks: isBlank,
  NonBlanks: (value) => !isBlank(value),
  Errors: (value) => value instanceof CellError,
  NonErrors: (value) => !(value instanceof CellError),
  DuplicateValues: (value, looked) => value !== null && repetitions(looked) > 1,
  UniqueValues: (value, looked) => value !== null && repetitions(looked) === 1,
};

function applies(rule: ConditionalRule, looked: Looked): boolean {
  switch (rule.type) {
    case 'Custom': {
      const result = rule.formula === '' ? undefined : computed(looked, rule.formula);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    case 'CellValue':
      return comparesRight(rule, looked);
    case 'ContainsText':
      return hasText(rule, looked);
    case 'PresetCriteria':
      return PRESETS[rule.criterion]?.(contentOf(looked), looked) ?? false;
    default:
      return false;
  }
}

/** The first look wins where both say something. */
function layered(over: ConditionalLook, under: ConditionalLook): ConditionalLook {
  return {
    ...under,
    ...over,
    font: { ...under.font, ...over.font },
    borders: { ...under.borders, ...over.borders },
  };
}

/**
 * How the conditional formats of a sheet change a cell; undefined where none applies. Rules about dates, averages and the
 * top ten, and those that draw scales, bars and icons, are kept but not drawn.
 */
export function conditionalStyle(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalLook | undefined {
  const cell = { row, column };
  let look: ConditionalLook | undefined;
  for (const condition of sheet.conditions.items) {
    if (!condition.concerns(cell) || !applies(condition.rule, { book, sheet, cell, condition })) continue;
    look = look ? layered(look, condition.look) : condition.look;
    if (condition.stopIfTrue) break;
  }
  return look;
}
