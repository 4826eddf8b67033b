/** 月报 and 变化 against a real backend: HTTP on loopback, the handlers, an embedded DynamoDB. */
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { addDays, civilDateInShanghai } from '#core/date/civil-date';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import { rowHash } from '#core/sync/row-hash';
import { formatRowToken } from '#core/sync/row-token';
import { grid } from '#tests/support/grid';
import { openBook } from '../opened-book';
import { compareView } from './compare-view';
import { monthView } from './month-view';

const ID = 'foundation-2023';
const TODAY = civilDateInShanghai(Date.now());
const token = (rowId: string) => formatRowToken({ rowId, rev: 1, hash: rowHash({}) });

/** Of the three rows on the server the workbook has two. */
const BOOK = openBook(
  {
    fileName: '台账.xlsx',
    grids: [
      grid('提升年', [
        ['2023年“基础工作提升年”项目台账', null, null, null, null, null],
        ['目标', '具体任务', '时序进度', '责任单位', '最新进展', '台账通标识@3'],
        ['夯实', '1.甲事', '长期', '办公室', '已部署', token('r1')],
        ['夯实', '2.乙事', '长期', '法制科', null, token('r2')],
      ]),
    ],
  },
  TODAY,
);

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend();
  const row = (no: number, item: string, units: string, note?: string) => ({
    ...{ rowId: `r${no}`, baseRev: 0 },
    fields: { no, item, goal: '夯实', deadline: '长期', units, ...(note !== undefined && { note }) },
  });
  await connectTo(backend).syncLedger(ID, {
    ...{ protocol: PROTOCOL_VERSION, clientId: 'c', mutationId: 'm', since: 0 },
    changes: [row(1, '甲事', '办公室', '已部署'), row(2, '乙事', '法制科'), row(3, '丙事', '法制科')],
    ledger: {
      ...{ kind: 'foundation', year: 2023, title: '', sheet: '提升年' },
      columns: ['goal', 'item', 'deadline', 'units', 'note'].map((id) => ({ id, header: id })),
    },
  });
});
afterAll(() => backend.stop());

it('tells who reported this month, with the rows that the workbook has', async () => {
  const view = monthView(BOOK, await connectTo(backend).readReporting(TODAY.slice(0, 7)));
  const { total, units } = view;
  expect([total.owed, total.onTime]).toEqual([3, 1]);
  const items = units.flatMap((unit) =>
    unit.items.map((item) => [unit.unit, item.title, item.place] as const),
  );
  expect(items).toEqual(
    expect.arrayContaining([
      ['办公室', '甲事', { sheet: '提升年', cell: 'B3' }],
      ['法制科', '乙事', { sheet: '提升年', cell: 'B4' }],
      ['法制科', '丙事', undefined],
    ]),
  );
  const [reported] = units.find(({ unit }) => unit === '办公室')?.items ?? [];
  expect(reported).toMatchObject({ state: 'onTime', note: '已部署' });
  expect(reported?.reported).toMatch(/^local-office \d{4}-\d\d-\d\d \d\d:\d\d$/);
});

it('says so where the server had nothing yet on the first day', async () => {
  const from = addDays(TODAY, -1);
  const view = compareView(BOOK, await connectTo(backend).readComparison(TODAY, from));
  expect([view.from, view.to, view.isFirst]).toEqual([from, TODAY, true]);
  expect(view.figures[0]).toMatchObject({ name: '事项', after: '3', change: '+3' });
});
