import type { Area } from '#tools/excel-host/model/area';
import type { Book } from '#tools/excel-host/model/book';
import type { FormatCondition } from '#tools/excel-host/model/conditional-formats';
import { formulaValue } from '#tools/excel-host/model/formula-value';
import type { Sheet } from '#tools/excel-host/model/sheet';
import { isRecord } from '#tools/excel-host/xdm/messages';

export interface DataBar {
  readonly color: string;
  /** Of the cell's width, 0 to 1. */
  readonly share: number;
  readonly hidesText: boolean;
}

export interface Scaled {
  readonly fill?: string;
  readonly bar?: DataBar;
}

/** What colour scales and data bars draw in a cell. */
export type Scales = (cell: Area) => Scaled | undefined;

interface Scale {
  readonly condition: FormatCondition;
  readonly draw: (value: number) => Scaled;
}

/** A bound as the client library writes it, e.g. `{ type: 'Percentile', formula: '=50' }`. */
interface Bound {
  readonly type: string;
  readonly formula: string;
  readonly color: string;
}

function boundOf(written: unknown): Bound {
  const bound = isRecord(written) ? written : {};
  const text = (name: string): string => (typeof bound[name] === 'string' ? bound[name] : '');
  return { type: text('type'), formula: text('formula').replace(/^=/, ''), color: text('color') };
}

/** The numbers in the cells of a rule, from the least on. */
function numbersOf(sheet: Sheet, { areas }: FormatCondition): readonly number[] {
  const numbers: number[] = [];
  for (const area of areas)
    for (const { cell } of sheet.filled(area)) if (typeof cell.value === 'number') numbers.push(cell.value);
  return numbers.sort((a, b) => a - b);
}

/** The number below which such a share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * (numbers.length - 1);
  const below = numbers[Math.floor(place)] ?? 0;
  return below + ((numbers[Math.ceil(place)] ?? below) - below) * (place % 1);
}

interface Measured {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly numbers: readonly number[];
}

/** The number that a bound stands for; `otherwise` where it says none of its own. */
function boundValue({ book, sheet, numbers }: Measured, { type, formula }: Bound, otherwise: number): number {
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (type === 'LowestValue') return low;
  if (type === 'HighestValue') return high;
  const value = formula === '' ? undefined : formulaValue(book, formula, { sheet, row: 0, column: 0 });
  if (typeof value !== 'number') return otherwise;
  if (type === 'Percent') return low + ((high - low) * value) / 100;
  return type === 'Percentile' ? quantile(numbers, value / 100) : value;
}

const shareOf = (value: number, from: number, to: number): number =>
  to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 1;

/** The colour between two, written `#RRGGBB`. */
function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16) || 0;
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

function colorScale(measured: Measured, settings: Readonly<Record<string, unknown>>): Scale['draw'] {
  const criteria = isRecord(settings.Criteria) ? settings.Criteria : {};
  const [low, high] = [measured.numbers[0] ?? 0, measured.numbers.at(-1) ?? 0];
  const [first, last] = [boundOf(criteria.minimum), boundOf(criteria.maximum)];
  const [from, to] = [boundValue(measured, first, low), boundValue(measured, last, high)];
  if (!isRecord(criteria.midpoint))
    return (value) => ({ fill: mixed(first.color, last.color, shareOf(value, from, to)) });
  const between = boundOf(criteria.midpoint);
  const middle = boundValue(measured, between, (from + to) / 2);
  return (value) => ({
    fill:
      value < middle
        ? mixed(first.color, between.color, shareOf(value, from, middle))
        : mixed(between.color, last.color, shareOf(value, middle, to)),
  });
}

function dataBar(measured: Measured, settings: Readonly<Record<string, unknown>>): Scale['draw'] {
  const [low, high] = [measured.numbers[0] ?? 0, measured.numbers.at(-1) ?? 0];
  const from = boundValue(measured, boundOf(settings.LowerBoundRule), Math.min(0, low));
  const to = boundValue(measured, boundOf(settings.UpperBoundRule), Math.max(0, high));
  const color = settings['PositiveFormat.FillColor'];
  const hidesText = settings.ShowDataBarOnly === true;
  return (value) => ({
    bar: { color: typeof color === 'string' ? color : '#638EC6', share: shareOf(value, from, to), hidesText },
  });
}

/** The colour scales and data bars of a sheet, measured by what its cells hold now. Bars of negative numbers have no length. */
export function scalesOf(book: Book, sheet: Sheet): Scales {
  const scales = sheet.conditions.items.flatMap((condition): Scale[] => {
    const { rule } = condition;
    if (rule.type !== 'ColorScale' && rule.type !== 'DataBar') return [];
    const measured = { book, sheet, numbers: numbersOf(sheet, condition) };
    const draw = (rule.type === 'DataBar' ? dataBar : colorScale)(measured, rule.settings);
    return [{ condition, draw }];
  });
  return ({ top: row, left: column }) => {
    const { value } = sheet.cell(row, column);
    const here = scales.filter(({ condition }) => condition.concerns({ row, column }));
    if (typeof value !== 'number' || here.length === 0) return undefined;
    // The first rule wins where two draw the same.
    return here.reduceRight((drawn, { draw }) => ({ ...drawn, ...draw(value) }), {} as Scaled);
  };
}
