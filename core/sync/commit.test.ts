import { headAfter, rowsOf, type Commit } from './commit';

const ledger = { kind: 'foundation', title: '', sheet: 'Sheet1', columns: [] };
const commit: Commit = {
  rev: 4,
  at: 0,
  author: 'u',
  clientId: 'c',
  mutationId: 'm',
  rows: [{ rowId: 'r', prev: 2, fields: { item: 'a' } }],
};

describe('commit', () => {
  it('leaves its rows at its own revision', () => {
    expect(rowsOf(commit)).toEqual([{ rowId: 'r', prev: 2, rev: 4, fields: { item: 'a' } }]);
  });

  it.each([
    { name: 'keeps the description', head: { rev: 3, ledger }, with: {}, expected: { rev: 4, ledger } },
    {
      name: 'takes a new description',
      head: { rev: 3, ledger },
      with: { ledger: { ...ledger, title: 't' } },
      expected: { rev: 4, ledger: { ...ledger, title: 't' } },
    },
    { name: 'begins with a description', head: undefined, with: { ledger }, expected: { rev: 4, ledger } },
    { name: 'cannot begin without', head: undefined, with: {}, expected: undefined },
  ])('$name', ({ head, with: extra, expected }) => {
    expect(headAfter(head, { ...commit, ...extra })).toEqual(expected);
  });
});
