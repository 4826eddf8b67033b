import { Sheet } from '#tools/excel-host/model/sheet';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { cursorOf, selectedArea } from './cursor';
import { Geometry } from './geometry';
import { jumpPlace, nextPlace } from './move';

/** Rows 2 to 4 of the first column are one cell; row 6 is hidden; A8 to A10 and A15 hold something. */
function ledger(): { sheet: Sheet; geometry: Geometry } {
  const sheet = new Sheet('1', '表');
  sheet.merges = [{ top: 1, left: 0, bottom: 3, right: 0 }];
  sheet.rows.put(5, { hidden: true });
  for (const row of [7, 8, 9, 14]) sheet.put(row, 0, { value: row, style: PLAIN_STYLE });
  return { sheet, geometry: new Geometry(sheet, { row: 0, column: 0 }) };
}

const at = (row: number, column = 0) => ({ row, column });

describe('an arrow', () => {
  const { sheet, geometry } = ledger();

  it.each([
    ['into a merged cell', at(0), 'down', at(1)],
    ['out of a merged cell', at(1), 'down', at(4)],
    ['back into a merged cell', at(4), 'up', at(1)],
    ['from the side into a merged cell', at(3, 1), 'left', at(1)],
    ['over a hidden row', at(4), 'down', at(6)],
    ['against the edge', at(0), 'up', at(0)],
  ] as const)('%s', (_, from, direction, to) => {
    expect(nextPlace(sheet, geometry, from, direction)).toEqual(to);
  });

  it.each([
    ['to the first cell that holds something', at(6), 'down', at(7)],
    ['to the last one of a block', at(7), 'down', at(9)],
    ['to the next block', at(9), 'down', at(14)],
    ['to the end where there is nothing more', at(14), 'up', at(9)],
    ['to the edge', at(0), 'left', at(0)],
  ] as const)('with Ctrl goes %s', (_, from, direction, to) => {
    expect(jumpPlace(sheet, geometry, from, direction)).toEqual(to);
  });
});

describe('what is selected', () => {
  const { sheet } = ledger();

  it('never cuts a merged cell', () => {
    const selected = selectedArea(sheet, { anchor: at(2, 1), focus: at(2, 0) });
    expect(selected).toEqual({ top: 1, left: 0, bottom: 3, right: 1 });
  });

  it.each([
    ['cells', { top: 4, left: 0, bottom: 7, right: 2 }],
    ['whole rows', { top: 4, left: 0, bottom: 7, right: 16_383 }],
    ['whole columns', { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ['the sheet', { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
  ])('by the add-in stays what it is: %s', (_, area) => {
    expect(selectedArea(sheet, cursorOf(area))).toEqual(area);
  });
});

describe('the cell under the mouse', () => {
  const { sheet } = ledger();
  sheet.frozen = { rows: 1, columns: 0 };
  const geometry = new Geometry(sheet, at(0));
  const scrolled = { x: 0, y: 180 };

  it('is a frozen one, or one that is scrolled there', () => {
    // Headers are 21 pixels high and 46 wide, a row 18 and a column 72.
    expect(geometry.cellAt({ x: 50, y: 30 }, scrolled)).toEqual(at(0));
    expect(geometry.cellAt({ x: 120, y: 40 }, scrolled)).toEqual(at(12, 1));
    expect(geometry.cellAt({ x: 50, y: 5 }, scrolled)).toEqual(at(-1));
    expect(geometry.cellAt({ x: 5, y: 30 }, scrolled)).toEqual(at(0, -1));
  });
});
