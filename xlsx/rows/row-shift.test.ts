import fc from 'fast-check';
import { RowShift } from './row-shift';

/** The rows of a small sheet after the edits, as old numbers; new rows as `after` with a mark. */
function model(count: number, inserted: readonly number[], deleted: readonly number[]): (number | string)[] {
  const rows: (number | string)[] = [];
  for (let row = 0; row < count; row++) {
    if (!deleted.includes(row)) rows.push(row);
    for (const [index] of inserted.filter((after) => after === row).entries()) rows.push(`${row}+${index}`);
  }
  return rows;
}

describe('RowShift', () => {
  const COUNT = 12;
  const row = fc.nat(COUNT - 1);
  const edits = fc.tuple(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }));

  it('puts rows where a list of rows would have them', () => {
    fc.assert(
      fc.property(edits, ([inserted, deleted]) => {
        const shift = new RowShift(inserted, deleted);
        for (const [place, what] of model(COUNT, inserted, deleted).entries()) {
          if (typeof what === 'number') expect([what, shift.row(what)]).toEqual([what, place]);
          else {
            const [after = 0, index = 0] = what.split('+').map(Number);
            expect([what, shift.newRow(after, index)]).toEqual([what, place]);
          }
        }
        for (const gone of deleted) expect(shift.row(gone)).toBeUndefined();
      }),
    );
  });

  it('makes a range of what is left of it and what was inserted between', () => {
    fc.assert(
      fc.property(edits, row, row, fc.boolean(), ([inserted, deleted], a, b, takesNew) => {
        const range = { top: Math.min(a, b), bottom: Math.max(a, b) };
        const shift = new RowShift(inserted, deleted);
        const places = model(COUNT, inserted, deleted).flatMap((what, place) => {
          const after = typeof what === 'number' ? what : Number(what.split('+')[0]);
          const isNew = typeof what === 'string';
          const isInside =
            after >= range.top && (after < range.bottom || (after === range.bottom && (!isNew || takesNew)));
          return isInside ? [place] : [];
        });
        const expected = places.length === 0 ? undefined : { top: places[0], bottom: places.at(-1) };
        expect(takesNew ? shift.rangeWithNewRows(range) : shift.range(range)).toEqual(expected);
      }),
    );
  });

  it('keeps to the bounds of a sheet', () => {
    const shift = new RowShift([3, 3], []);
    expect(shift.range({ top: 0, bottom: 1_048_575 })).toEqual({ top: 0, bottom: 1_048_575 });
    expect(shift.range({ top: 9, bottom: 1_048_575 })).toEqual({ top: 11, bottom: 1_048_575 });
    expect(shift.range({ top: 9, bottom: 1_048_574 })).toEqual({ top: 11, bottom: 1_048_575 });
    expect([shift.row(1_048_573), shift.row(1_048_574)]).toEqual([1_048_575, undefined]);
    expect(shift.range({ top: 1_048_574, bottom: 1_048_574 })).toBeUndefined();
  });
});
