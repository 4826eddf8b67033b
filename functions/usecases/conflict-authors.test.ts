import { commitOf } from '../../tests/contract/ledger-fixtures';
import type { Commit, StoredRow } from '#core/sync/commit';
import { attributeConflicts } from './conflict-authors';
import type { CommitReader } from './row-versions';

type Fields = Record<string, string>;
interface Version {
  readonly by: string;
  readonly fields: Fields;
  readonly deleted?: true;
}

/** A log in which each version of the row is a commit, from revision 1; beside it a row nobody asks about. */
function logOf(versions: readonly Version[]): { row: StoredRow; read: CommitReader; reads: number[] } {
  const commits = versions.map(({ by, fields, deleted }, index): Commit => {
    const row = { rowId: 'r', prev: index, fields, ...(deleted && { deleted }) };
    return { ...commitOf(index + 1, ['other']), author: by, at: (index + 1) * 10, rows: [row] };
  });
  const last = commits.at(-1)?.rows[0];
  if (!last) throw new Error('no version');
  const reads: number[] = [];
  const read = (rev: number): Promise<Commit | undefined> => {
    reads.push(rev);
    return Promise.resolve(commits[rev - 1]);
  };
  return { row: { ...last, rev: commits.length }, read, reads };
}

const VERSIONS: readonly Version[] = [
  { by: 'first', fields: { a: '1', b: '1', c: '1' } },
  { by: 'wang', fields: { a: '2', b: '1', c: '1' } },
  { by: 'li', fields: { a: '2', b: '2', c: '1' } },
  { by: 'zhao', fields: { a: '2', b: '2', c: '2' } },
  { by: 'sun', fields: { a: '3', b: '2', c: '2' } },
  { by: 'zhou', fields: { a: '3', c: '2' } },
];

describe('attributeConflicts', () => {
  it('names who gave each cell its present value, and who touched the row last', async () => {
    const { row, read } = logOf(VERSIONS);
    const conflicts = ['a', 'b', 'c'].map((field) => ({ field, mine: 'x' }));
    expect(await attributeConflicts(row, 1, conflicts, read)).toEqual({
      by: 'zhou',
      at: 60,
      conflicts: [
        { field: 'a', mine: 'x', by: 'sun', at: 50 },
        { field: 'b', mine: 'x', by: 'zhou', at: 60 },
        { field: 'c', mine: 'x', by: 'zhao', at: 40 },
      ],
    });
  });

  it('looks no further back than the version the change was made from', async () => {
    const { row, read, reads } = logOf(VERSIONS);
    await attributeConflicts(row, 4, [{ field: 'never' }], read);
    expect(Math.min(...reads)).toBe(4);
  });

  it('looks no further back than it must', async () => {
    const { row, read, reads } = logOf(VERSIONS);
    await attributeConflicts(row, 1, [{ field: 'b' }], read);
    expect([...new Set(reads)]).toEqual([6, 5]);
  });

  it('names the creator of a row that was sent under an id in use', async () => {
    const { row, read } = logOf(VERSIONS.slice(0, 1));
    expect(await attributeConflicts(row, 0, [{ field: 'a', theirs: '1', mine: 'x' }], read)).toEqual({
      by: 'first',
      at: 10,
      conflicts: [{ field: 'a', theirs: '1', mine: 'x', by: 'first', at: 10 }],
    });
  });

  it('of a deleted row names the remover, and nobody for its cells: there is no value of theirs', async () => {
    const tombstone: Version = { by: 'wu', fields: { a: '3', c: '2' }, deleted: true };
    const { row, read } = logOf([...VERSIONS, tombstone]);
    const conflicts = [{ field: 'a', base: '1', mine: 'x' }];
    expect(await attributeConflicts(row, 1, conflicts, read)).toEqual({ by: 'wu', at: 70, conflicts });
  });

  it('follows a row over its deletion and return', async () => {
    const [first, edited] = VERSIONS;
    if (!first || !edited) throw new Error('no versions');
    const back: Version = { by: 'wu', fields: { ...edited.fields, c: '9' } };
    const { row, read } = logOf([first, edited, { ...edited, by: 'li', deleted: true }, back]);
    const conflicts = ['a', 'c'].map((field) => ({ field, mine: 'x' }));
    expect((await attributeConflicts(row, 1, conflicts, read)).conflicts).toEqual([
      { field: 'a', mine: 'x', by: 'wang', at: 20 },
      { field: 'c', mine: 'x', by: 'wu', at: 40 },
    ]);
  });
});
