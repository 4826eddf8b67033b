import fc from 'fast-check';
import { rowHash } from '../row-hash';
import { formatRowToken } from '../row-token';
import { diffRows, type TokenRow } from './diff-rows';

const A = { item: 'a' };
const B = { item: 'b' };
const C = { item: 'c' };

/** A token as written when the row held `fields`. */
function tokenOf(rowId: string, rev: number, fields: TokenRow['fields']): string {
  return formatRowToken({ rowId, rev, hash: rowHash(fields) });
}

function counter(): () => string {
  let count = 0;
  return () => `new${++count}`;
}

interface Case {
  readonly name: string;
  readonly rows: TokenRow[];
  readonly expected: object[];
}

describe('diffRows', () => {
  it.each<Case>([
    { name: 'no token', rows: [{ fields: A }], expected: [{ state: 'new', rowId: 'new1' }] },
    {
      name: 'an unreadable token',
      rows: [{ fields: A, token: '#REF!' }],
      expected: [{ state: 'new', rowId: 'new1' }],
    },
    {
      name: 'content that fits',
      rows: [{ fields: A, token: tokenOf('r', 3, A) }],
      expected: [{ state: 'unchanged', rowId: 'r', rev: 3 }],
    },
    {
      name: 'content that no longer fits',
      rows: [{ fields: B, token: tokenOf('r', 3, A) }],
      expected: [{ state: 'changed', rowId: 'r', rev: 3 }],
    },
    {
      name: 'a copy below that was edited',
      rows: [
        { fields: A, token: tokenOf('r', 3, A) },
        { fields: B, token: tokenOf('r', 3, A) },
      ],
      expected: [
        { state: 'unchanged', rowId: 'r', rev: 3 },
        { state: 'copied', rowId: 'new1' },
      ],
    },
    {
      name: 'a copy above that was edited',
      rows: [
        { fields: B, token: tokenOf('r', 3, A) },
        { fields: A, token: tokenOf('r', 3, A) },
      ],
      expected: [
        { state: 'copied', rowId: 'new1' },
        { state: 'unchanged', rowId: 'r', rev: 3 },
      ],
    },
    {
      name: 'copies that all fit: the first keeps the id',
      rows: [1, 2, 3].map(() => ({ fields: A, token: tokenOf('r', 3, A) })),
      expected: [
        { state: 'unchanged', rowId: 'r', rev: 3 },
        { state: 'copied', rowId: 'new1' },
        { state: 'copied', rowId: 'new2' },
      ],
    },
    {
      name: 'copies of which none fits: the first keeps the id',
      rows: [1, 2].map(() => ({ fields: B, token: tokenOf('r', 3, A) })),
      expected: [
        { state: 'changed', rowId: 'r', rev: 3 },
        { state: 'copied', rowId: 'new1' },
      ],
    },
    {
      name: 'an older version pasted from an old file',
      rows: [
        { fields: A, token: tokenOf('r', 3, A) },
        { fields: B, token: tokenOf('r', 5, A) },
      ],
      expected: [
        { state: 'copied', rowId: 'new1' },
        { state: 'changed', rowId: 'r', rev: 5 },
      ],
    },
    {
      name: 'a table that was sorted without its hidden column',
      rows: [
        { fields: C, token: tokenOf('p', 1, A) },
        { fields: A, token: tokenOf('q', 2, B) },
        { fields: B, token: tokenOf('r', 3, C) },
      ],
      expected: [
        { state: 'unchanged', rowId: 'r', rev: 3, strayed: true },
        { state: 'unchanged', rowId: 'p', rev: 1, strayed: true },
        { state: 'unchanged', rowId: 'q', rev: 2, strayed: true },
      ],
    },
    {
      name: 'the same, and a row edited besides, which is then to be found by what it says',
      rows: [
        { fields: { ...C, status: '已完成' }, token: tokenOf('p', 1, A) },
        { fields: A, token: tokenOf('q', 0, B) },
        { fields: B, token: tokenOf('r', 3, C) },
      ],
      expected: [
        { state: 'new', rowId: 'new1', strayed: true },
        { state: 'unchanged', rowId: 'p', rev: 1, strayed: true },
        { state: 'unacknowledged', rowId: 'q', strayed: true },
      ],
    },
    {
      name: 'an edited row, and a copy without its token of what it was',
      rows: [{ fields: { ...A, status: '已完成' }, token: tokenOf('r', 3, A) }, { fields: A }],
      expected: [
        { state: 'changed', rowId: 'r', rev: 3 },
        { state: 'new', rowId: 'new1' },
      ],
    },
    {
      name: 'content that two rows show, in neither of which its token stands',
      rows: [
        { fields: B, token: tokenOf('r', 3, A) },
        { fields: A, token: tokenOf('p', 1, C) },
        { fields: A },
      ],
      expected: [
        { state: 'changed', rowId: 'r', rev: 3 },
        { state: 'changed', rowId: 'p', rev: 1 },
        { state: 'new', rowId: 'new1' },
      ],
    },
  ])('sees $name', ({ rows, expected }) => {
    expect(diffRows(rows, counter())).toEqual(expected.map((state) => ({ rev: 0, ...state })));
  });

  it('gives every row another id, one for each row, and the same verdicts however the rows are sorted', () => {
    const rowsOf = fc.array(
      fc.record({
        id: fc.constantFrom('p', 'q', 'r'),
        rev: fc.constantFrom(1, 2),
        was: fc.nat(2),
        is: fc.nat(2),
      }),
    );
    fc.assert(
      fc.property(rowsOf, fc.context(), (specs, context) => {
        const rows = specs.map(({ id, rev, was, is }) => ({
          fields: { item: is },
          token: tokenOf(id, rev, { item: was }),
        }));
        const diffs = diffRows(rows, counter());
        context.log(JSON.stringify(diffs));
        expect(new Set(diffs.map((diff) => diff.rowId)).size).toBe(rows.length);
        const reversed = diffRows([...rows].reverse(), counter());
        const verdicts = (states: typeof diffs) =>
          states
            .map(({ state, rowId, rev }) => `${state} ${rev} ${rowId.startsWith('new') ? '' : rowId}`)
            .sort();
        expect(verdicts(reversed)).toEqual(verdicts(diffs));
      }),
    );
  });
});
