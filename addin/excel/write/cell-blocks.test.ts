import fc from 'fast-check';
import { cellAddress } from '#core/grid/address';
import { blocksOf } from './cell-blocks';

const cells = (addresses: readonly [number, number][]) => addresses.map(([row, column]) => ({ row, column }));

const named = (blocks: ReturnType<typeof blocksOf>) =>
  blocks.map(({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`);

it.each<[string, [number, number][], string[]]>([
  ['nothing', [], []],
  [
    'a row',
    [
      [1, 2],
      [1, 0],
      [1, 1],
    ],
    ['A2:C2'],
  ],
  [
    'a column',
    [
      [1, 2],
      [3, 2],
      [2, 2],
    ],
    ['C2:C4'],
  ],
  [
    'a rectangle',
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    ['A1:B2'],
  ],
  [
    'what only touches at a corner',
    [
      [0, 0],
      [1, 1],
    ],
    ['A1:A1', 'B2:B2'],
  ],
  [
    'a column beside a shorter one',
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    ['A1:A2', 'B2:B2'],
  ],
])('makes as few rectangles as neighbours allow of %s', (_, given, expected) => {
  expect(named(blocksOf(cells(given)))).toEqual(expected);
});

it('does not go on where rows are apart', () => {
  const column = cells([
    [0, 0],
    [1, 0],
    [2, 0],
  ]);
  expect(named(blocksOf(column, (_, next) => next === 2))).toEqual(['A1:A2', 'A3:A3']);
});

it('has each cell once, at its place', () => {
  const place = fc.record({ row: fc.nat(5), column: fc.nat(5) });
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => `${row}:${column}` });
  fc.assert(
    fc.property(places, (given) => {
      const blocks = blocksOf(given);
      for (const { top, left, bottom, right, rows } of blocks) {
        expect(rows).toHaveLength(bottom - top + 1);
        for (const [line, row] of rows.entries())
          expect(row).toEqual(
            Array.from({ length: right - left + 1 }, (_, at) => ({ row: top + line, column: left + at })),
          );
      }
      expect(new Set(blocks.flatMap(({ rows }) => rows.flat()))).toEqual(new Set(given));
    }),
  );
});
