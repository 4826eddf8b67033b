import { understandWorkbook } from '#core/ledger/understand';
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { DASHBOARD_INPUT } from '#tests/support/dashboard-input';
import { boardEnd } from './board-mark';
import { buildDashboard } from './build-dashboard';
import { layOut } from './lay-out';

const board = layOut(buildDashboard(DASHBOARD_INPUT));
const values = board.rowHeights.map((_, row) =>
  board.columnWidths.map(
    (__, column): CellValue =>
      board.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null,
  ),
);

it('finds the end of a board in its first column', () => {
  const firstColumn = values.map(([first]) => first);
  expect(boardEnd(firstColumn)).toBe(values.length - 1);
  expect(boardEnd([...firstColumn, '某人的备注'])).toBe(values.length - 1);
  expect(boardEnd(['序号', 1, null])).toBe(-1);
});

it('is read neither as a ledger nor as a sheet that could not be read, whatever it is called', () => {
  const ledger = [
    ['基础工作提升年台账'],
    ['序号', '工作内容', '完成时限', '责任单位'],
    [1, '开展调研', '6月30日前', '办公室'],
  ];
  const read = (grids: ReturnType<typeof grid>[]) => {
    const { ledgers, unread } = understandWorkbook({ fileName: '', grids }, { asOf: '2023-06-30' });
    return { sheets: ledgers.map(({ ledger: { sheet } }) => sheet), unread };
  };
  const alone = { sheets: ['台账'], unread: [] };
  expect(read([grid('台账', ledger)])).toEqual(alone);
  expect(read([grid('领导看板', values), grid('台账', ledger), grid('看板6月', values)])).toEqual(alone);
});
