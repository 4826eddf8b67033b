import fc from 'fast-check';
import type { RowFields } from '#core/ledger/row-fields';
import { changedCells, mergeRow, type RowMerge } from './merge-row';

/** Few names and values, so that all combinations of agreeing and differing occur; two names are traps. */
const row: fc.Arbitrary<RowFields> = fc.dictionary(
  fc.constantFrom('no', 'item', 'note', 'constructor', 'toString'),
  fc.constantFrom<string | number | boolean>(1, '1', 'x', true),
  { maxKeys: 5 },
);

const merged = (fields: RowFields): RowMerge => ({ state: 'merged', fields });

describe('mergeRow', () => {
  it.each([
    { name: 'neither changed', base: { a: 1 }, theirs: { a: 1 }, mine: { a: 1 }, fields: { a: 1 } },
    { name: 'I changed', base: { a: 1 }, theirs: { a: 1 }, mine: { a: 2 }, fields: { a: 2 } },
    { name: 'they changed', base: { a: 1 }, theirs: { a: 2 }, mine: { a: 1 }, fields: { a: 2 } },
    { name: 'both changed alike', base: { a: 1 }, theirs: { a: 2 }, mine: { a: 2 }, fields: { a: 2 } },
    {
      name: 'different cells',
      base: { a: 1, b: 1 },
      theirs: { a: 2, b: 1 },
      mine: { a: 1, b: 2 },
      fields: { a: 2, b: 2 },
    },
    { name: 'I emptied', base: { a: 1, b: 1 }, theirs: { a: 1, b: 2 }, mine: { b: 1 }, fields: { b: 2 } },
    { name: 'they emptied', base: { a: 1, b: 1 }, theirs: { b: 1 }, mine: { a: 1, b: 2 }, fields: { b: 2 } },
    {
      name: 'both filled other cells of a new row',
      base: {},
      theirs: { a: 1 },
      mine: { b: 2 },
      fields: { a: 1, b: 2 },
    },
  ])('merges when $name', ({ base, theirs, mine, fields }) => {
    expect(mergeRow(base, theirs, mine)).toEqual(merged(fields));
  });

  it.each([
    {
      name: 'two values',
      base: { a: 1 },
      theirs: { a: 2 },
      mine: { a: 3 },
      conflict: { base: 1, theirs: 2, mine: 3 },
    },
    { name: 'they emptied', base: { a: 1 }, theirs: {}, mine: { a: 3 }, conflict: { base: 1, mine: 3 } },
    { name: 'I emptied', base: { a: 1 }, theirs: { a: 2 }, mine: {}, conflict: { base: 1, theirs: 2 } },
    { name: 'both filled', base: {}, theirs: { a: 2 }, mine: { a: 3 }, conflict: { theirs: 2, mine: 3 } },
    {
      name: 'text and number',
      base: {},
      theirs: { a: '2' },
      mine: { a: 2 },
      conflict: { theirs: '2', mine: 2 },
    },
  ])('shows base, theirs and mine: $name', ({ base, theirs, mine, conflict }) => {
    expect(mergeRow(base, theirs, mine)).toEqual({
      state: 'conflict',
      fields: theirs,
      conflicts: [{ field: 'a', ...conflict }],
    });
  });

  it('reports only the cells in conflict', () => {
    const merge = mergeRow({ a: 1, b: 1, c: 1 }, { a: 2, b: 2, c: 1 }, { a: 3, b: 1, c: 3 });
    expect(merge).toEqual({
      state: 'conflict',
      fields: { a: 2, b: 2, c: 3 },
      conflicts: [{ field: 'a', base: 1, theirs: 2, mine: 3 }],
    });
  });

  it('keeps the one side that changed', () => {
    fc.assert(
      fc.property(row, row, (base, side) => {
        expect(mergeRow(base, base, side)).toEqual(merged(side));
        expect(mergeRow(base, side, base)).toEqual(merged(side));
        expect(mergeRow(base, side, side)).toEqual(merged(side));
      }),
    );
  });

  it('gives both sides the same row, or both the same conflicts seen from the other side', () => {
    fc.assert(
      fc.property(row, row, row, (base, a, b) => {
        const [ab, ba] = [mergeRow(base, a, b), mergeRow(base, b, a)];
        if (ab.state === 'merged') expect(ba).toEqual(ab);
        else {
          expect(ba.state).toBe('conflict');
          const names = (merge: RowMerge): string[] =>
            merge.state === 'conflict' ? merge.conflicts.map((conflict) => conflict.field).sort() : [];
          expect(names(ba)).toEqual(names(ab));
        }
      }),
    );
  });

  it('loses no change of either side: each cell is as a side that changed it wants it', () => {
    fc.assert(
      fc.property(row, row, row, (base, theirs, mine) => {
        const merge = mergeRow(base, theirs, mine);
        if (merge.state === 'conflict') return;
        const cell = (fields: RowFields, name: string): unknown =>
          Object.hasOwn(fields, name) ? fields[name] : null;
        for (const name of new Set(
          [base, theirs, mine, merge.fields].flatMap((fields) => Object.keys(fields)),
        )) {
          const [b, t, m] = [cell(base, name), cell(theirs, name), cell(mine, name)];
          expect(cell(merge.fields, name)).toBe(m === b ? t : m);
        }
      }),
    );
  });

  it('gives no conflict once mine has theirs in the cells that were in question', () => {
    fc.assert(
      fc.property(row, row, row, (base, theirs, mine) => {
        const { fields } = mergeRow(base, theirs, mine);
        expect(mergeRow(base, theirs, fields)).toEqual(merged(fields));
      }),
    );
  });

  it('finds a conflict exactly where both changed a cell differently', () => {
    fc.assert(
      fc.property(row, row, row, (base, theirs, mine) => {
        const cell = (fields: RowFields, name: string): unknown =>
          Object.hasOwn(fields, name) ? fields[name] : null;
        const names = [...new Set([base, theirs, mine].flatMap((fields) => Object.keys(fields)))];
        const expected = names.filter((name) => {
          const values = [base, theirs, mine].map((fields) => cell(fields, name));
          return new Set(values).size === 3;
        });
        const merge = mergeRow(base, theirs, mine);
        const found = merge.state === 'conflict' ? merge.conflicts.map((conflict) => conflict.field) : [];
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('changedCells', () => {
  it.each<{ name: string; from: RowFields; to: RowFields; cells: object[] }>([
    { name: 'nothing', from: { a: 1 }, to: { a: 1 }, cells: [] },
    { name: 'a filled cell', from: {}, to: { a: 1 }, cells: [{ field: 'a', to: 1 }] },
    { name: 'an emptied cell', from: { a: 1 }, to: {}, cells: [{ field: 'a', from: 1 }] },
    {
      name: 'cells in order of name',
      from: { b: 1, a: false },
      to: { a: 0, b: '1' },
      cells: [
        { field: 'a', from: false, to: 0 },
        { field: 'b', from: 1, to: '1' },
      ],
    },
    {
      name: 'a column called constructor',
      from: {},
      to: { constructor: 'x' },
      cells: [{ field: 'constructor', to: 'x' }],
    },
  ])('tells $name', ({ from, to, cells }) => {
    expect(changedCells(from, to)).toEqual(cells);
  });

  it('tells all that is needed to get from one version to the other', () => {
    fc.assert(
      fc.property(row, row, (from, to) => {
        const cells = new Map(changedCells(from, to).map((cell) => [cell.field, cell]));
        const kept = Object.entries(from).filter(([field]) => !cells.has(field));
        const given = [...cells].flatMap(([field, cell]) =>
          'to' in cell ? [[field, cell.to] as const] : [],
        );
        expect(Object.fromEntries<unknown>([...kept, ...given])).toEqual(to);
      }),
    );
  });
});
