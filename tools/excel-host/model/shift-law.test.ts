import fc from 'fast-check';
import { type Area, formatArea, intersection } from './area';
import { Book } from './book';
import { DefinedName } from './names';
import type { Sheet } from './sheet';
import { type Axis, shiftCells, shiftConflict } from './shift';
import { PLAIN_STYLE } from './style';
import { Table } from './tables';

const aRow = fc.integer({ min: 0, max: 11 });
const aColumn = fc.integer({ min: 0, max: 5 });

const anArea: fc.Arbitrary<Area> = fc.tuple(aRow, aColumn, aRow, aColumn).map(([a, b, c, d]) => ({
  top: Math.min(a, c),
  left: Math.min(b, d),
  bottom: Math.max(a, c),
  right: Math.max(b, d),
}));

const fixed = (area: Area): string => formatArea(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const aFormula = fc
  .tuple(anArea, fc.boolean(), fc.boolean())
  .map(
    ([area, isFixed, isNamed]) => `SUM(${isNamed ? '台账!' : ''}${isFixed ? fixed(area) : formatArea(area)})`,
  );

const cells = (content: fc.Arbitrary<string | number>, maxLength: number) =>
  fc.array(fc.record({ row: aRow, column: aColumn, content }), { maxLength });

interface Plan {
  readonly own: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: string | number;
  }[];
  readonly elsewhere: Plan['own'];
  readonly merges: readonly Area[];
  readonly heights: readonly (readonly [row: number, size: number])[];
  readonly named: Area;
  readonly table: Area;
}

const aPlan: fc.Arbitrary<Plan> = fc.record({
  own: cells(fc.oneof(fc.integer(), aFormula), 20),
  elsewhere: cells(aFormula, 5),
  merges: fc.array(anArea, { maxLength: 4 }),
  heights: fc.array(fc.tuple(aRow, fc.integer({ min: 5, max: 90 })), { maxLength: 4 }),
  named: anArea,
  table: anArea,
});

function fill(sheet: Sheet, planned: Plan['own']): void {
  for (const { row, column, content } of planned) {
    const cell = typeof content === 'string' ? { value: 0, formula: content } : { value: content };
    sheet.put(row, column, { ...cell, style: PLAIN_STYLE });
  }
}

function built({ own, elsewhere, merges, heights, named, table }: Plan): Book {
  const book = new Book();
  const sheet = book.addSheet('台账');
  fill(sheet, own);
  fill(book.addSheet('汇总'), elsewhere);
  for (const merge of merges)
    if (formatArea(merge).includes(':') && !sheet.merges.some((other) => intersection(other, merge)))
      sheet.merges = [...sheet.merges, merge];
  for (const [row, size] of heights) sheet.rows.put(row, { size });
  book.names = [new DefinedName('1', '明细', `台账!${fixed(named)}`)];
  if (table.top < table.bottom && !sheet.merges.some((merge) => intersection(merge, table)))
    sheet.tables.add(new Table('1', '表1', sheet, table)).completeHeaders();
  return book;
}

/** All that a book holds, save for what its formulas come to. */
function contents(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    cells: [...sheet.filled()].map(({ row, column, cell }) => [
      row,
      column,
      cell.formula ?? cell.value,
      cell.style,
    ]),
    merges: sheet.merges,
    heights: [...sheet.rows.entries()].sort(([a], [b]) => a - b),
    tables: sheet.tables.items.map((table) => [table.area, table.columns, table.columnNames()]),
    names: book.names.map(({ formula }) => formula),
  }));
}

const anInsertion = fc
  .record({
    axis: fc.constantFrom<Axis>('rows', 'columns'),
    at: fc.integer({ min: 0, max: 12 }),
    count: fc.integer({ min: 1, max: 5 }),
    first: fc.integer({ min: 0, max: 5 }),
    breadth: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ first, breadth, ...lines }) => ({
    ...lines,
    ...(breadth > 0 && { across: { first, last: first + breadth - 1 } }),
  }));

it('finds everything as it was when what was inserted is deleted again', () => {
  fc.assert(
    fc.property(aPlan, anInsertion, (plan, insertion) => {
      const book = built(plan);
      const before = contents(book);
      fc.pre(!shiftConflict(book.active, insertion));
      shiftCells(book, book.active, insertion);
      shiftCells(book, book.active, { ...insertion, count: -insertion.count });
      expect(contents(book)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
