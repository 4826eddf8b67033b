import type { FillLine } from '../../worker/fill/fill-list';
import { type FillFilter, filtered, neighbours } from './walk';

const line = (row: number, isOpen: boolean, lacksNote: boolean): FillLine => ({
  place: { sheet: '提升年', row, text: `第${row}项` },
  ...{ no: row, title: `第${row}项`, light: 'green', isOpen, lacksNote },
});

const LINES = [line(3, true, true), line(4, false, false), line(5, true, false), line(6, true, true)];
const rowsOf = (lines: readonly FillLine[]): number[] => lines.map(({ place }) => place.row);

it.each<readonly [FillFilter, number[]]>([
  ['missing', [3, 6]],
  ['open', [3, 5, 6]],
  ['all', [3, 4, 5, 6]],
])('shows of %s', (filter, rows) => {
  expect(rowsOf(filtered(LINES, filter))).toEqual(rows);
});

it.each<readonly [string, FillFilter, number, [number | undefined, number | undefined, string]]>([
  ['the first', 'open', 3, [undefined, 5, '1/3']],
  ['one in the middle', 'open', 5, [3, 6, '2/3']],
  ['the last', 'missing', 6, [3, undefined, '2/2']],
  ['one that is no more among them', 'missing', 5, [3, 6, '']],
  ['one of another unit', 'all', 9, [undefined, 3, '']],
])('goes on from %s', (_, filter, row, expected) => {
  const { previous, next, position } = neighbours(LINES, filter, {
    sheet: '提升年',
    row,
    text: `第${row}项`,
  });
  expect([previous?.row, next?.row, position]).toEqual(expected);
});
