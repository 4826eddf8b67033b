import { BOARD_NAME } from '#core/dashboard/board-sheet';
import { readWorkbook } from '#xlsx/read-workbook';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, sync } from '../../tests/sync/sync-tools';
import { change, ROW, WITH_PROGRESS } from '../../tests/sync/totals-check';
import { makeBoard } from './make-board';

const NOW = Date.parse('2023-07-10T09:30:00+08:00');

it("shows how the bureau's ledgers stand at the end of the day", async () => {
  const store = new MemoryLedgerStore();
  const rows = [
    { no: 1, ...ROW },
    { no: 2, ...ROW, status: '已完成', doneOn: '2023-06-20' },
  ];
  const changes = rows.map((fields, index) => ({ rowId: `r${index}`, baseRev: 0, fields }));
  await sync(store, change(WITH_PROGRESS, changes), { at: NOW });
  const file = await makeBoard(store, { bureau: KEY.bureau, date: '2023-07-05', rows: 'now', now: NOW });
  const { grids } = await readWorkbook(file, '看板.xlsx');
  const said = grids.flatMap(({ values }) => values.flat());
  expect(grids.map(({ sheet }) => sheet)).toEqual([BOARD_NAME]);
  expect(said).toContain('截至2023年7月5日\u3000\u3000更新于2023-07-10 09:30');
  expect(said).toEqual(expect.arrayContaining(['1 ■红灯\n推进改革', '2 √绿灯\n推进改革']));
});

it('says so where the bureau has no ledgers', async () => {
  const question = { bureau: 'nobody', date: '2023-07-05', rows: 'now', now: NOW } as const;
  const { grids } = await readWorkbook(await makeBoard(new MemoryLedgerStore(), question), '看板.xlsx');
  expect(grids[0]?.values.flat()).toContain('没有认出台账中的事项，也没有信息任务。');
});
