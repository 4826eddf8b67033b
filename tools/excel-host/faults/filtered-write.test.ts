import * as fc from 'fast-check';
import { scrambled } from './filtered-write';

const rows = [['甲'], ['乙'], ['丙'], ['丁'], ['戊']];

it.each([
  ['one row hidden in the middle', [0, 1, 3, 4], ['甲', '乙', null, '甲', '乙']],
  ['the first rows hidden', [3, 4], [null, null, null, '甲', '乙']],
  ['every other row hidden', [0, 2, 4], ['甲', null, '甲', null, '甲']],
  ['nothing hidden', [0, 1, 2, 3, 4], ['甲', '乙', '丙', '丁', '戊']],
  ['everything hidden', [], ['甲', '乙', '丙', '丁', '戊']],
])('puts values with %s', (_name, shown, expected) => {
  expect(scrambled(rows, (row) => shown.includes(row)).map(([value]) => value)).toEqual(expected);
});

interface Row {
  readonly value: number;
  readonly isShown: boolean;
}

/** Rows one after the other of which all are shown, or none. */
function runs(table: readonly Row[]): readonly (readonly Row[])[] {
  const starts = table.flatMap(({ isShown }, row) => (isShown === table[row - 1]?.isShown ? [] : [row]));
  return starts.map((start, index) => table.slice(start, starts[index + 1]));
}

it('does no harm to those who write one run of rows at a time', () => {
  const row = fc.record({ value: fc.integer(), isShown: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row), (table) => {
      const written = runs(table).flatMap((run) =>
        scrambled(
          run.map(({ value }) => [value]),
          (index) => run[index]?.isShown ?? false,
        ),
      );
      expect(written).toEqual(table.map(({ value }) => [value]));
    }),
  );
});

it('never changes rows that are not shown if some are', () => {
  const row = fc.record({ value: fc.integer(), isShown: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row), (table) => {
      fc.pre(table.some(({ isShown }) => isShown));
      const values = table.map(({ value }) => [value]);
      const written = scrambled(values, (index) => table[index]?.isShown ?? false);
      expect(written.map(([value]) => value === null)).toEqual(table.map(({ isShown }) => !isShown));
    }),
  );
});
