/** The history of a sheet's rows against a real backend: HTTP on loopback, the handlers, an embedded DynamoDB. */
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import type { CellValue } from '#core/grid/grid';
import type { SyncRequest } from '#core/protocol/sync-request';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken } from '#core/sync/row-token';
import { grid } from '#tests/support/grid';
import { progress } from '#tests/support/sheets';
import { openBook, type OpenedBook } from '../opened-book';
import { historyTarget } from './history-target';
import { planRestore } from './restore';
import { rowVersions } from './row-versions';

const ID = 'institution-building-2023';
const TOKENS = ['', '台账通标识@3', formatRowToken({ rowId: 'r1', rev: 3, hash: rowHash({}) }), ''];

/** Rows 3 and 4, of which the first has been synchronised as r1; its second line is merged into 类型. */
function bookOf(first: readonly CellValue[], ...merges: string[]): OpenedBook {
  const rows = progress(first, ['党建类', '2.乙制度', '6月底前', '办公室', '未开始', 0, null, null, null]);
  const values = rows.map((row, index) => [
    ...Array.from({ length: 9 }, (_, column) => row[column] ?? null),
    TOKENS[index] ?? null,
  ]);
  const sheet = grid('规范年', values, { merges });
  return openBook({ fileName: '台账.xlsx', grids: [sheet] }, '2023-06-30');
}

const NOW = ['党建类', '1.甲制度', '5月底前', '办公室', '已完成', '100%', '2023年5月30日', null, null];

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend();
  const changes: SyncRequest['changes'][] = [
    [{ rowId: 'r1', baseRev: 0, fields: { no: 1, item: '甲制度', status: '未开始' } }],
    [{ rowId: 'r1', baseRev: 1, fields: { status: '进行中', percent: 50 } }],
    [{ rowId: 'r1', baseRev: 2, fields: { status: '已完成', percent: 100 } }],
  ];
  for (const [index, change] of changes.entries())
    await connectTo(backend).syncLedger(ID, {
      ...{
        protocol: PROTOCOL_VERSION,
        clientId: 'c',
        mutationId: `m${index}`,
        since: index,
        changes: change,
      },
      ledger: { kind: 'institution-building', year: 2023, title: '', sheet: '规范年', columns: [] },
    });
});
afterAll(() => backend.stop());

describe('the row that a clerk means', () => {
  it.each([
    ['one that has been synchronised', 3, { ledgerId: ID, rowId: 'r1', name: '1.甲制度', row: 3 }],
    ['one that has not', 4, { ledgerId: ID, name: '2.乙制度', row: 4 }],
  ])('%s', (_, row, expected) => {
    const { columns, sheet, ...target } = historyTarget(bookOf(NOW), '规范年', row) ?? {};
    expect(target).toEqual(expected);
    expect(sheet).toBe('规范年');
    expect(columns?.find(({ id }) => id === 'status')).toMatchObject({ id: 'status', header: '状态' });
  });

  it.each([
    ['the title', '规范年', 1],
    ['the header', '规范年', 2],
    ['below the table', '规范年', 9],
    ['another sheet', '别的', 3],
  ])('none: %s', (_, sheet, row) => {
    expect(historyTarget(bookOf(NOW), sheet, row)).toBeUndefined();
  });
});

describe('its versions', () => {
  const target = historyTarget(bookOf(NOW), '规范年', 3);
  if (!target) throw new Error('no such row');

  it('tells who changed what from what, the latest first', async () => {
    const { versions, hasMore } = await rowVersions(connectTo(backend), target, { limit: 2 });
    expect(hasMore).toBe(true);
    expect(versions.map(({ rev, by, what, changes }) => ({ rev, by, what, changes }))).toEqual([
      {
        ...{ rev: 3, by: 'local-office', what: '修改' },
        changes: [
          { field: 'status', header: '状态', from: '进行中', to: '已完成', before: '进行中' },
          { field: 'percent', header: '完成比例', from: '50%', to: '100%', before: 50 },
        ],
      },
      {
        ...{ rev: 2, by: 'local-office', what: '修改' },
        changes: [
          { field: 'status', header: '状态', from: '未开始', to: '进行中', before: '未开始' },
          { field: 'percent', header: '完成比例', from: '', to: '50%' },
        ],
      },
    ]);
    expect(versions[0]?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  it('of one cell only', async () => {
    const { versions, hasMore } = await rowVersions(connectTo(backend), target, {
      field: 'percent',
      limit: 9,
    });
    expect({ revs: versions.map(({ rev }) => rev), hasMore }).toEqual({ revs: [3, 2], hasMore: false });
    expect(versions.flatMap(({ changes }) => changes.map(({ header }) => header))).toEqual([
      '完成比例',
      '完成比例',
    ]);
  });
});

describe('bringing back', () => {
  const at = { sheet: '规范年', row: 3, rowId: 'r1' };

  it('one cell, as the column writes it', () => {
    expect(planRestore(bookOf(NOW), { ...at, field: 'percent', fields: { percent: 50 } })).toEqual({
      columns: ['完成比例'],
      changes: [
        {
          ...{ sheet: '规范年', insertions: [], deletions: [] },
          cells: [{ row: 2, column: 5, value: '50%' }],
          expected: [
            { row: 2, column: 5, value: '100%' },
            { row: 2, column: 9, value: TOKENS[2] },
          ],
        },
      ],
    });
  });

  it('a cell that was empty', () => {
    const plan = planRestore(bookOf(NOW), { ...at, field: 'doneOn', fields: {} });
    expect(plan).toMatchObject({
      columns: ['完成日期'],
      changes: [{ cells: [{ row: 2, column: 6, value: null }] }],
    });
  });

  it('the whole row, but for its number', () => {
    const plan = planRestore(bookOf(NOW), {
      ...at,
      fields: {
        no: 7,
        group: '党建类',
        item: '1.甲制度',
        deadline: '5月底前',
        units: '办公室',
        status: '进行中',
      },
    });
    expect(plan).toMatchObject({ columns: ['状态', '完成比例', '完成日期'] });
  });

  it('nothing where it is so already', () => {
    expect(planRestore(bookOf(NOW), { ...at, field: 'status', fields: { status: '已完成' } })).toMatchObject({
      columns: [],
    });
  });

  it('finds the row again where it has moved', () => {
    const plan = planRestore(bookOf(NOW), { ...at, row: 4, field: 'status', fields: { status: '进行中' } });
    expect(plan).toMatchObject({ changes: [{ cells: [{ row: 2, column: 4, value: '进行中' }] }] });
  });

  it('refuses what a merged cell cannot show for one row', () => {
    const book = bookOf(NOW, 'D3:D4');
    expect(planRestore(book, { ...at, field: 'units', fields: { units: '法规科' } })).toEqual({
      refused: '“责任科室”是合并单元格或公式，不能只恢复这一行，请手工修改。',
    });
  });

  it('refuses where the row is gone', () => {
    expect(planRestore(bookOf(NOW), { ...at, rowId: 'r9', fields: {} })).toMatchObject({
      refused: expect.stringContaining('不在台账里') as string,
    });
  });
});
