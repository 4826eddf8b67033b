import { HostError } from '../richapi/host-error';
import { type Cell, isBlank, plainValue } from './cell';
import { displayText } from './display-text';
import { wildcardSource } from './wildcard';

const FILTERS_ON = [
  'Values',
  'Custom',
  'TopItems',
  'TopPercent',
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'FontColor',
] as const;

/** A date as coarse as people tick it in the list, e.g. all of a month. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | 'Second';
}

/** Which cells of a column stay, as the client library has it. */
export interface FilterCriterion {
  readonly filterOn: (typeof FILTERS_ON)[number];
  readonly values?: readonly (string | FilterDate)[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  /** `#RRGGBB`. */
  readonly color?: string;
}

type Test = (cell: Cell) => boolean;

const TEXT_ORDER = new Intl.Collator('zh-CN', { sensitivity: 'accent' });
const COMPARISON = /^(<>|>=|<=|=|>|<)?([^]*)$/;

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
};

/** A comparison such as `>5`, `=*局` or `<>`; without a sign it means equal. */
function comparison(text: string): Test {
  const [, sign = '=', operand = ''] = COMPARISON.exec(text) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  const ordered = HOLDS[sign];
  if (ordered)
    return ({ value }) => {
      if (!Number.isNaN(number)) return typeof value === 'number' && ordered(value - number);
      return typeof value === 'string' && ordered(TEXT_ORDER.compare(value, operand));
    };
  const pattern = new RegExp(`^${wildcardSource(operand)}$`, 'is');
  const equal: Test = (cell) => cell.value === number || pattern.test(displayText(cell));
  return sign === '<>' ? (cell) => !equal(cell) : equal;
}

function custom({ criterion1 = '', criterion2, operator = 'And' }: FilterCriterion): Test {
  const tests = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(comparison);
  return (cell) => (operator === 'Or' ? tests.some((test) => test(cell)) : tests.every((test) => test(cell)));
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const PRECISION = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 } as const;

function isWithin({ date, specificity }: FilterDate, { value }: Cell): boolean {
  if (typeof value !== 'number' || value < 0 || value > 2_958_465) return false;
  const length = PRECISION[specificity];
  return new Date(EPOCH + value * DAY).toISOString().slice(0, length) === date.slice(0, length);
}

function oneOf({ values = [] }: FilterCriterion): Test {
  const texts = new Set(
    values.filter((value) => typeof value === 'string').map((text) => text.toLowerCase()),
  );
  const dates = values.filter((value) => typeof value !== 'string');
  return (cell) =>
    texts.has(displayText(cell).toLowerCase()) ||
    texts.has(String(plainValue(cell.value)).toLowerCase()) ||
    dates.some((date) => isWithin(date, cell));
}

/** The highest or lowest numbers of the column: so many, or such a part of them. */
function extreme({ filterOn, criterion1 = '' }: FilterCriterion, column: readonly Cell[]): Test {
  const sign = filterOn.startsWith('Top') ? 1 : -1;
  const numbers = column.flatMap(({ value }) => (typeof value === 'number' ? [value * sign] : []));
  numbers.sort((a, b) => b - a);
  const asked = Number(criterion1);
  const wanted = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((numbers.length * asked) / 100))
    : asked;
  const least = numbers[Math.min(wanted, numbers.length) - 1] ?? Infinity;
  return ({ value }) => typeof value === 'number' && value * sign >= least;
}

/** Says of each cell of a filtered column whether its row stays; `column` are all its cells. */
export function filterTest(criterion: FilterCriterion, column: readonly Cell[]): Test {
  switch (criterion.filterOn) {
    case 'Values':
      return oneOf(criterion);
    case 'Custom':
      return custom(criterion);
    case 'CellColor':
      return ({ style }) => style.fill === criterion.color?.toUpperCase();
    case 'FontColor':
      return (cell) => !isBlank(cell) && cell.style.font.color === criterion.color?.toUpperCase();
    default:
      return extreme(criterion, column);
  }
}

type Given = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The text of a member under its name; nothing where it was left out. */
function member(given: Given, name: string): Readonly<Record<string, string>> {
  const value = given[name];
  return value === undefined || value === null ? {} : { [name]: textOf(value) };
}

function valuesOf({ values }: Given): Pick<FilterCriterion, 'values'> {
  if (!Array.isArray(values)) return {};
  return {
    values: values.map((value: unknown) =>
      typeof value === 'object' && value !== null ? (value as FilterDate) : textOf(value),
    ),
  };
}

/** A criterion as the client library sends it. Throws HostError: filters by date period or icon are not simulated. */
export function readCriterion(given: Given, location: string): FilterCriterion {
  const asked = textOf(given.filterOn).toLowerCase();
  const filterOn = FILTERS_ON.find((on) => on.toLowerCase() === asked);
  if (!filterOn)
    throw new HostError(
      asked === 'dynamic' || asked === 'icon' ? 'NotImplemented' : 'InvalidArgument',
      location,
    );
  const operator = textOf(given.operator).toLowerCase() === 'or' ? ({ operator: 'Or' } as const) : {};
  const first = { ...member(given, 'criterion1'), ...member(given, 'criterion2') };
  return { filterOn, ...valuesOf(given), ...first, ...member(given, 'color'), ...operator };
}
