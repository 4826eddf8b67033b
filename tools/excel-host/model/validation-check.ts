import type { Book } from './book';
import { type CellContent, CellError, plainValue } from './cell';
import { formulaValue, referencedValues } from './formula-value';
import type { CellPlace } from './relative-formula';
import type { Sheet } from './sheet';
import { typedValue } from './typed-value';
import {
  type ErrorAlert,
  type LimitCriteria,
  type Validation,
  type ValidationCriteria,
  validationAt,
} from './validations';

/** What stands in a cell, where, and in which workbook. */
interface Entry {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly cell: CellPlace;
  readonly value: CellContent;
}

/** The number that a rule of this kind compares; undefined where the value is none of the kind. */
function measure(type: LimitCriteria['type'], value: CellContent): number | undefined {
  if (type === 'TextLength') return value instanceof CellError ? undefined : String(value).length;
  if (typeof value !== 'number') return undefined;
  const isOfKind = {
    WholeNumber: Number.isInteger(value),
    Decimal: true,
    Date: value >= 0,
    Time: value >= 0 && value < 1,
  };
  return isOfKind[type] ? value : undefined;
}

const COMPARE: Record<LimitCriteria['operator'], (value: number, low: number, high: number) => boolean> = {
  Between: (value, low, high) => low <= value && value <= high,
  NotBetween: (value, low, high) => value < low || high < value,
  EqualTo: (value, limit) => value === limit,
  NotEqualTo: (value, limit) => value !== limit,
  GreaterThan: (value, limit) => value > limit,
  LessThan: (value, limit) => value < limit,
  GreaterThanOrEqualTo: (value, limit) => value >= limit,
  LessThanOrEqualTo: (value, limit) => value <= limit,
};

function isWithinLimits(criteria: LimitCriteria, { book, sheet, cell, value }: Entry): boolean {
  const measured = measure(criteria.type, value);
  if (measured === undefined) return false;
  const limit = (formula: string): number | undefined => {
    const found = formulaValue(book, formula, { sheet, ...cell });
    return found === null ? 0 : typeof found === 'number' ? found : undefined;
  };
  const low = limit(criteria.formula1);
  const high = criteria.formula2 === undefined ? low : limit(criteria.formula2);
  return low !== undefined && high !== undefined && COMPARE[criteria.operator](measured, low, high);
}

/** Items that are listed are compared as they are written, those that stand in cells without case, as in Excel. */
function isInList(criteria: ValidationCriteria & { type: 'List' }, entry: Entry): boolean {
  const { book, sheet, value } = entry;
  if ('items' in criteria)
    return criteria.items.some(
      (item) => item === value || typedValue(item, sheet.calendar.year).value === value,
    );
  const same = (item: CellContent): boolean =>
    item !== null && String(plainValue(item)).toLowerCase() === String(plainValue(value)).toLowerCase();
  return referencedValues(book, sheet, criteria.formula).some(same);
}

/** What the formula says of the cell as if it held the value already. */
function isTrue(formula: string, { book, sheet, cell, value }: Entry): boolean {
  const { row, column } = cell;
  const before = sheet.cell(row, column);
  sheet.put(row, column, { value, style: before.style });
  const result = formulaValue(book, formula, { sheet, row, column });
  sheet.put(row, column, before);
  return result === true || (typeof result === 'number' && result !== 0);
}

function satisfies(validation: Validation, entry: Entry): boolean {
  if ((entry.value === null || entry.value === '') && validation.content.ignoreBlanks) return true;
  const criteria = validation.criteriaAt(entry.cell);
  switch (criteria.type) {
    case 'None':
      return true;
    case 'List':
      return isInList(criteria, entry);
    case 'Custom':
      return isTrue(criteria.formula, entry);
    default:
      return isWithinLimits(criteria, entry);
  }
}

/** Whether a cell holds what its rule allows; what formulas come to counts like what is typed. */
export function isValidAt(book: Book, sheet: Sheet, cell: CellPlace): boolean {
  const validation = validationAt(sheet, cell.row, cell.column);
  const { value } = sheet.cell(cell.row, cell.column);
  return !validation || satisfies(validation, { book, sheet, cell, value });
}

/** Said where a rule has no message of its own. */
const DEFAULT_ALERT = { title: 'Microsoft Excel', message: '此值与此单元格定义的数据验证限制不匹配。' };

/**
 * What Excel says when a person types a value that the cell's rule does not allow; undefined where it says nothing.
 * Values that an add-in writes, or that are pasted, are never checked.
 */
export function refusalOf(
  book: Book,
  sheet: Sheet,
  cell: CellPlace,
  value: CellContent,
): ErrorAlert | undefined {
  const validation = validationAt(sheet, cell.row, cell.column);
  if (!validation || satisfies(validation, { book, sheet, cell, value })) return undefined;
  const { errorAlert } = validation.content;
  if (!errorAlert.showAlert) return undefined;
  const { title, message } = errorAlert;
  return { ...errorAlert, title: title || DEFAULT_ALERT.title, message: message || DEFAULT_ALERT.message };
}
