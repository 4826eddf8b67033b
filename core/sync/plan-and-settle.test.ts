import type { CellValue } from '#core/grid/grid';
import type { LedgerRowMessage, SyncResult } from '#core/protocol/sync-response';
import type { RowFields } from '#core/ledger/row-fields';
import { grid } from '../../tests/support/grid';
import { understood } from '../../tests/support/workbook';
import { planSync } from './plan-sync';
import { rowHash } from './row-hash';
import { formatRowToken } from './row-token';
import { settleSync } from './settle-sync';

const TITLE = ['2023年“制度建设规范年”项目台账'];
const HEADER = ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态'];
const FIELDS: RowFields = {
  no: 1,
  group: '党建',
  item: '1.甲',
  deadline: '5月底前',
  units: '办公室',
  status: '进行中',
};
const ROW = ['党建', '1.甲', '5月底前', '办公室', '进行中'];
const token = (rev: number, fields: RowFields = FIELDS) =>
  formatRowToken({ rowId: 'a', rev, hash: rowHash(fields) });

function sheet(
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  header = '台账通标识@3',
) {
  const [only] = understood([grid('表', [TITLE, [...HEADER, header], ...rows], { merges })]).ledgers;
  if (!only) throw new Error('no ledger');
  return only;
}

function plan(ledger: ReturnType<typeof sheet>, errorRows: readonly number[] = []) {
  let count = 0;
  const rows = ledger.rows.map(({ row, fields }) => ({
    row: row.row,
    fields,
    ...(row.token ? { token: row.token } : {}),
  }));
  const columnIds = ledger.ledger.columns.map((column) => column.id);
  return planSync({
    rows,
    columnIds,
    errorRows: new Set(errorRows),
    stored: [],
    newId: () => `new${++count}`,
  });
}

function settle(
  ledger: ReturnType<typeof sheet>,
  answer: { results?: SyncResult[]; changes?: LedgerRowMessage[]; errorRows?: number[] },
) {
  const { results = [], changes = [], errorRows = [] } = answer;
  const planned = plan(ledger, errorRows).rows;
  return settleSync({
    ledger: ledger.ledger,
    planned,
    results,
    changes,
    pulledTo: 5,
    since: 3,
    formatAt: () => undefined,
  });
}

const TOKEN_COLUMN = 5;
const header = (rev: number) => ({ row: 1, column: TOKEN_COLUMN, value: `台账通标识@${rev}` });

describe('planSync', () => {
  it('sends what changed, what is new, and nothing else', () => {
    const ledger = sheet([
      [...ROW, token(2)],
      ['党建', '2.乙', '6月底前', '办公室', null, null],
    ]);
    expect(plan(ledger).rows.map(({ row, state }) => [row, state])).toEqual([
      [3, 'unchanged'],
      [4, 'new'],
    ]);
    expect(plan(ledger).push.map(({ rowId, baseRev }) => [rowId, baseRev])).toEqual([['new1', 0]]);
  });

  it('holds back a row with an error, and sends the others', () => {
    const ledger = sheet([
      [...ROW, token(2, { ...FIELDS, status: '未开始' })],
      ['党建', '2.乙', '6月底前', '办公室', null, null],
    ]);
    expect(plan(ledger, [3]).push.map(({ rowId }) => rowId)).toEqual(['new1']);
    expect(plan(ledger, [3]).rows[0]).toMatchObject({ state: 'changed', held: true });
  });

  it('sends a row again whose first push was never acknowledged, under the same id', () => {
    const ledger = sheet([[...ROW, token(0)]]);
    expect(plan(ledger).push).toEqual([{ rowId: 'a', baseRev: 0, fields: FIELDS }]);
  });
});

describe('settleSync', () => {
  const changed: RowFields = { ...FIELDS, status: '已完成' };

  it('remembers an acknowledged row, and how far the sheet has pulled', () => {
    const ledger = sheet([[...ROW, token(2, changed)]]);
    const { rows, edits } = settle(ledger, { results: [{ rowId: 'a', outcome: 'applied', rev: 5 }] });
    expect(rows).toMatchObject([{ row: 3, outcome: 'applied' }]);
    expect(edits).toEqual([{ row: 2, column: TOKEN_COLUMN, value: token(5) }, header(5)]);
  });

  it('writes others’ change into the cell', () => {
    const { rows, edits } = settle(sheet([[...ROW, token(2)]]), {
      changes: [{ rowId: 'a', rev: 5, fields: changed }],
    });
    expect(rows).toMatchObject([{ outcome: 'updated', columns: ['状态'] }]);
    expect(edits).toEqual([
      { row: 2, column: 4, value: '已完成' },
      { row: 2, column: TOKEN_COLUMN, value: token(5, changed) },
      header(5),
    ]);
  });

  it('writes only the merged result’s foreign part', () => {
    const base = { ...FIELDS, status: '未开始' };
    const result: SyncResult = {
      rowId: 'a',
      outcome: 'merged',
      rev: 5,
      fields: { ...FIELDS, units: '政治部' },
    };
    const { edits, rows } = settle(sheet([[...ROW, token(2, base)]]), { results: [result] });
    expect(rows[0]?.outcome).toBe('merged');
    expect(edits[0]).toEqual({ row: 2, column: 3, value: '政治部' });
  });

  it.each<[string, SyncResult, string]>([
    [
      'a conflict',
      {
        rowId: 'a',
        outcome: 'conflict',
        rev: 5,
        fields: changed,
        conflicts: [{ field: 'status', theirs: '已完成', mine: '进行中' }],
      },
      'conflict',
    ],
    ['a rejection', { rowId: 'a', outcome: 'rejected', code: 'row-too-large', detail: '太大' }, 'rejected'],
  ])('%s leaves the row and its token as they are', (_, result, outcome) => {
    const { rows, edits } = settle(sheet([[...ROW, token(2, { ...FIELDS, status: '未开始' })]]), {
      results: [result],
    });
    expect(rows[0]?.outcome).toBe(outcome);
    expect(edits).toEqual([header(5)]);
  });

  it('never writes into a merged cell, and asks for the change again', () => {
    const ledger = sheet(
      [
        [...ROW, token(2)],
        ['党建', '2.乙', null, '办公室', null, null],
      ],
      ['C3:C4'],
    );
    const { rows, edits } = settle(ledger, {
      changes: [{ rowId: 'a', rev: 5, fields: { ...FIELDS, deadline: '6月底前' } }],
    });
    expect(rows[0]).toMatchObject({ outcome: 'notWritten', columns: ['完成时限'] });
    expect(edits).toEqual([]);
  });

  it('passes over a column it does not have, and leaves the store’s value alone', () => {
    const withNote = { ...FIELDS, note: '5月：起草' };
    const { rows, edits } = settle(sheet([[...ROW, token(2)]]), {
      changes: [{ rowId: 'a', rev: 5, fields: withNote }],
    });
    expect(rows).toMatchObject([{ outcome: 'unchanged' }]);
    expect(edits).toEqual([{ row: 2, column: TOKEN_COLUMN, value: token(5) }, header(5)]);
    const edited = sheet([[...ROW, token(5, { ...FIELDS, status: '未开始' })]]);
    expect(Object.keys(plan(edited).push[0]?.fields ?? {})).not.toContain('note');
  });

  it('reports a row that only the store has, and asks for it again', () => {
    const { rows, edits } = settle(sheet([[...ROW, token(2)]]), {
      changes: [{ rowId: 'b', rev: 5, fields: { no: 9, item: '9.丙' } }],
    });
    expect(rows[1]).toMatchObject({ rowId: 'b', no: 9, outcome: 'missing', detail: '9.丙' });
    expect(edits).toEqual([]);
  });

  it('leaves a held row alone, and keeps others’ change of it for later', () => {
    const ledger = sheet([[...ROW, token(2, { ...FIELDS, status: '未开始' })]]);
    const { rows, edits } = settle(ledger, {
      changes: [{ rowId: 'a', rev: 5, fields: changed }],
      errorRows: [3],
    });
    expect(rows).toMatchObject([{ outcome: 'held' }]);
    expect(edits).toEqual([]);
  });

  it('changes nothing where nothing changed', () => {
    const ledger = sheet([[...ROW, token(2)]], [], '台账通标识@5');
    expect(settle(ledger, {})).toEqual({
      rows: [{ row: 3, rowId: 'a', no: 1, outcome: 'unchanged' }],
      edits: [],
    });
  });
});
