import FormulaParser, { type FunctionArgument } from 'fast-formula-parser';
import { format } from 'numfmt';
import { wildcardSource } from './wildcard';

/** Functions that ledgers use and that the formula library lacks, or does not get right. */

type Argument = FunctionArgument | undefined;

const { FormulaError } = FormulaParser;

function rowsOf(argument: Argument): readonly (readonly unknown[])[] {
  const value = argument?.value ?? null;
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

const valuesOf = (argument: Argument): readonly unknown[] => rowsOf(argument).flat();
const firstOf = (argument: Argument): unknown => valuesOf(argument)[0];

/** The numbers of some arguments; an error among them is the result of the function. */
function numbersOf(args: readonly Argument[]): readonly number[] {
  const values = args.flatMap(valuesOf);
  for (const value of values) if (value instanceof FormulaError) throw value;
  return values.filter((value) => typeof value === 'number');
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined;
const isEmpty = (value: unknown): boolean => !isFilled(value) || value === '';
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type Test = (value: unknown) => boolean;

const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '>': (difference) => difference > 0,
  '<=': (difference) => difference <= 0,
  '>=': (difference) => difference >= 0,
};

/** Whether a text equals what is sought; nothing sought is an empty cell. */
function equals(sought: string): Test {
  if (sought === '') return (value) => !isFilled(value);
  const number = Number(sought);
  if (!Number.isNaN(number)) return (value) => isFilled(value) && value !== '' && Number(value) === number;
  const pattern = new RegExp(`^${wildcardSource(sought)}$`, 'is');
  return (value) =>
    typeof value === 'boolean'
      ? pattern.test(String(value))
      : typeof value === 'string' && pattern.test(value);
}

/** What `">=3"`, `"<>完成"`, `"*局"` and the like ask of a value. */
function criterion(argument: Argument): Test {
  const given = firstOf(argument);
  if (typeof given !== 'string') return (value) => value === (given ?? 0);
  const [, operator = '', sought = ''] = /^(<>|<=|>=|[<>=])?(.*)$/s.exec(given) ?? [];
  const compare = COMPARISONS[operator];
  if (!compare) {
    const same = equals(sought);
    return operator === '<>' ? (value) => !same(value) : operator === '' && sought === '' ? isEmpty : same;
  }
  const number = Number(sought);
  if (sought === '' || Number.isNaN(number))
    return (value) => typeof value === 'string' && compare(value < sought ? -1 : Number(value > sought));
  return (value) => typeof value === 'number' && compare(value - number);
}

/** Which places fulfil all criteria: pairs of a range and what is asked of it. */
function fulfilling(pairs: readonly Argument[]): readonly number[] {
  const tests = Array.from({ length: pairs.length / 2 }, (_pair, index) => ({
    values: valuesOf(pairs[2 * index]),
    test: criterion(pairs[2 * index + 1]),
  }));
  const places = tests[0]?.values.map((_value, place) => place) ?? [];
  return places.filter((place) => tests.every(({ values, test }) => test(values[place])));
}

function chosen(range: Argument, pairs: readonly Argument[]): readonly number[] {
  const values = valuesOf(range);
  return fulfilling(pairs)
    .map((place) => values[place])
    .filter((value) => typeof value === 'number');
}

/** Of no numbers it is 0. */
function extreme(args: readonly Argument[], further: (a: number, b: number) => number): number {
  const [first = 0, ...others] = numbersOf(args);
  return others.reduce((found, number) => further(found, number), first);
}

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError('#DIV/0!');
  return sum(numbers) / numbers.length;
}

/** The place of a value in a row or column, from one on; only exact matches are looked for. */
function match(sought: Argument, range: Argument, type: Argument): number | undefined {
  if (!type || type.omitted || firstOf(type) !== 0) return undefined;
  const value = firstOf(sought);
  const test: Test = typeof value === 'string' ? equals(value) : (other) => other === value;
  const place = valuesOf(range).findIndex(test);
  if (place < 0) throw new FormulaError('#N/A');
  return place + 1;
}

/** As a formula joins it to other texts. */
function asText(value: unknown): string {
  if (value instanceof FormulaError) throw value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function text(value: unknown, pattern: string): string {
  if (value instanceof FormulaError) throw value;
  return isFilled(value) ? format(pattern, value, { locale: 'zh-CN', throws: false }) : format(pattern, 0);
}

function substitute(...args: readonly Argument[]): string {
  const [whole = '', old = '', fresh = ''] = args.slice(0, 3).map((one) => asText(firstOf(one)));
  if (args.length < 4) return old === '' ? whole : whole.replaceAll(old, fresh);
  let count = 0;
  const wanted = Number(firstOf(args[3]));
  return whole.replaceAll(old, (found) => (++count === wanted ? fresh : found));
}

/** As the library has it, a function that gives undefined is one that cannot be computed. */
export const FUNCTIONS: Readonly<Record<string, (...args: Argument[]) => unknown>> = {
  AVERAGEIFS: (range, ...pairs) => mean(chosen(range, pairs)),
  COUNTA: (...args) => args.flatMap(valuesOf).filter(isFilled).length,
  COUNTBLANK: (range) => valuesOf(range).filter(isEmpty).length,
  COUNTIF: (...pair) => fulfilling(pair).length,
  COUNTIFS: (...pairs) => fulfilling(pairs).length,
  MATCH: match,
  MAX: (...args) => extreme(args, Math.max),
  MIN: (...args) => extreme(args, Math.min),
  SUBSTITUTE: substitute,
  SUMIFS: (range, ...pairs) => sum(chosen(range, pairs)),
  TEXT: (value, pattern) => text(firstOf(value), asText(firstOf(pattern))),
  TEXTJOIN: (between, skipsEmpty, ...parts) =>
    parts
      .flatMap(valuesOf)
      .filter((part) => firstOf(skipsEmpty) !== true || !isEmpty(part))
      .map(asText)
      .join(asText(firstOf(between))),
  // What depends on chance keeps what it came to last.
  RAND: () => undefined,
  RANDBETWEEN: () => undefined,
};
