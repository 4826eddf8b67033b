import type { CellValue } from '#core/grid/grid';
import { applyEdits, valueAt } from './apply-edits';

const workbook = {
  fileName: '台账.xlsx',
  grids: [
    { sheet: '甲', values: [['a', 'b'], ['c']], formats: [], merges: [], date1904: false },
    { sheet: '乙', values: [['z']], formats: [], merges: [], date1904: false },
  ],
};

describe('applyEdits', () => {
  it.each<[string, [row: number, column: number, value: CellValue][], CellValue[][]]>([
    ['nothing', [], [['a', 'b'], ['c']]],
    ['a cell', [[0, 1, 2]], [['a', 2], ['c']]],
    [
      'a cell twice: the last counts',
      [
        [0, 0, 1],
        [0, 0, true],
      ],
      [[true, 'b'], ['c']],
    ],
    [
      'a cell right of its row',
      [[1, 2, 'x']],
      [
        ['a', 'b'],
        ['c', null, 'x'],
      ],
    ],
    ['a cell below the sheet', [[3, 0, 'x']], [['a', 'b'], ['c'], [], ['x']]],
    [
      'a cell cleared',
      [
        [0, 0, null],
        [0, 1, ''],
      ],
      [[null, null], ['c']],
    ],
  ])('%s', (_name, edits, expected) => {
    const edited = applyEdits(
      workbook,
      edits.map(([row, column, value]) => ({ sheet: '甲', row, column, value })),
    );
    expect(edited.grids[0]?.values).toEqual(expected);
    expect(edited.grids[1]).toBe(workbook.grids[1]);
    expect(workbook.grids[0]?.values).toEqual([['a', 'b'], ['c']]);
  });
});

describe('valueAt', () => {
  it.each([
    ['a value', { sheet: '甲', row: 0, column: 1 }, 'b'],
    ['right of its row', { sheet: '甲', row: 1, column: 1 }, null],
    ['below the sheet', { sheet: '甲', row: 9, column: 0 }, null],
    ['another sheet', { sheet: '丙', row: 0, column: 0 }, null],
  ])('%s', (_name, place, expected) => {
    expect(valueAt(workbook, place)).toBe(expected);
  });
});
