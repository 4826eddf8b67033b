import type { StoredRow } from './commit';
import { judgeChange } from './judge-change';

const current: StoredRow = { rowId: 'r', rev: 5, prev: 3, fields: { item: 'a', note: '五月' } };
const base = { item: 'a' };

describe('judgeChange', () => {
  it.each([
    { name: 'a new row is written', baseRev: 0, row: undefined, from: {}, fields: base, verdict: 'write' },
    {
      name: 'a new row sent twice is there already',
      baseRev: 0,
      row: current,
      from: {},
      fields: current.fields,
      verdict: 'nothing-to-write',
    },
    {
      name: 'an id used for another row conflicts',
      baseRev: 0,
      row: current,
      from: {},
      fields: { item: 'z' },
      verdict: 'conflict',
    },
    {
      name: 'an edit of the current version is written',
      baseRev: 5,
      row: current,
      from: current.fields,
      fields: { item: 'b' },
      verdict: 'write',
    },
    {
      name: 'an edit of another cell is merged',
      baseRev: 3,
      row: current,
      from: base,
      fields: { item: 'b' },
      verdict: 'write',
    },
    {
      name: 'the same edit made twice needs no writing',
      baseRev: 3,
      row: current,
      from: base,
      fields: { item: 'a', note: '五月' },
      verdict: 'nothing-to-write',
    },
    {
      name: 'a row sent unchanged needs no writing',
      baseRev: 3,
      row: current,
      from: base,
      fields: base,
      verdict: 'nothing-to-write',
    },
    {
      name: 'another edit of the same cell conflicts',
      baseRev: 3,
      row: current,
      from: base,
      fields: { item: 'a', note: '六月' },
      verdict: 'conflict',
    },
    {
      name: 'a base nobody knows is refused',
      baseRev: 4,
      row: current,
      from: undefined,
      fields: base,
      verdict: 'unknown-base',
    },
    {
      name: 'a base of a row nobody knows is refused',
      baseRev: 4,
      row: undefined,
      from: undefined,
      fields: base,
      verdict: 'unknown-base',
    },
  ])('$name', ({ baseRev, row, from, fields, verdict }) => {
    expect(judgeChange({ rowId: 'r', baseRev, fields }, row, from).verdict).toBe(verdict);
  });

  it('writes the merged row, not the one that was sent', () => {
    expect(judgeChange({ rowId: 'r', baseRev: 3, fields: { item: 'b' } }, current, base)).toEqual({
      verdict: 'write',
      fields: { item: 'b', note: '五月' },
    });
  });
});
