import type { RowFields } from '#core/ledger/row-fields';
import type { RowVersion, StoredRow } from './commit';
import { judgeChange, type Judgement } from './judge-change';
import type { RowChange } from './row-change';
import type { SentFields } from './sent-fields';

const FIRST: RowFields = { item: 'a' };
const NOW: RowFields = { item: 'a', note: '五月' };
const NEW_ROW: RowVersion = { fields: {} };

/** The row as somebody else left it at revision 5; at revision 3 it held `FIRST`. */
const current: StoredRow = { rowId: 'r', rev: 5, prev: 3, fields: NOW };
const deleted: StoredRow = { ...current, deleted: true };

const edit = (baseRev: number, fields: SentFields): RowChange => ({ rowId: 'r', baseRev, fields });
const removal = (baseRev: number): RowChange => ({ rowId: 'r', baseRev, deleted: true });
const version = (fields: RowFields): RowVersion => ({ fields });

interface Case {
  readonly name: string;
  readonly change: RowChange;
  readonly row: StoredRow | undefined;
  readonly from: RowVersion | undefined;
  readonly expected: Judgement;
}

const write = (next: RowVersion): Judgement => ({ verdict: 'write', next });
const nothing = (row: StoredRow): Judgement => ({ verdict: 'nothing-to-write', current: row });
const unknownBase: Judgement = { verdict: 'unknown-base' };

describe('judgeChange: edits', () => {
  it.each<Case>([
    {
      name: 'a new row is written, its empty cells left out',
      change: edit(0, { item: 'a', note: null }),
      row: undefined,
      from: NEW_ROW,
      expected: write({ fields: FIRST }),
    },
    {
      name: 'a new row sent twice is there already',
      change: edit(0, { ...NOW }),
      row: current,
      from: NEW_ROW,
      expected: nothing(current),
    },
    {
      name: 'an id used for another row conflicts',
      change: edit(0, { item: 'z' }),
      row: current,
      from: NEW_ROW,
      expected: {
        verdict: 'conflict',
        current,
        conflicts: [{ field: 'item', theirs: 'a', mine: 'z' }],
        merged: NOW,
      },
    },
    {
      name: 'an edit of the current version is written',
      change: edit(5, { item: 'b' }),
      row: current,
      from: current,
      expected: write({ fields: { item: 'b', note: '五月' } }),
    },
    {
      name: 'an edit of another cell is merged: the merged row is written, not the one that was sent',
      change: edit(3, { item: 'b' }),
      row: current,
      from: version(FIRST),
      expected: write({ fields: { item: 'b', note: '五月' } }),
    },
    {
      name: 'the same edit made twice needs no writing',
      change: edit(3, { ...NOW }),
      row: current,
      from: version(FIRST),
      expected: nothing(current),
    },
    {
      name: 'a row sent unchanged needs no writing',
      change: edit(3, { ...FIRST }),
      row: current,
      from: version(FIRST),
      expected: nothing(current),
    },
    {
      name: 'another edit of the same cell conflicts',
      change: edit(3, { item: 'a', note: '六月' }),
      row: current,
      from: version(FIRST),
      expected: {
        verdict: 'conflict',
        current,
        conflicts: [{ field: 'note', theirs: '五月', mine: '六月' }],
        merged: NOW,
      },
    },
    {
      name: 'a base the row never had is refused',
      change: edit(4, { ...FIRST }),
      row: current,
      from: undefined,
      expected: unknownBase,
    },
    {
      name: 'a base of a row nobody knows is refused',
      change: edit(4, { ...FIRST }),
      row: undefined,
      from: undefined,
      expected: unknownBase,
    },
  ])('$name', ({ change, row, from, expected }) => {
    expect(judgeChange(change, row, from)).toEqual(expected);
  });
});

describe('judgeChange: deletions', () => {
  it.each<Case>([
    {
      name: 'a row deleted as it stands goes, and keeps what it held last',
      change: removal(5),
      row: current,
      from: current,
      expected: write({ fields: NOW, deleted: true }),
    },
    {
      name: 'a row that came back to what the remover saw goes too',
      change: removal(1),
      row: current,
      from: version(NOW),
      expected: write({ fields: NOW, deleted: true }),
    },
    {
      name: 'a row others have edited stays: the conflict says what they changed',
      change: removal(3),
      row: { ...current, fields: { note: '五月' } },
      from: version({ item: 'a', note: '四月' }),
      expected: {
        verdict: 'conflict',
        current: { ...current, fields: { note: '五月' } },
        conflicts: [
          { field: 'item', base: 'a' },
          { field: 'note', base: '四月', theirs: '五月' },
        ],
        merged: { note: '五月' },
      },
    },
    {
      name: 'a cell others have filled is told without a base',
      change: removal(3),
      row: current,
      from: version(FIRST),
      expected: { verdict: 'conflict', current, conflicts: [{ field: 'note', theirs: '五月' }], merged: NOW },
    },
    {
      name: 'a row deleted by both is gone once',
      change: removal(5),
      row: { ...deleted, rev: 6, prev: 5 },
      from: current,
      expected: nothing({ ...deleted, rev: 6, prev: 5 }),
    },
    {
      name: 'a row others edited and then deleted is gone',
      change: removal(3),
      row: { ...deleted, rev: 6, prev: 5 },
      from: version(FIRST),
      expected: nothing({ ...deleted, rev: 6, prev: 5 }),
    },
    {
      name: 'a row brought back since its remover knew it as deleted stays: nobody saw it go again',
      change: removal(3),
      row: current,
      from: { fields: NOW, deleted: true },
      expected: {
        verdict: 'conflict',
        current,
        conflicts: [
          { field: 'item', theirs: 'a' },
          { field: 'note', theirs: '五月' },
        ],
        merged: NOW,
      },
    },
    {
      name: 'a base the row never had is refused',
      change: removal(4),
      row: current,
      from: undefined,
      expected: unknownBase,
    },
    {
      name: 'a row nobody knows cannot be deleted',
      change: removal(4),
      row: undefined,
      from: version(FIRST),
      expected: unknownBase,
    },
  ])('$name', ({ change, row, from, expected }) => {
    expect(judgeChange(change, row, from)).toEqual(expected);
  });
});

describe('judgeChange: edits of a deleted row', () => {
  it.each<Case>([
    {
      name: 'an edit of what stood before the deletion conflicts: it says what mine changed',
      change: edit(3, { item: 'b', note: null }),
      row: { ...deleted, fields: { item: 'a', note: '四月' } },
      from: version({ item: 'a', note: '四月' }),
      expected: {
        verdict: 'conflict',
        current: { ...deleted, fields: { item: 'a', note: '四月' } },
        conflicts: [
          { field: 'item', base: 'a', mine: 'b' },
          { field: 'note', base: '四月' },
        ],
        merged: { item: 'b' },
      },
    },
    {
      name: 'a cell mine has filled is told without a base',
      change: edit(3, { item: 'a', note: '六月' }),
      row: { ...deleted, fields: FIRST },
      from: version(FIRST),
      expected: {
        verdict: 'conflict',
        current: { ...deleted, fields: FIRST },
        conflicts: [{ field: 'note', mine: '六月' }],
        merged: { item: 'a', note: '六月' },
      },
    },
    {
      name: 'a row sent unchanged stays deleted',
      change: edit(3, { ...FIRST }),
      row: deleted,
      from: version(FIRST),
      expected: nothing(deleted),
    },
    {
      name: 'an edit that stood in the row when it was deleted is no news to its remover',
      change: edit(3, { ...NOW }),
      row: deleted,
      from: version(FIRST),
      expected: nothing(deleted),
    },
    {
      name: 'of several edits only those the remover did not see conflict',
      change: edit(3, { item: 'b', note: '五月' }),
      row: deleted,
      from: version(FIRST),
      expected: {
        verdict: 'conflict',
        current: deleted,
        conflicts: [{ field: 'item', base: 'a', mine: 'b' }],
        merged: { item: 'b', note: '五月' },
      },
    },
    {
      name: 'what others edited before they deleted the row is in the row that mine would bring back',
      change: edit(3, { item: 'b' }),
      row: deleted,
      from: version(FIRST),
      expected: {
        verdict: 'conflict',
        current: deleted,
        conflicts: [{ field: 'item', base: 'a', mine: 'b' }],
        merged: { item: 'b', note: '五月' },
      },
    },
    {
      name: 'a cell both changed before the deletion is as mine has it in the row that mine would bring back',
      change: edit(3, { item: 'a', note: '六月' }),
      row: deleted,
      from: version({ item: 'a', note: '四月' }),
      expected: {
        verdict: 'conflict',
        current: deleted,
        conflicts: [{ field: 'note', base: '四月', mine: '六月' }],
        merged: { item: 'a', note: '六月' },
      },
    },
    {
      name: 'a new row sent again after somebody deleted it stays deleted',
      change: edit(0, { ...NOW }),
      row: deleted,
      from: NEW_ROW,
      expected: nothing(deleted),
    },
    {
      name: 'a new row sent again, edited meanwhile, after somebody deleted it conflicts',
      change: edit(0, { item: 'a', note: '六月' }),
      row: deleted,
      from: NEW_ROW,
      expected: {
        verdict: 'conflict',
        current: deleted,
        conflicts: [{ field: 'note', mine: '六月' }],
        merged: { item: 'a', note: '六月' },
      },
    },
    {
      name: 'an edit of the deleted version itself brings the row back',
      change: edit(5, { item: 'b' }),
      row: deleted,
      from: deleted,
      expected: write({ fields: { item: 'b', note: '五月' } }),
    },
    {
      name: 'the deleted version sent as it was brings the row back',
      change: edit(5, { ...NOW }),
      row: deleted,
      from: deleted,
      expected: write({ fields: NOW }),
    },
    {
      name: 'a row that both brought back alike is there once',
      change: edit(3, { ...NOW }),
      row: current,
      from: { fields: NOW, deleted: true },
      expected: nothing(current),
    },
    {
      name: 'a row that both brought back with other cells edited is merged',
      change: edit(3, { item: 'b' }),
      row: current,
      from: { fields: FIRST, deleted: true },
      expected: write({ fields: { item: 'b', note: '五月' } }),
    },
    {
      name: 'bringing back what was brought back and deleted again conflicts when there is news in it',
      change: edit(3, { item: 'b' }),
      row: deleted,
      from: { fields: NOW, deleted: true },
      expected: {
        verdict: 'conflict',
        current: deleted,
        conflicts: [{ field: 'item', base: 'a', mine: 'b' }],
        merged: { item: 'b', note: '五月' },
      },
    },
    {
      name: 'a base the row never had is refused',
      change: edit(4, { ...FIRST }),
      row: deleted,
      from: undefined,
      expected: unknownBase,
    },
  ])('$name', ({ change, row, from, expected }) => {
    expect(judgeChange(change, row, from)).toEqual(expected);
  });
});
