import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { columnCount, formatArea, rowCount } from '../model/area';
import { checkWritable } from '../model/protection';
import { type SortKey, type SortOptions, sortRows } from '../model/sort';
import type { Range } from './proxies';
import { RangeSort } from './structure-proxies';

const SORT_ON = ['Value', 'CellColor', 'FontColor', 'Icon'] as const;
const DATA_OPTIONS = ['Normal', 'TextAsNumber'] as const;

/** A field as the client library has it. Only sorting by what cells hold is simulated. */
function readKey(given: unknown, breadth: number, location: string): SortKey {
  const args = new Map<string, unknown>(Object.entries(given && typeof given === 'object' ? given : {}));
  const [offset, ascending] = [args.get('key'), args.get('ascending')];
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset >= breadth)
    throw new HostError('InvalidArgument', location);
  const textOf = (name: string, choices: readonly string[]): string | undefined => {
    const given = args.get(name) ?? choices[0];
    const value = typeof given === 'string' ? given.toLowerCase() : '';
    return choices.find((choice) => choice.toLowerCase() === value);
  };
  if (textOf('sortOn', SORT_ON) !== 'Value') throw new HostError('NotImplemented', location);
  const textAsNumber = textOf('dataOption', DATA_OPTIONS) === 'TextAsNumber';
  return { offset, descending: ascending === false, textAsNumber };
}

/** The fields of a sort, the first argument; `breadth` is how many columns there are. */
export function readKeys(args: Args, breadth: number): readonly SortKey[] {
  return args.list().map((field) => readKey(field, breadth, args.location));
}

/** Sorts the range and tells of it. */
export function sortRange(
  { book, sheet, area }: Range,
  location: string,
  options: SortOptions & { readonly keys: readonly SortKey[] },
): void {
  checkWritable(sheet, area, location, 'sort');
  sortRows(book, sheet, area, options);
  const kind = options.axis === 'columns' ? 'columnSorted' : 'rowSorted';
  book.raise(kind, sheet, { address: formatArea(area), source: 'Local' });
}

export const rangeSort: HostClassPart<RangeSort> = {
  call: {
    Apply: ({ range }, args) => {
      const axis = args.choice(['Rows', 'Columns'], 3, 'Rows') === 'Rows' ? 'rows' : 'columns';
      const { area } = range;
      const keys = readKeys(args, axis === 'rows' ? columnCount(area) : rowCount(area));
      sortRange(range, args.location, { keys, matchCase: args.flag(1), hasHeaders: args.flag(2), axis });
    },
  },
};

export const sortOfRange: HostClassPart<Range> = { nav: { Sort: (self) => new RangeSort(self) } };
