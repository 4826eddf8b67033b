import { type Area, formatArea, parseArea } from './area';
import { Book } from './book';
import { DefinedName } from './names';
import { type Shift, shiftCells, shiftConflict } from './shift';
import { shiftedArea, shiftedPieces } from './shift-geometry';
import { PLAIN_STYLE } from './style';
import type { Sheet } from './sheet';
import { Table } from './tables';

const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};

/** `rows +2:4` inserts two before the fifth, `rows -1:4` deletes the fifth; columns across stand behind an `@`. */
function shiftOf(text: string): Shift {
  const [, axis = '', sign = '', count, at, first, last] =
    /^(\w+) ([+-])(\d+):(\d+)(?:@(\d+)-(\d+))?$/.exec(text) ?? [];
  const across = first === undefined ? {} : { across: { first: Number(first), last: Number(last) } };
  return {
    axis: axis === 'rows' ? 'rows' : 'columns',
    at: Number(at),
    count: Number(`${sign}${count}`),
    ...across,
  };
}

function filled(cells: Readonly<Record<string, string | number>>): { book: Book; sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet('台账');
  book.addSheet('汇总');
  for (const [address, content] of Object.entries(cells)) {
    const [home, place] = address.includes('!')
      ? (address.split('!') as [string, string])
      : ['台账', address];
    const { top, left } = area(place);
    const formula = typeof content === 'string' && content.startsWith('=') ? content.slice(1) : undefined;
    const value = formula === undefined ? content : null;
    book
      .sheet(home)
      ?.put(top, left, { value, style: PLAIN_STYLE, ...(formula !== undefined && { formula }) });
  }
  return { book, sheet };
}

describe('areas', () => {
  it.each<[string, string, string | undefined]>([
    ['B3:C5', 'rows +2:0', 'B5:C7'],
    ['B3:C5', 'rows +2:2', 'B5:C7'],
    ['B3:C5', 'rows +2:3', 'B3:C7'],
    ['B3:C5', 'rows +2:5', 'B3:C5'],
    ['B3:C5', 'rows -1:2', 'B3:C4'],
    ['B3:C5', 'rows -2:1', 'B2:C3'],
    ['B3:C5', 'rows -9:3', 'B3:C3'],
    ['B3:C5', 'rows -3:2', undefined],
    ['B:C', 'rows -3:2', 'B:C'],
    ['3:5', 'rows +1:3', '3:6'],
    ['B3:C5', 'columns +1:2', 'B3:D5'],
    ['B3:C5', 'rows +1:0@1-2', 'B4:C6'],
    ['B3:C5', 'rows +1:0@1-1', 'B3:C5'],
    ['B3:C5', 'rows +1:0@3-9', 'B3:C5'],
    ['B3:C5', 'rows -3:2@0-1', 'B3:C5'],
  ])('%s after a shift of %s is %s', (before, shift, after) => {
    const moved = shiftedArea(area(before), shiftOf(shift));
    expect(moved && formatArea(moved)).toBe(after);
  });

  it.each<[string, string, readonly string[]]>([
    ['B3:D5', 'rows +1:0@2-2', ['B3:B5', 'C4:C6', 'D3:D5']],
    ['B3:D5', 'rows -3:2@2-9', ['B3:B5']],
    ['B3:D5', 'columns +2:0@3-8', ['B3:D3', 'D4:F5']],
    ['B3:D5', 'rows +1:9@2-2', ['B3:D5']],
  ])('%s comes apart after a shift of %s as %j', (before, shift, after) => {
    expect(shiftedPieces(area(before), shiftOf(shift)).map(formatArea)).toEqual(after);
  });
});

describe('formulas', () => {
  it.each<[string, string, string, string]>([
    ['A9', '=SUM(B2:B5)', 'rows +1:2', '=SUM(B2:B6)'],
    ['A1', '=SUM(B2:B5)', 'rows +1:5', '=SUM(B2:B5)'],
    ['A1', '=$B$3+B9', 'rows -1:2', '=#REF!+B8'],
    ['A1', '=SUM(B2:B5)', 'rows -2:1', '=SUM(B2:B3)'],
    ['A1', '=SUM(B5:B2)', 'rows +1:3', '=SUM(B6:B2)'],
    ['A1', '=SUM(B:B)+SUM(3:3)', 'rows +1:0', '=SUM(B:B)+SUM(4:4)'],
    ['A1', '=SUM(B:C)', 'columns +1:2', '=SUM(B:D)'],
    ['A1', '=C3', 'columns -1:2', '=#REF!'],
    ['A1', '=B3+C3', 'rows +1:0@2-2', '=B3+C4'],
    ['汇总!A1', '=SUM(台账!B2:B5)+B3', 'rows +1:2', '=SUM(台账!B2:B6)+B3'],
    ['汇总!A1', "='台账'!B3", 'rows -1:2', "='台账'!#REF!"],
    ['A9', '=汇总!B3', 'rows +1:0', '=汇总!B3'],
  ])('in %s: %s after a shift of %s', (home, formula, text, after) => {
    const shift = shiftOf(text);
    const { book, sheet } = filled({ [home]: formula });
    shiftCells(book, sheet, shift);
    const [found] = book.sheets.flatMap((one) => [...one.filled()]);
    expect(`=${found?.cell.formula}`).toBe(after);
  });

  it('of names follow where they are fixed', () => {
    const { book, sheet } = filled({});
    book.names = ['台账!$A$2:$A$9', '台账!A2', '汇总!$A$2'].map(
      (text, id) => new DefinedName(`${id}`, `n${id}`, text),
    );
    shiftCells(book, sheet, shiftOf('rows +1:2'));
    expect(book.names.map(({ formula }) => formula)).toEqual(['台账!$A$2:$A$10', '台账!A2', '汇总!$A$2']);
  });
});

describe('what Excel refuses', () => {
  it.each<[string, string, string | undefined]>([
    ['merge A2:B3', 'rows +1:0', undefined],
    ['merge A2:B3', 'rows +1:0@0-1', undefined],
    ['merge A2:B3', 'rows +1:0@0-0', 'MergedRangeConflict'],
    ['merge A2:B3', 'rows -1:1@1-5', 'MergedRangeConflict'],
    ['merge A2:B3', 'rows +1:4@0-0', undefined],
    ['merge A2:B3', 'columns +1:0@1-1', 'MergedRangeConflict'],
    ['table A2:C5', 'rows +1:3', undefined],
    ['table A2:C5', 'rows +1:3@0-0', 'InsertDeleteConflict'],
    ['table A2:C5', 'rows -1:3@0-2', undefined],
    ['table A2:C5', 'rows -1:1', 'InsertDeleteConflict'],
    ['table A2:C5', 'rows -4:1', undefined],
    ['last row', 'rows +1:0', 'InsertDeleteConflict'],
    ['last row', 'rows +1:0@3-4', undefined],
    ['last row', 'columns +1:0', undefined],
  ])('%s, a shift of %s: %s', (what, text, code) => {
    const { sheet } = filled({ [what === 'last row' ? 'A1048576' : 'A1']: 1 });
    const [kind, where = 'A1'] = what.split(' ');
    if (kind === 'merge') sheet.merges = [area(where)];
    if (kind === 'table') sheet.tables.add(new Table('1', '表1', sheet, area(where)));
    expect(shiftConflict(sheet, shiftOf(text))).toBe(code);
  });
});

it('lets a merged area keep its value when its first row is deleted', () => {
  const { book, sheet } = filled({ A2: '责任单位' });
  sheet.merges = [area('A2:A4')];
  shiftCells(book, sheet, shiftOf('rows -1:1'));
  expect([sheet.merges.map(formatArea), sheet.cell(1, 0).value]).toEqual([['A2:A3'], '责任单位']);
  shiftCells(book, sheet, shiftOf('rows -1:1'));
  expect([sheet.merges, sheet.cell(1, 0).value]).toEqual([[], '责任单位']);
});

it('makes inserted rows look like the one above, though shown and empty', () => {
  const { book, sheet } = filled({});
  const style = { ...PLAIN_STYLE, fill: '#FFFF00' };
  sheet.put(1, 1, { value: 5, style });
  sheet.rows.put(1, { size: 30, hidden: true });
  shiftCells(book, sheet, shiftOf('rows +2:2'));
  expect(sheet.cell(3, 1)).toEqual({ value: null, style });
  expect([1, 2, 3, 4].map((row) => sheet.rows.at(row))).toEqual([
    { size: 30, hidden: true },
    { size: 30 },
    { size: 30 },
    {},
  ]);
});
