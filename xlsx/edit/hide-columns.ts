import type { Attributes } from '../package/xml';
import { escapeAttribute } from './markup';

/** Width of a hidden column that had no entry, in characters: what it gets when someone shows it again. */
const WIDTH = '9';

/** Cuts a range of columns so that each hidden one stands alone; everything else of the range stays. */
function split(range: Attributes, hidden: readonly number[]): Attributes[] {
  const pieces: Attributes[] = [];
  const max = Number(range.max);
  let from = Number(range.min);
  const push = (min: number, to: number, more?: Attributes): void => {
    if (min <= to) pieces.push({ ...range, min: String(min), max: String(to), ...more });
  };
  for (const column of hidden) {
    if (column < from || column > max) continue;
    push(from, column - 1);
    push(column, column, { hidden: '1' });
    from = column + 1;
  }
  push(from, max);
  return pieces;
}

/**
 * The `col` entries of a sheet with zero-based `columns` hidden, in sheet order. Widths and styles stay as they are.
 */
export function hideColumns(ranges: readonly Attributes[], columns: readonly number[]): Attributes[] {
  const hidden = [...new Set(columns)].map((column) => column + 1).sort((a, b) => a - b);
  const isListed = (column: number): boolean =>
    ranges.some(({ min, max }) => Number(min) <= column && column <= Number(max));
  const added = hidden
    .filter((column) => !isListed(column))
    .map((column) => ({
      min: String(column),
      max: String(column),
      width: WIDTH,
      hidden: '1',
      customWidth: '1',
    }));
  return [...ranges.flatMap((range) => split(range, hidden)), ...added].sort(
    (a, b) => Number(a.min) - Number(b.min),
  );
}

export function renderColumns(prefix: string, ranges: readonly Attributes[]): string {
  const columns = ranges.map((range) => {
    const attributes = Object.entries(range).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    return `<${prefix}col${attributes.join('')}/>`;
  });
  return `<${prefix}cols>${columns.join('')}</${prefix}cols>`;
}
