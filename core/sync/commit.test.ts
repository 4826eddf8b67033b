import { headAfter, rowsOf, type Commit } from './commit';

const ledger = { kind: 'foundation', title: '', sheet: 'Sheet1', columns: [] };
const commit: Commit = {
  rev: 4,
  at: 40,
  author: 'u',
  clientId: 'c',
  mutationId: 'm',
  rows: [
    { rowId: 'r', prev: 2, fields: { item: 'a' } },
    { rowId: 's', prev: 3, fields: { item: 'b' }, deleted: true },
    { rowId: 't', prev: 0, fields: { item: 'c' }, after: 'r' },
  ],
};

describe('commit', () => {
  it('leaves its rows at its own revision, deleted ones and the places of new ones too', () => {
    expect(rowsOf(commit)).toEqual([
      { rowId: 'r', prev: 2, rev: 4, fields: { item: 'a' } },
      { rowId: 's', prev: 3, rev: 4, fields: { item: 'b' }, deleted: true },
      { rowId: 't', prev: 0, rev: 4, fields: { item: 'c' }, after: 'r' },
    ]);
  });

  const before = { rev: 3, at: 30, ledger };
  it.each([
    { name: 'keeps the description', head: before, with: {}, expected: { rev: 4, at: 40, ledger } },
    {
      name: 'takes a new description',
      head: before,
      with: { ledger: { ...ledger, title: 't' } },
      expected: { rev: 4, at: 40, ledger: { ...ledger, title: 't' } },
    },
    {
      name: 'begins with a description',
      head: undefined,
      with: { ledger },
      expected: { rev: 4, at: 40, ledger },
    },
    { name: 'cannot begin without', head: undefined, with: {}, expected: undefined },
  ])('$name', ({ head, with: extra, expected }) => {
    expect(headAfter(head, { ...commit, ...extra })).toEqual(expected);
  });
});
